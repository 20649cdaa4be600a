package dancu.reporting;

import dancu.area.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything the report of one unit for one week says.
///
/// @param lastDay      last day that counts; of "trước ngày 17/6" it is 16/6
/// @param daysLeft     days after this week that still count
/// @param neededDaily  dossiers needed on each of them; 0 once the target is reached, null without a target
///     or with no day left
/// @param now          the figures at the end of the week
/// @param before       the figures at the end of the week before
/// @param beforeFrozen true where `before` is what was frozen then; false where it was counted again
/// @param byDay        dossiers of people living here, received on each day of the campaign so far
/// @param ranking      the units below by coverage; those without a target are not ranked
/// @param returns      returns open at the end of the week, of people living here
public record WeeklyReport(
        Week week,
        String unit,
        String unitName,
        Unit.Level level,
        String campaign,
        LocalDate firstDay,
        LocalDate lastDay,
        long daysLeft,
        @Nullable Long neededDaily,
        AreaFigures now,
        AreaFigures before,
        boolean beforeFrozen,
        Map<LocalDate, Long> byDay,
        List<ProgressChart.Target> targets,
        List<Rank> ranking,
        List<OpenReturns> returns,
        Conservation conservation,
        List<Obstacle> obstacles) {

    public WeeklyReport {
        byDay = Map.copyOf(byDay);
        targets = List.copyOf(targets);
        ranking = List.copyOf(ranking);
        returns = List.copyOf(returns);
        obstacles = List.copyOf(obstacles);
    }

    /// A unit's place. Units with the same share stand on the same place.
    ///
    /// @param placeBefore a week earlier, or null
    public record Rank(
            int place,
            String unit,
            String name,
            Ratio coverage,
            long away,
            @Nullable Integer placeBefore) {}

    /// Open returns of one reason by the days since they were returned.
    ///
    /// @param oldestDays of the oldest of them
    public record OpenReturns(
            String code, String reason, long upTo3Days, long upTo7Days, long upTo15Days, long older, long oldestDays) {

        public long all() {
            return upTo3Days + upTo7Days + upTo15Days + older;
        }
    }

    /// `captured = onKits + received + lost` and `received = inWork + finished + refused`, of dossiers taken in
    /// the unit.
    ///
    /// @param onKits       received after the week, or still waiting by the kits' own last word
    /// @param lost         waiting on kits that are suspended, as lost or broken ones are
    /// @param silentKits   kits that never reported; nothing is guessed for them
    /// @param oldestReport last word of the kit that has been silent longest, or null without any
    public record Conservation(
            long captured,
            long onKits,
            long received,
            long lost,
            long inWork,
            long finished,
            long refused,
            int kits,
            int silentKits,
            @Nullable Instant oldestReport) {

        public Conservation {
            if (captured != onKits + received + lost || received != inWork + finished + refused) {
                throw new IllegalArgumentException("%d is not %d + %d + %d, or %d is not %d + %d + %d"
                        .formatted(captured, onKits, received, lost, received, inWork, finished, refused));
            }
        }
    }

    /// Received in the week, of people living here.
    public long receivedInWeek() {
        return now.whole().byResidence().received()
                - before.whole().byResidence().received();
    }

    /// Received in the week before.
    public long receivedInWeekBefore() {
        return byDay.entrySet().stream()
                .filter(day -> !day.getKey().isBefore(week.previous().monday())
                        && day.getKey().isBefore(week.monday()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public long handedOverInWeek() {
        return now.whole().byResidence().handedOver()
                - before.whole().byResidence().handedOver();
    }

    /// The units below that reached their target.
    public List<UnitFigures> finished() {
        return now.units().stream().filter(UnitFigures::finished).toList();
    }
}
