package dancu.reporting;

import dancu.campaign.Campaigns.TargetVersion;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit and the units directly below it at the end of a day.
///
/// Dossiers are counted twice, by where they were taken and by where the person lives. Over `units`, `desk`
/// and `elsewhere` together both counts have the same sum: every dossier that touches the unit.
///
/// @param targets   the version in force, or null
/// @param whole     the unit itself
/// @param units     those directly below, by code; empty for a commune
/// @param desk      dossiers taken at the unit's own desk rather than in one of `units`
/// @param elsewhere taken elsewhere of people living here (`byCollecting`), and living elsewhere of those
///     taken here (`byResidence`)
public record AreaFigures(
        LocalDate day,
        @Nullable TargetVersion targets,
        UnitFigures whole,
        List<UnitFigures> units,
        Tally desk,
        Elsewhere elsewhere) {

    public AreaFigures {
        units = List.copyOf(units);
    }

    /// The dossiers that lie half outside.
    public record Elsewhere(Tally byCollecting, Tally byResidence) {}

    /// Every dossier that touches the unit, summed by where it was taken.
    public Tally touchingByCollecting() {
        return whole.byCollecting().plus(elsewhere.byCollecting());
    }

    /// The same dossiers, summed by where the person lives.
    public Tally touchingByResidence() {
        return whole.byResidence().plus(elsewhere.byResidence());
    }
}
