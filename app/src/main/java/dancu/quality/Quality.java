package dancu.quality;

import dancu.quality.Findings.End;
import dancu.registry.Person;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.residence.Residences.Resident;
import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Checks records, commune by commune or as they change, and keeps what was found.
@Service
public class Quality {

    private static final int CHANGES_AT_ONCE = 500;
    private static final int MANY = 2000;

    private final Inspection inspection;
    private final Duplicates duplicates;
    private final Findings findings;
    private final Verdicts verdicts;
    private final TransactionTemplate transaction;
    private final Registry registry;
    private final Residences residences;

    Quality(
            Inspection inspection,
            Duplicates duplicates,
            Findings findings,
            Verdicts verdicts,
            TransactionTemplate transaction,
            Registry registry,
            Residences residences) {
        this.inspection = inspection;
        this.duplicates = duplicates;
        this.findings = findings;
        this.verdicts = verdicts;
        this.transaction = transaction;
        this.registry = registry;
        this.residences = residences;
    }

    /// How clean a commune was on a day.
    public record Cleanness(String commune, LocalDate day, long people, long clean) {}

    /// How clean a hamlet is.
    ///
    /// @param clean   people no rule finds anything on
    /// @param blocked people something keeps from a card
    /// @param day     of the last look
    public record Progress(String commune, String hamlet, int people, int clean, int blocked, LocalDate day) {}

    /// Checks everybody registered in a commune: opens what is new, closes what was mended.
    ///
    /// @return how clean it is now
    public Cleanness check(String commune, LocalDate today) {
        var residents = residences.residents(commune);
        return Objects.requireNonNull(transaction.execute(status -> {
            var here = residents.stream().map(Resident::person).collect(Collectors.toSet());
            var open = findings.ofCommune(commune);
            var left = open.stream()
                    .filter(finding -> !here.contains(finding.person()))
                    .filter(finding -> !finding.rule().concernsTwo())
                    .toList();
            findings.close(left, End.MOVED, today);
            apply(inspection.residents(residents, today), open, today);
            return count(commune, residents, today);
        }));
    }

    /// Checks again whoever changed since the last time, with everybody of their households.
    ///
    /// @return how many people were looked at
    public int checkChanged(LocalDate today) {
        var looked = 0;
        for (var more = true; more; ) {
            var step = Objects.requireNonNull(transaction.execute(status -> changedStep(today)));
            looked += step.people();
            more = step.more();
        }
        return looked;
    }

    /// Whether more people changed since the last time than are sensibly checked one by one.
    boolean isManyChanged() {
        var marks = Objects.requireNonNull(transaction.execute(status -> findings.marks()));
        return registry.changedSince(marks.getOrDefault("registry", 0L), MANY).more()
                || residences
                        .changedSince(marks.getOrDefault("residence", 0L), MANY)
                        .more();
    }

    /// Notes that everything up to now has been checked by [#check], so that [#checkChanged] begins here.
    public void beginFromHere() {
        var people = registry.changedSince(Long.MAX_VALUE, 1).mark();
        var homes = residences.changedSince(Long.MAX_VALUE, 1).mark();
        transaction.executeWithoutResult(status -> findings.keepMarks(people, homes));
    }

    /// What stands between one person and a card, by the record as it is now.
    public List<Rule> blocking(Person person, boolean hasAddress, LocalDate today) {
        return Rule.findings(person, hasAddress, today).stream()
                .filter(Rule::blocksCard)
                .toList();
    }

    /// The open findings of a commune, what keeps a present person from a card first.
    public List<Finding> open(String commune, int limit) {
        return findings.list(commune, null, limit, 0);
    }

    /// A page of the commune's work list, of one hamlet where one is named, each line with the value proposed.
    public List<WorkItem> workList(String commune, @Nullable String hamlet, int limit, int offset) {
        var page = findings.list(commune, hamlet, limit, offset);
        var people = registry.persons(page.stream().map(Finding::person).collect(Collectors.toSet()));
        return page.stream()
                .map(finding -> {
                    var person = people.get(finding.person());
                    return new WorkItem(
                            finding,
                            person == null ? null : finding.rule().mend(person).orElse(null));
                })
                .toList();
    }

    /// What speaks for and against two records being one person's; empty where one of them does not exist.
    public Optional<Evidence> explain(PersonId one, PersonId other) {
        return duplicates.explain(one, other);
    }

    /// A page of the open findings of a commune, of one hamlet where one is named.
    public List<Finding> open(String commune, @Nullable String hamlet, int limit, int offset) {
        return findings.list(commune, hamlet, limit, offset);
    }

    /// The open findings of people.
    public List<Finding> of(Collection<PersonId> people) {
        return findings.ofPeople(people);
    }

