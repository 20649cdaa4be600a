package dancu.reporting;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Units ranked by their share, one small bar each, in the order given.
public record BarTable(String title, List<Bar> bars) {

    private static final String REACHED = "#253494";
    private static final String BAR = "#2c7fb8";
    private static final double ROW = 34;
    private static final double TOP = 26;

    public BarTable {
        bars = List.copyOf(bars);
    }

    /// One unit.
    ///
    /// @param ratio null where there is no figure
    /// @param href  where a click leads, or null
    public record Bar(
            String name, @Nullable Ratio ratio, @Nullable String href) {}

    public String svg() {
        var description = bars.isEmpty()
                ? "Chưa có số liệu."
                : bars.stream()
                        .map(bar -> bar.name() + " " + (bar.ratio() == null ? "chưa có số liệu" : bar.ratio()))
                        .collect(Collectors.joining("; ", "", "."));
        var svg = new Svg(title, description, TOP + (ROW * Math.max(1, bars.size())) + 2);
        svg.text(0, 15, title, 14, Svg.INK, "start", true);
        if (bars.isEmpty()) {
            svg.text(0, TOP + 16, "Chưa có số liệu", 13, Svg.QUIET, "start", false);
        }
        for (var i = 0; i < bars.size(); i++) {
            draw(svg, bars.get(i), TOP + (ROW * i));
        }
        return svg.end();
    }

    private static void draw(Svg svg, Bar bar, double y) {
        if (bar.href() != null) {
            svg.raw("<a href=\"" + Svg.escape(bar.href()) + "\">");
        }
        var ratio = bar.ratio();
        svg.text(0, y + 12, bar.name(), 12.5, Svg.INK, "start", false);
        if (ratio == null) {
            svg.text(Svg.WIDTH, y + 12, "chưa có số liệu", 12, Svg.QUIET, "end", false);
        } else {
            svg.text(Svg.WIDTH, y + 12, ratio.toString(), 12, Svg.INK, "end", false);
        }
        svg.rect(0, y + 17, Svg.WIDTH, 9, "#ececec");
        if (ratio != null) {
            svg.rect(0, y + 17, Svg.WIDTH * Math.min(1, ratio.share()), 9, ratio.complete() ? REACHED : BAR);
        }
        if (bar.href() != null) {
            svg.raw("</a>");
        }
    }
}
