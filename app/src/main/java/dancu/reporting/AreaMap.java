package dancu.reporting;

import dancu.area.Outline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Units on the map, coloured by their share.
///
/// The shades are YlGnBu of ColorBrewer, ordered by lightness too, so that they can be told apart without
/// seeing colours and in print. A unit whose name finds no room gets a number, explained under the map.
public record AreaMap(String title, List<Area> areas) {

    private static final List<String> SHADES =
            List.of("#ffffcc", "#c7e9b4", "#7fcdbb", "#41b6c4", "#2c7fb8", "#253494");
    private static final List<String> STEPS = List.of("dưới 20", "20–40", "40–60", "60–80", "80–100", "đạt");
    private static final int FIRST_DARK = 4;
    private static final String UNKNOWN = "#dedede";
    private static final double TOP = 24;
    private static final double NAME_SIZE = 9;
    private static final double HEIGHT_MAX = 400;
    private static final double KEY_ROW = 15;

    public AreaMap {
        areas = List.copyOf(areas);
    }

    /// One unit.
    ///
    /// @param ratio null, or one without a whole, where there is no figure
    /// @param href  where a click leads, or null
    public record Area(
            String name,
            Outline outline,
            @Nullable Ratio ratio,
            @Nullable String href) {

        private boolean known() {
            return ratio != null && ratio.known();
        }

        private String figure() {
            return ratio == null || !ratio.known() ? "chưa có số liệu" : ratio.toString();
        }

        private int shade() {
            if (ratio == null || !ratio.known()) {
                return -1;
            }
            return ratio.complete() ? SHADES.size() - 1 : (int) Math.min(4, Math.floor(ratio.share() * 5));
        }
    }

    public String svg() {
        if (areas.isEmpty()) {
            var empty = new Svg(title, "Chưa có số liệu.", 60);
            empty.text(0, 15, title, 14, Svg.INK, "start", true);
            empty.text(0, 44, "Chưa có số liệu", 13, Svg.QUIET, "start", false);
            return empty.end();
        }
        var frame = Frame.around(areas);
        var labels = Label.place(areas, frame);
        var numbered = labels.stream().filter(Label::asNumber).toList();
        var keyTop = TOP + frame.height() + 12;
        var keyRows = (numbered.size() + 1) / 2;
        var legendTop = keyTop + (keyRows * KEY_ROW) + 4;
        var svg = new Svg(title, description(), legendTop + 44);
        svg.text(0, 15, title, 14, Svg.INK, "start", true);
        svg.raw("<g stroke=\"#8c8c8c\" stroke-width=\"0.8\" stroke-linejoin=\"round\" fill-rule=\"evenodd\">");
        areas.forEach(area -> draw(svg, area, frame));
        svg.raw("</g><g pointer-events=\"none\">");
        for (var label : labels) {
            var dark = label.area().shade() >= FIRST_DARK;
            svg.haloed(
                    label.x(),
                    label.y(),
                    label.text(),
                    NAME_SIZE,
                    dark ? "#ffffff" : Svg.INK,
                    dark ? SHADES.get(label.area().shade()) : paler(label.area()));
        }
        svg.raw("</g>");
        for (var i = 0; i < numbered.size(); i++) {
            var label = numbered.get(i);
            var share = label.area().ratio();
            var figure = share == null || !share.known() ? "–" : share.percent();
            svg.text(
                    i < keyRows ? 0 : 184,
                    keyTop + (KEY_ROW * (i % keyRows)) + 8,
                    label.text() + ". " + label.area().name() + " " + figure,
                    11,
                    Svg.INK,
                    "start",
                    false);
        }
        legend(svg, legendTop);
        return svg.end();
    }

    private static String paler(Area area) {
        return area.shade() < 0 ? UNKNOWN : SHADES.get(area.shade());
    }

    private static void draw(Svg svg, Area area, Frame frame) {
        if (area.href() != null) {
            svg.raw("<a href=\"" + Svg.escape(area.href()) + "\">");
        }
        svg.raw("<path d=\"%s\" fill=\"%s\"%s><title>%s</title></path>"
                .formatted(
                        frame.path(area.outline()),
                        area.known() ? SHADES.get(area.shade()) : UNKNOWN,
                        area.known() ? "" : " stroke-dasharray=\"2 1.5\"",
                        Svg.escape(area.name() + ": " + area.figure())));
        if (area.href() != null) {
            svg.raw("</a>");
        }
    }

    private static void legend(Svg svg, double top) {
        var width = 50.0;
        for (var i = 0; i < SHADES.size(); i++) {
            svg.rect(width * i, top, width - 2, 11, SHADES.get(i));
            svg.text((width * i) + ((width - 2) / 2), top + 23, STEPS.get(i), 10.5, Svg.INK, "middle", false);
        }
        svg.rect(width * 6, top, 58, 11, UNKNOWN);
        svg.text(Svg.WIDTH, top + 23, "chưa có", 10.5, Svg.INK, "end", false);
        svg.text(Svg.WIDTH, top + 36, "số liệu", 10.5, Svg.INK, "end", false);
        svg.text(0, top + 38, "% so với chỉ tiêu", 10.5, Svg.QUIET, "start", false);
    }

    private String description() {
        return areas.stream().map(area -> area.name() + " " + area.figure()).collect(Collectors.joining("; ", "", "."));
    }

