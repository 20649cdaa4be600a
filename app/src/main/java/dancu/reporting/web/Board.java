package dancu.reporting.web;

import dancu.area.Unit;
import dancu.reporting.UnitFigures;
import dancu.reporting.WeeklyReport;
import java.util.List;

/// What the board of one unit shows.
///
/// @param above     the units it lies in that the reader may see, the largest first
/// @param report    the figures of the week under way
/// @param map       SVG
/// @param funnel    SVG
/// @param progress  SVG
/// @param lastWeek  received in the last seven days that are over, of people living here
/// @param listed    true where the reader may go on to dossiers
public record Board(
        Unit unit,
        List<Unit> above,
        WeeklyReport report,
        String map,
        String funnel,
        String progress,
        long lastWeek,
        boolean listed) {

    public UnitFigures whole() {
        return report.now().whole();
    }
}