    /// Open findings of a commune by rule.
    public Map<Rule, Long> byRule(String commune) {
        return findings.byRule(commune);
    }

    /// How clean the hamlets of these communes are.
    public List<Progress> progress(Collection<String> communes) {
        return findings.progress(communes);
    }

    /// The last check of each commune up to a day.
    public List<Cleanness> cleanness(LocalDate day) {
        return findings.cleanness(day);
    }

    /// Commune code to findings that were open at the end of a day.
    public Map<String, Long> openFindings(LocalDate day) {
        return findings.openOn(day);
    }

    /// Checks people registered nowhere.
    void checkHomeless(List<PersonId> people, LocalDate today) {
        transaction.executeWithoutResult(
                status -> apply(inspection.homeless(people, today), findings.ofPeople(people), today));
    }

    private record Step(int people, boolean more) {}

    private Step changedStep(LocalDate today) {
        var marks = findings.marks();
        var people = registry.changedSince(marks.getOrDefault("registry", 0L), CHANGES_AT_ONCE);
        var homes = residences.changedSince(marks.getOrDefault("residence", 0L), CHANGES_AT_ONCE);
        var changed = new HashSet<>(people.people());
        changed.addAll(homes.people());
        recheck(changed, today);
        findings.keepMarks(people.mark(), homes.mark());
        return new Step(changed.size(), people.more() || homes.more());
    }

    /// Checks these people and their households, and counts the hamlets they are in or have left.
    private void recheck(Set<PersonId> people, LocalDate today) {
        if (people.isEmpty()) {
            return;
        }
        var residents = residences.householdsOf(people);
        var open = new ArrayList<>(findings.ofPeople(people));
        open.addAll(findings.ofPeople(residents.stream()
                .map(Resident::person)
                .filter(one -> !people.contains(one))
                .toList()));
        var communes = new HashSet<String>();
        open.forEach(finding -> communes.add(finding.commune()));
        residents.forEach(resident -> communes.add(resident.commune()));
        apply(inspection.residents(residents, today), open, today);
        var housed = residents.stream().map(Resident::person).collect(Collectors.toSet());
        var homeless = people.stream().filter(one -> !housed.contains(one)).toList();
        apply(inspection.homeless(homeless, today), open, today);
        communes.addAll(duplicates.compare(people, today));
        for (var commune : communes) {
            if (!commune.isEmpty()) {
                count(commune, residences.residents(commune), today);
            }
        }
    }

    /// Closes what these people's open findings no longer find and opens what is new.
    private void apply(Inspection.Report report, List<Finding> open, LocalDate today) {
        var people = report.people();
        var found = report.found();
        var settled = verdicts.settled(found.keySet());
        var known = new HashMap<PersonId, Set<Rule>>();
        var mended = new ArrayList<Finding>();
        for (var finding : open) {
            if (people.contains(finding.person()) && !finding.rule().concernsTwo()) {
                var still = found.getOrDefault(finding.person(), List.of()).stream()
                        .anyMatch(one ->
                                one.rule() == finding.rule() && one.commune().equals(finding.commune()));
                if (still) {
                    known.computeIfAbsent(finding.person(), id -> EnumSet.noneOf(Rule.class))
                            .add(finding.rule());
                } else {
                    mended.add(finding);
                }
            }
        }
        findings.close(mended, End.MENDED, today);
        findings.open(
                found.values().stream()
                        .flatMap(List::stream)
                        .filter(one ->
                                !known.getOrDefault(one.person(), Set.of()).contains(one.rule()))
                        .filter(one ->
                                !settled.getOrDefault(one.person(), Set.of()).contains(one.rule()))
                        .toList(),
                today);
    }

    /// Counts a commune anew from its open findings.
    private Cleanness count(String commune, List<Resident> residents, LocalDate today) {
        var dirty = new HashSet<PersonId>();
        var blocked = new HashSet<PersonId>();
        for (var finding : findings.ofCommune(commune)) {
            if (finding.rule().weight() != Rule.Weight.TO_CALL) {
                dirty.add(finding.person());
            }
            if (finding.rule().blocksCard()) {
                blocked.add(finding.person());
            }
        }
        var hamlets = new LinkedHashMap<String, Findings.Clean>();
        for (var resident : residents) {
            hamlets.merge(
                    resident.hamlet(),
                    new Findings.Clean(
                            1, dirty.contains(resident.person()) ? 0 : 1, blocked.contains(resident.person()) ? 1 : 0),
                    (a, b) -> new Findings.Clean(
                            a.people() + b.people(), a.clean() + b.clean(), a.blocked() + b.blocked()));
        }
        findings.keepClean(commune, hamlets, today);
        return new Cleanness(
                commune,
                today,
                residents.size(),
                hamlets.values().stream().mapToInt(Findings.Clean::clean).sum());
    }
}
