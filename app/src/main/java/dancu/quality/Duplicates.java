package dancu.quality;

import dancu.matcher.name.Weights;
import dancu.quality.Findings.Found;
import dancu.registry.Likenesses;
import dancu.registry.Person;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds one person with two records, and old numbers two people share, over the whole register or around whoever
/// changed. Each pair is found on both people, so that both communes see it.
@Component
class Duplicates {

    private static final int PAIRS_AT_ONCE = 1000;

    private final Likenesses likenesses;
    private final Registry registry;
    private final Residences residences;
    private final Findings findings;
    private final Verdicts verdicts;
    private final NameShares names;
    private final TransactionTemplate transaction;

    Duplicates(
            Likenesses likenesses,
            Registry registry,
            Residences residences,
            Findings findings,
            Verdicts verdicts,
            NameShares names,
            TransactionTemplate transaction) {
        this.likenesses = likenesses;
        this.registry = registry;
        this.residences = residences;
        this.findings = findings;
        this.verdicts = verdicts;
        this.names = names;
        this.transaction = transaction;
    }

    /// Two records to be compared.
    private record Pair(PersonId one, PersonId other) {

        boolean touches(Collection<PersonId> people) {
            return people.contains(one) || people.contains(other);
        }
    }

    /// Compares everybody with everybody who could be the same.
    void compareAll(LocalDate today) {
        var sketches = new Sketches();
        likenesses.each(sketches::add);
        names.keep(sketches.shares(true), sketches.shares(false));
        var pairs = new LinkedHashSet<Pair>();
        for (var pair : sketches.pairs()) {
            pairs.add(pair(sketches.person((int) (pair >>> 32)), sketches.person((int) pair)));
        }
        likenesses.sharedOldNumbers().forEach(people -> chain(people, pairs));
        likenesses.claimedNumbers().forEach(people -> chain(people, pairs));
        var found = look(pairs, today);
        transaction.executeWithoutResult(status -> settle(findings.pairs(), found, today));
    }

    /// Compares these people with those they could be.
    ///
    /// @return communes whose findings may have changed
    Set<String> compare(Set<PersonId> people, LocalDate today) {
        var sketches = new Sketches();
        var seen = new HashSet<PersonId>();
        likenesses.of(people).forEach(one -> {
            seen.add(one.person());
            sketches.add(one);
        });
        likenesses.near(people, other -> {
            if (seen.add(other.person())) {
                sketches.add(other);
            }
        });
        var pairs = new LinkedHashSet<Pair>();
        for (var pair : sketches.pairs()) {
            pairs.add(pair(sketches.person((int) (pair >>> 32)), sketches.person((int) pair)));
        }
        pairs.removeIf(pair -> !pair.touches(people));
        likenesses.sameOldNumber(people, (one, other) -> pairs.add(pair(one, other)));
        likenesses.sameClaim(people, (one, other) -> pairs.add(pair(one, other)));
        var found = look(pairs, today);
        var open = findings.pairsOf(people);
        settle(open, found, today);
        var communes = open.stream().map(Finding::commune).collect(Collectors.toSet());
        found.forEach(one -> communes.add(one.commune()));
        return communes;
    }

    /// The evidence for two records being one person's; empty where one of them does not exist.
    Optional<Evidence> explain(PersonId one, PersonId other) {
        var people = registry.persons(List.of(one, other));
        var first = people.get(one);
        var second = people.get(other);
        if (first == null || second == null) {
            return Optional.empty();
        }
        var likeness = likeness();
        return Optional.of(new Evidence(
                likeness.score(first, second), likeness.compare(first, second).terms()));
    }

    private Likeness likeness() {
        return new Likeness(Weights.starting(), names.read());
    }

    private List<Found> look(Collection<Pair> pairs, LocalDate today) {
        var found = new ArrayList<Found>();
        var likeness = likeness();
        var decided = verdicts.different();
        var batch = new ArrayList<Pair>(PAIRS_AT_ONCE);
        for (var pair : pairs) {
            if (!decided.contains(Set.of(pair.one(), pair.other()))) {
                batch.add(pair);
            }
            if (batch.size() == PAIRS_AT_ONCE) {
                lookAt(batch, likeness, today, found);
                batch.clear();
            }
        }
        lookAt(batch, likeness, today, found);
        return found;
    }

