package dancu.reporting;

import dancu.area.Areas;
import dancu.area.Unit;
import dancu.campaign.Campaign;
import dancu.campaign.Campaigns;
import dancu.campaign.Campaigns.EligibleClass;
import dancu.campaign.Campaigns.Measure;
import dancu.campaign.Campaigns.TargetVersion;
import dancu.enrolment.DossierFigures;
import dancu.enrolment.DossierState;
import dancu.quality.Quality;
import dancu.shared.Failure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The figures of a unit as they were at the end of any day.
///
/// Dossiers, invitations, findings and targets are those of the day asked for. People by class are those
/// known now, because the campaign keeps no history of them.
@Service
public class Figures {

    private final Areas areas;
    private final Campaigns campaigns;
    private final DossierFigures dossiers;
    private final Quality quality;

    Figures(Areas areas, Campaigns campaigns, DossierFigures dossiers, Quality quality) {
        this.areas = areas;
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.quality = quality;
    }

    /// The campaign figures are measured against.
    ///
    /// @throws Failure `reporting.no-campaign`
    public Campaign campaign() {
        return campaigns.current().orElseThrow(() -> new Failure(ReportingError.NO_CAMPAIGN, "none was opened"));
    }

    /// A unit and those directly below it.
    ///
    /// @param code of the province, a district or a commune
    /// @throws Failure `area.unit-unknown` or `reporting.no-campaign`
    public AreaFigures of(String code, LocalDate day) {
        var scope = areas.need(code, day);
        var book = new Book(day);
        var communes = communes(scope, day);
        var units = scope.level() == Unit.Level.COMMUNE
                ? List.<UnitFigures>of()
                : areas.children(code, day).stream()
                        .map(unit -> book.figures(unit, communes(unit, day)))
                        .toList();
        var inside = new HashSet<>(communes);
        var desks = new HashSet<>(communes);
        desks.add(code);
        if (scope.level() == Unit.Level.PROVINCE) {
            areas.children(code, day).forEach(district -> desks.add(district.code()));
        }
        var desk = Tally.NONE;
        var takenElsewhere = Tally.NONE;
        var livingElsewhere = Tally.NONE;
        for (var standing : book.standing) {
            var here = desks.contains(standing.collectingUnit());
            var home = inside.contains(standing.residenceUnit());
            var tally = Tally.of(standing.state(), standing.dossiers());
            if (standing.collectingUnit().equals(code) && !inside.contains(code)) {
                desk = desk.plus(tally);
            }
            if (home && !here) {
                takenElsewhere = takenElsewhere.plus(tally);
            }
            if (here && !home) {
                livingElsewhere = livingElsewhere.plus(tally);
            }
        }
        return new AreaFigures(
                day,
                book.version,
                book.figures(scope, communes),
                units,
                desk,
                new AreaFigures.Elsewhere(takenElsewhere, livingElsewhere));
    }

    /// How many dossiers of people living in the unit were received on each day up to `last`.
    public SortedMap<LocalDate, Long> receivedByDay(String code, LocalDate last) {
        return dossiers.daily(DossierState.RECEIVED, communes(areas.need(code, last), last), last);
    }

    /// The targets of a unit, each from its day on, up to `last`.
    public List<ProgressChart.Target> targets(String code, LocalDate last) {
        var campaign = campaign();
        var found = new ArrayList<ProgressChart.Target>();
        for (var day = last; day != null; ) {
            var version = campaigns.targetVersion(campaign.id(), day).orElse(null);
            if (version == null) {
                break;
            }
            var amounts = campaigns.targets(campaign.id(), version.version(), Measure.DOSSIERS);
            var amount = amount(amounts, areas.need(code, last), last);
            if (amount != null) {
                found.addFirst(new ProgressChart.Target(version.issuedOn(), amount));
            }
            day = version.issuedOn().minusDays(1);
        }
        return found;
    }

    /// Codes of the communes of a unit; of a commune, its own.
    List<String> communes(Unit unit, LocalDate day) {
        return switch (unit.level()) {
            case COMMUNE -> List.of(unit.code());
            case DISTRICT ->
                areas.children(unit.code(), day).stream().map(Unit::code).toList();
            case PROVINCE ->
                areas.children(unit.code(), day).stream()
                        .flatMap(district -> areas.children(district.code(), day).stream())
                        .map(Unit::code)
                        .toList();
        };
    }

