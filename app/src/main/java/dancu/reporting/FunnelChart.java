package dancu.reporting;

import java.util.List;
import java.util.stream.Collectors;

/// How many got how far: one bar a stage, each with its share of the first.
public record FunnelChart(String title, List<Stage> stages) {

    private static final String BAR = "#2c7fb8";
    private static final double ROW = 38;
    private static final double TOP = 26;

    public FunnelChart {
        stages = List.copyOf(stages);
    }

    /// One stage of the way.
    public record Stage(String name, long count) {}

    /// The share of the first stage.
    public Ratio share(Stage stage) {
        return new Ratio(stage.count(), stages.isEmpty() ? 0 : stages.getFirst().count());
    }

    public String svg() {
        var description = stages.isEmpty()
                ? "Chưa có số liệu."
                : stages.stream()
                        .map(stage -> stage.name() + " " + share(stage))
                        .collect(Collectors.joining("; ", "", "."));
        var svg = new Svg(title, description, TOP + (ROW * Math.max(1, stages.size())) + 4);
        svg.text(0, 15, title, 14, Svg.INK, "start", true);
        var most = stages.stream().mapToLong(Stage::count).max().orElse(0);
        if (stages.isEmpty()) {
            svg.text(0, TOP + 16, "Chưa có số liệu", 13, Svg.QUIET, "start", false);
        }
        for (var i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            var y = TOP + (ROW * i);
            svg.text(0, y + 12, stage.name(), 12.5, Svg.INK, "start", false);
            var figures = i == 0
                    ? Numbers.of(stage.count())
                    : Numbers.of(stage.count()) + " · " + share(stage).percent();
            svg.text(Svg.WIDTH, y + 12, figures, 12.5, Svg.INK, "end", true);
            svg.rect(0, y + 17, Svg.WIDTH, 13, "#ececec");
            svg.rect(0, y + 17, most == 0 ? 0 : (double) Svg.WIDTH * stage.count() / most, 13, BAR);
        }
        return svg.end();
    }
}
