package dancu.reporting;

/// What stood in the way of a unit in a week.
public record Obstacle(Kind kind, String text) {

    /// The four classes the directive names, in its order.
    public enum Kind {
        OUTREACH("Công tác tuyên truyền"),
        RESOURCES("Cơ sở vật chất, thiết bị, nhân lực"),
        LEADERSHIP("Công tác lãnh đạo, chỉ đạo"),
        COORDINATION("Công tác phối hợp");

        private final String vietnamese;

        Kind(String vietnamese) {
            this.vietnamese = vietnamese;
        }

        public String vietnamese() {
            return vietnamese;
        }
    }
}