    /// The unit's own amount, else the sum of those below it where every one of them has an amount, else null:
    /// a part of the targets would be measured against all of the dossiers.
    private @Nullable Long amount(Map<String, Long> amounts, Unit unit, LocalDate day) {
        var own = amounts.get(unit.code());
        if (own != null || unit.level() == Unit.Level.COMMUNE) {
            return own;
        }
        var sum = 0L;
        for (var child : areas.children(unit.code(), day)) {
            var amount = amount(amounts, child, day);
            if (amount == null) {
                return null;
            }
            sum += amount;
        }
        return sum;
    }

    /// Everything about one day, read once.
    private final class Book {

        private final LocalDate day;
        private final @Nullable TargetVersion version;
        private final Map<String, Long> targets;
        private final Map<String, Long> cardTargets;
        private final Map<String, Map<EligibleClass, Long>> eligible;
        private final Map<String, Long> invited;
        private final List<DossierFigures.Standing> standing;
        private final Map<String, Tally> byResidence;
        private final Map<String, Tally> byCollecting;
        private final Map<String, Quality.Cleanness> cleanness;
        private final Map<String, Long> findings;

        Book(LocalDate day) {
            this.day = day;
            var campaign = campaign().id();
            this.version = campaigns.targetVersion(campaign, day).orElse(null);
            this.targets =
                    version == null ? Map.of() : campaigns.targets(campaign, version.version(), Measure.DOSSIERS);
            this.cardTargets =
                    version == null ? Map.of() : campaigns.targets(campaign, version.version(), Measure.CARDS);
            this.eligible = campaigns.eligible(campaign);
            this.invited = campaigns.invited(campaign, day);
            this.standing = dossiers.standing(day);
            this.byResidence = tallies(DossierFigures.Standing::residenceUnit);
            this.byCollecting = tallies(DossierFigures.Standing::collectingUnit);
            this.cleanness = quality.cleanness(day).stream()
                    .collect(Collectors.toMap(Quality.Cleanness::commune, Function.identity()));
            this.findings = quality.openFindings(day);
        }

        UnitFigures figures(Unit unit, List<String> communes) {
            var collecting = new ArrayList<>(communes);
            if (unit.level() != Unit.Level.COMMUNE) {
                collecting.add(unit.code());
            }
            if (unit.level() == Unit.Level.PROVINCE) {
                areas.children(unit.code(), day).forEach(district -> collecting.add(district.code()));
            }
            var classes = new EnumMap<EligibleClass, Long>(EligibleClass.class);
            for (var commune : communes) {
                eligible.getOrDefault(commune, Map.of())
                        .forEach((kind, people) -> classes.merge(kind, people, Long::sum));
            }
            return new UnitFigures(
                    unit.code(),
                    unit.fullName(),
                    classes,
                    amount(targets, unit, day),
                    amount(cardTargets, unit, day),
                    communes.stream()
                            .mapToLong(commune -> invited.getOrDefault(commune, 0L))
                            .sum(),
                    sum(byResidence, communes),
                    sum(byCollecting, collecting),
                    population(communes));
        }

        private UnitFigures.Population population(List<String> communes) {
            var sum = new UnitFigures.Population(0, 0, 0, 0, 0);
            for (var commune : communes) {
                var clean = cleanness.get(commune);
                sum = sum.plus(new UnitFigures.Population(
                        clean == null ? 0 : clean.people(),
                        clean == null ? 0 : clean.clean(),
                        findings.getOrDefault(commune, 0L),
                        clean == null ? 0 : 1,
                        1));
            }
            return sum;
        }

        private Map<String, Tally> tallies(Function<DossierFigures.Standing, String> unit) {
            var tallies = new HashMap<String, Tally>();
            standing.forEach(
                    line -> tallies.merge(unit.apply(line), Tally.of(line.state(), line.dossiers()), Tally::plus));
            return tallies;
        }

        private static Tally sum(Map<String, Tally> tallies, Collection<String> units) {
            return units.stream()
                    .map(unit -> tallies.getOrDefault(unit, Tally.NONE))
                    .reduce(Tally.NONE, Tally::plus);
        }
    }
}
