package dancu.office.web;

import dancu.quality.Finding;
import dancu.quality.Quality;
import dancu.quality.Rule;
import dancu.quality.Verdicts;
import dancu.registry.CorrectionRequest;
import dancu.registry.Corrections;
import dancu.shared.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// A commune's work list by person: what keeps a present person from a card stands first, and what waits for a
/// second officer stands aside.
@Component
@Profile("central")
class WorkList {

    private static final int FINDINGS_MAX = 20_000;
    private static final int WAITING_MAX = 5_000;

    private final Quality quality;
    private final Corrections corrections;
    private final Verdicts verdicts;

    WorkList(Quality quality, Corrections corrections, Verdicts verdicts) {
        this.quality = quality;
        this.corrections = corrections;
        this.verdicts = verdicts;
    }

    /// One person's findings.
    ///
    /// @param open    what an officer can act on now
    /// @param waiting how many more wait for the second officer
    record Entry(PersonId person, String hamlet, List<Finding> open, int waiting) {}

    List<Entry> of(WorkPlace place) {
        var hamlet = place.hamlet().isEmpty() ? null : place.hamlet();
        var asked = Waiting.of(
                corrections.waiting(List.of(place.commune()), WAITING_MAX),
                verdicts.waiting(List.of(place.commune()), WAITING_MAX));
        var byPerson = new LinkedHashMap<PersonId, List<Finding>>();
        for (var finding : quality.open(place.commune(), hamlet, FINDINGS_MAX, 0)) {
            if (belongs(finding.rule(), place)) {
                byPerson.computeIfAbsent(finding.person(), person -> new ArrayList<>())
                        .add(finding);
            }
        }
        return byPerson.entrySet().stream()
                .map(entry -> {
                    var open = entry.getValue().stream()
                            .filter(finding -> !asked.concerns(finding))
                            .toList();
                    return new Entry(
                            entry.getKey(),
                            entry.getValue().getFirst().hamlet(),
                            open,
                            entry.getValue().size() - open.size());
                })
                .toList();
    }

    /// Whoever is only to be called in for a card has nothing to mend and is listed when asked for.
    private static boolean belongs(Rule rule, WorkPlace place) {
        return place.rule().isEmpty()
                ? rule.weight() != Rule.Weight.TO_CALL
                : rule.name().equals(place.rule());
    }

    /// Whose item comes behind somebody's; from the top where nothing is left behind.
    Optional<PersonId> next(WorkPlace place, @Nullable UUID after) {
        var entries = of(place);
        var open = entries.stream().filter(entry -> !entry.open().isEmpty()).toList();
        return entries.stream()
                .dropWhile(entry -> after != null && !entry.person().value().equals(after))
                .skip(after == null ? 0 : 1)
                .filter(entry -> !entry.open().isEmpty())
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(Entry::person);
    }

    /// What officers of a commune have asked for and nobody has decided.
    private record Waiting(Set<PersonId> corrected, Set<Asked> judged) {

        /// @param rule null for two people: one verdict settles everything between them
        private record Asked(Set<PersonId> people, @Nullable Rule rule) {

            static Asked of(PersonId person, @Nullable PersonId other, Rule rule) {
                return other == null || other.equals(person)
                        ? new Asked(Set.of(person), rule)
                        : new Asked(Set.of(person, other), null);
            }
        }

        static Waiting of(List<CorrectionRequest> requests, List<Verdicts.Verdict> verdicts) {
            return new Waiting(
                    requests.stream().map(CorrectionRequest::person).collect(Collectors.toSet()),
                    verdicts.stream()
                            .map(verdict -> Asked.of(verdict.person(), verdict.other(), verdict.rule()))
                            .collect(Collectors.toSet()));
        }

        boolean concerns(Finding finding) {
            return judged.contains(Asked.of(finding.person(), finding.other(), finding.rule()))
                    || (!finding.rule().concernsTwo() && corrected.contains(finding.person()));
        }
    }
}