    private void lookAt(List<Pair> pairs, Likeness likeness, LocalDate today, List<Found> found) {
        var people = registry.persons(people(pairs));
        var alike = new ArrayList<Alike>();
        for (var pair : pairs) {
            var one = people.get(pair.one());
            var other = people.get(pair.other());
            if (one != null && other != null && one.mergedInto() == null && other.mergedInto() == null) {
                var score = likeness.score(one, other);
                var sharesNumber = !Collections.disjoint(one.oldNumbers(), other.oldNumbers());
                if (score >= Likeness.FROM) {
                    alike.add(new Alike(one, other, Rule.ENTERED_TWICE, (float) score));
                } else if (sharesNumber) {
                    alike.add(new Alike(one, other, Rule.OLD_NUMBER_SHARED, null));
                }
            }
        }
        var ids = people(alike.stream()
                .map(two -> pair(two.one().id(), two.other().id()))
                .toList());
        var homes = residences.addresses(ids);
        var absent = residences.absences(ids).keySet();
        for (var two : alike) {
            found.addAll(two.found(homes, absent, today));
        }
    }

    /// Two records found to be alike.
    private record Alike(
            Person one, Person other, Rule rule, @Nullable Float score) {

        List<Found> found(Map<PersonId, Residences.Address> homes, Set<PersonId> absent, LocalDate today) {
            var found = new ArrayList<Found>();
            found.add(on(one, other, rule, homes, absent, today));
            found.add(on(other, one, rule, homes, absent, today));
            var first = homes.get(one.id());
            var second = homes.get(other.id());
            if (rule == Rule.ENTERED_TWICE
                    && first != null
                    && second != null
                    && !first.household().equals(second.household())) {
                found.add(on(one, other, Rule.TWO_RESIDENCES, homes, absent, today));
                found.add(on(other, one, Rule.TWO_RESIDENCES, homes, absent, today));
            }
            return found;
        }

        private Found on(
                Person person,
                Person twin,
                Rule what,
                Map<PersonId, Residences.Address> homes,
                Set<PersonId> absent,
                LocalDate today) {
            var home = homes.get(person.id());
            var away = absent.contains(person.id()) || Inspection.isChild(person, today);
            return new Found(
                    person.id(),
                    what,
                    twin.id(),
                    score,
                    home == null ? "" : home.commune(),
                    home == null ? "" : home.hamlet(),
                    Inspection.rank(what, away));
        }
    }

    /// What makes a finding the same as one found before.
    private record Place(
            PersonId person, Rule rule, @Nullable PersonId other, String commune) {}

    private void settle(List<Finding> open, List<Found> found, LocalDate today) {
        var now = found.stream()
                .collect(Collectors.toMap(
                        one -> new Place(one.person(), one.rule(), one.other(), one.commune()),
                        one -> one,
                        (a, b) -> a));
        var gone = new ArrayList<Finding>();
        for (var finding : open) {
            var known = now.remove(new Place(finding.person(), finding.rule(), finding.other(), finding.commune()));
            if (known == null) {
                gone.add(finding);
            }
        }
        findings.close(gone, Findings.End.MENDED, today);
        findings.open(List.copyOf(now.values()), today);
    }

    private static void chain(List<PersonId> people, Set<Pair> pairs) {
        for (var i = 1; i < people.size(); i++) {
            pairs.add(pair(people.get(i - 1), people.get(i)));
        }
    }

    private static Pair pair(PersonId one, PersonId other) {
        return one.value().compareTo(other.value()) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    private static Set<PersonId> people(List<Pair> pairs) {
        var people = new HashSet<PersonId>();
        pairs.forEach(pair -> {
            people.add(pair.one());
            people.add(pair.other());
        });
        return people;
    }
}
