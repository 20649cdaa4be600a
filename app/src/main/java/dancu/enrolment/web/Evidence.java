package dancu.enrolment.web;

import dancu.identity.Identity;
import dancu.matcher.finger.Comparison;
import dancu.shared.web.Texts;
import java.util.ArrayList;
import java.util.List;

/// Why somebody may be the same person: the other side and what each finger says.
///
/// @param kind    what was compared, in words
/// @param fingers empty where the records alone were compared
public record Evidence(Identity.Hit hit, Side side, String kind, List<Finger> fingers) {

    private static final double FULL_BAR = 200;
    private static final List<String> VIETNAMESE = List.of(
            "Cái phải",
            "Trỏ phải",
            "Giữa phải",
            "Nhẫn phải",
            "Út phải",
            "Cái trái",
            "Trỏ trái",
            "Giữa trái",
            "Nhẫn trái",
            "Út trái");
    private static final List<String> ENGLISH = List.of(
            "Right thumb",
            "Right index",
            "Right middle",
            "Right ring",
            "Right little",
            "Left thumb",
            "Left index",
            "Left middle",
            "Left ring",
            "Left little");

    /// @param width of the bar in percent
    public record Finger(String name, double score, int width, boolean matches) {}

    static Evidence of(Identity.Hit hit, Side side, Texts texts) {
        var fingers = new ArrayList<Finger>();
        for (var pair : hit.perFinger().split(" ", -1)) {
            var colon = pair.indexOf(':');
            if (colon > 0) {
                var code = Integer.parseInt(pair.substring(0, colon));
                var score = Double.parseDouble(pair.substring(colon + 1));
                fingers.add(new Finger(
                        texts.either(VIETNAMESE.get(code - 1), ENGLISH.get(code - 1)),
                        score,
                        (int) Math.round(Math.min(100, 100 * score / FULL_BAR)),
                        score >= Comparison.FINGER_MATCHES));
            }
        }
        return new Evidence(hit, side, texts.of("kind." + hit.kind()), List.copyOf(fingers));
    }
}
