package dancu.reporting;

import dancu.campaign.Campaigns.EligibleClass;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One unit at the end of a day.
///
/// @param unit         code
/// @param name         with its kind, for example Xã Thạch Lập
/// @param eligible     people by what stands between them and the counter
/// @param target       dossiers asked for, or null where no target was given
/// @param cardTarget   cards asked for, or null
/// @param invited      people invited so far
/// @param byResidence  dossiers of people living here, wherever they were taken: coverage
/// @param byCollecting dossiers taken here, of people living anywhere: workload
/// @param population   the other project: the register
public record UnitFigures(
        String unit,
        String name,
        Map<EligibleClass, Long> eligible,
        @Nullable Long target,
        @Nullable Long cardTarget,
        long invited,
        Tally byResidence,
        Tally byCollecting,
        Population population) {

    private static final Set<EligibleClass> NEED_NO_CARD =
            Set.of(EligibleClass.DEAD_NOT_STRUCK, EligibleClass.HOLDS_CHIP_CARD);

    public UnitFigures {
        eligible = Map.copyOf(eligible);
    }

    /// The register of a unit, from the last check of each of its communes.
    ///
    /// @param people   on the register
    /// @param clean    without an open finding
    /// @param findings open findings; one person may have several
    /// @param checked  communes that were ever checked
    /// @param communes all communes
    public record Population(long people, long clean, long findings, int checked, int communes) {

        Population plus(Population other) {
            return new Population(
                    people + other.people,
                    clean + other.clean,
                    findings + other.findings,
                    checked + other.checked,
                    communes + other.communes);
        }

        public Ratio cleanness() {
            return new Ratio(clean, people);
        }
    }

    /// People who need a card: all classes but the dead and those who hold a chip card.
    public long needCard() {
        return eligible.entrySet().stream()
                .filter(entry -> !NEED_NO_CARD.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public long away() {
        return eligible.getOrDefault(EligibleClass.AWAY_IN_COUNTRY, 0L)
                + eligible.getOrDefault(EligibleClass.AWAY_ABROAD, 0L);
    }

    /// Dossiers of people living here against the target.
    public Ratio coverage() {
        return new Ratio(byResidence.received(), target == null ? 0 : target);
    }

    public boolean finished() {
        return coverage().complete();
    }
}