    /// Where degrees lie on the picture: true to shape at the middle latitude.
    private record Frame(double west, double north, double scale, double flattening, double left, double height) {

        static Frame around(List<Area> areas) {
            var west = 180.0;
            var east = -180.0;
            var south = 90.0;
            var north = -90.0;
            for (var area : areas) {
                for (var ring : area.outline().rings()) {
                    for (var i = 0; i < ring.size(); i += 2) {
                        west = Math.min(west, ring.get(i));
                        east = Math.max(east, ring.get(i));
                        south = Math.min(south, ring.get(i + 1));
                        north = Math.max(north, ring.get(i + 1));
                    }
                }
            }
            var flattening = Math.cos(Math.toRadians((south + north) / 2));
            var across = (east - west) * flattening;
            var down = north - south;
            var scale = Math.min((Svg.WIDTH - 2) / across, HEIGHT_MAX / down);
            return new Frame(west, north, scale, flattening, (Svg.WIDTH - (across * scale)) / 2, down * scale);
        }

        double x(double longitude) {
            return left + ((longitude - west) * flattening * scale);
        }

        double y(double latitude) {
            return TOP + ((north - latitude) * scale);
        }

        /// Corners are rounded to half a unit, alike for both sides of a border, so neighbours still meet.
        String path(Outline outline) {
            var path = new StringBuilder();
            for (var ring : outline.rings()) {
                var lastX = Long.MIN_VALUE;
                var lastY = Long.MIN_VALUE;
                for (var i = 0; i < ring.size(); i += 2) {
                    var x = Math.round(x(ring.get(i)) * 2);
                    var y = Math.round(y(ring.get(i + 1)) * 2);
                    if (i == 0) {
                        path.append('M').append(halves(x)).append(' ').append(halves(y));
                    } else if (x != lastX || y != lastY) {
                        path.append('l').append(halves(x - lastX)).append(' ').append(halves(y - lastY));
                    }
                    lastX = x;
                    lastY = y;
                }
                path.append('z');
            }
            return path.toString();
        }

        private static String halves(long twice) {
            return twice % 2 == 0 ? Long.toString(twice / 2) : Svg.number(twice / 2.0);
        }
    }

    /// A name, or a number where the name finds no room.
    private record Label(Area area, String text, double x, double y, boolean asNumber) {

        static List<Label> place(List<Area> areas, Frame frame) {
            var placed = new ArrayList<Label>();
            var crowded = new ArrayList<Area>();
            areas.stream()
                    .sorted(Comparator.comparingDouble((Area area) -> size(area.outline(), frame))
                            .reversed())
                    .forEach(area -> {
                        var label = named(area, frame);
                        if (fits(label, frame) && placed.stream().noneMatch(label::touches)) {
                            placed.add(label);
                        } else {
                            crowded.add(area);
                        }
                    });
            // A name that would cover the place of a number becomes a number itself.
            for (var more = true; more; ) {
                var covering = placed.stream()
                        .filter(name -> crowded.stream().anyMatch(area -> name.touches(numbered(area, "10", frame))))
                        .toList();
                placed.removeAll(covering);
                covering.forEach(name -> crowded.add(name.area()));
                more = !covering.isEmpty();
            }
            crowded.sort(Comparator.comparingInt(areas::indexOf));
            for (var i = 0; i < crowded.size(); i++) {
                placed.add(numbered(crowded.get(i), Integer.toString(i + 1), frame));
            }
            return placed;
        }

        private static Label numbered(Area area, String number, Frame frame) {
            var named = named(area, frame);
            return new Label(area, number, named.x(), named.y(), true);
        }

        private static Label named(Area area, Frame frame) {
            var x = frame.x(area.outline().labelLongitude());
            var y = frame.y(area.outline().labelLatitude()) + (NAME_SIZE * 0.35);
            return new Label(area, area.name(), x, y, false);
        }

        /// A name may reach a little over its own borders, not far.
        private static boolean fits(Label label, Frame frame) {
            var width = box(label.area().outline(), frame).getFirst();
            var half = label.half();
            return half * 2 <= width * 1.1 && label.x() - half >= 0 && label.x() + half <= Svg.WIDTH;
        }

        private static List<Double> box(Outline outline, Frame frame) {
            var west = Double.MAX_VALUE;
            var east = -Double.MAX_VALUE;
            var top = Double.MAX_VALUE;
            var bottom = -Double.MAX_VALUE;
            for (var ring : outline.rings()) {
                for (var i = 0; i < ring.size(); i += 2) {
                    west = Math.min(west, frame.x(ring.get(i)));
                    east = Math.max(east, frame.x(ring.get(i)));
                    top = Math.min(top, frame.y(ring.get(i + 1)));
                    bottom = Math.max(bottom, frame.y(ring.get(i + 1)));
                }
            }
            return List.of(east - west, bottom - top);
        }

        private static double size(Outline outline, Frame frame) {
            var box = box(outline, frame);
            return box.getFirst() * box.getLast();
        }

        private double half() {
            return Svg.widthOf(text, NAME_SIZE) / 2;
        }

        private boolean touches(Label other) {
            return Math.abs(x - other.x) < half() + other.half() + 1 && Math.abs(y - other.y) < NAME_SIZE + 1;
        }
    }
}
