package dancu.quality;

import static dancu.quality.QualityRooms.DAY;
import static dancu.quality.QualityRooms.HEAD;
import static dancu.quality.QualityRooms.OFFICER;
import static dancu.quality.QualityRooms.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dancu.matcher.name.Field;
import dancu.shared.PersonId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicatesTest {

    private final QualityRooms rooms = new QualityRooms();
    private final String here = rooms.communes.getFirst();
    private final String there = rooms.communes.getLast();

    @AfterEach
    void close() {
        rooms.close();
    }

    /// The same woman without her number, and with one thing written otherwise.
    @ParameterizedTest
    @CsvSource({
        "Lê Thị Hoài Thương, 12/03/1990",
        "Lê Thị Hoài Thươgn, 12/03/1990",
        "Lê Thị Hoài Thuong, 12/03/1990",
        "Lê Thị Hoài Thương, 03/12/1990",
        "Lê Thị Hoài Thương, 12/03/1991",
        "Lê Thị Hoài Thương, 1990"
    })
    void aPersonEnteredTwiceIsFoundInBothCommunes(String name, String birth) {
        var one = rooms.resident(here, person(1, "Lê Thị Hoài Thương", "12/03/1990", "038190000001", "170000001"));
        var other = rooms.resident(there, person(2, name, birth, "", "170000001"));
        rooms.resident(there, person(3, "Phạm Thị Loan", "25/11/1990", "038190000099", "170000099"));

        rooms.fullCheck.run(DAY, progress -> {});

        assertThat(pairs(here)).containsExactly(tuple(one, Rule.TWO_RESIDENCES), tuple(one, Rule.ENTERED_TWICE));
        assertThat(pairs(there)).containsExactly(tuple(other, Rule.TWO_RESIDENCES), tuple(other, Rule.ENTERED_TWICE));
    }

    @Test
    void twinsAreTwoPeople() {
        rooms.resident(here, person(1, "Lê Thị Hoài Thương", "12/03/1990", "038190000001", "170000001"));
        rooms.resident(here, person(2, "Lê Thị Hoài Phương", "12/03/1990", "038190445566", "170884433"));
        rooms.resident(here, person(3, "Lê Thị Hoài Nga", "12/03/1990", "", ""));

        rooms.fullCheck.run(DAY, progress -> {});

        assertThat(pairs(here)).isEmpty();
    }

    @Test
    void oneOldNumberOnTwoPeopleIsFoundOnBoth() {
        var one = rooms.resident(here, person(1, "Lê Thị Hoài Thương", "12/03/1990", "038190000001", "170000001"));
        var other = rooms.resident(there, person(2, "Phạm Thị Loan", "25/11/1985", "038185445566", "170000001"));

        rooms.fullCheck.run(DAY, progress -> {});

        assertThat(pairs(here)).containsExactly(tuple(one, Rule.OLD_NUMBER_SHARED));
        assertThat(pairs(there)).containsExactly(tuple(other, Rule.OLD_NUMBER_SHARED));
    }

    @Test
    void whoeverIsEnteredLaterIsComparedAlone() {
        var one = rooms.resident(here, person(1, "Lê Thị Hoài Thương", "12/03/1990", "038190000001", "170000001"));
        rooms.fullCheck.run(DAY, progress -> {});
        var other = rooms.resident(there, person(2, "Lê Thị Hoài Thươgn", "03/12/1990", "", ""));

        rooms.quality.checkChanged(DAY);

        assertThat(pairs(here)).contains(tuple(one, Rule.ENTERED_TWICE));
        assertThat(pairs(there)).contains(tuple(other, Rule.ENTERED_TWICE));
        var incremental = findings();
        rooms.fullCheck.run(DAY, progress -> {});
        assertThat(findings()).isEqualTo(incremental);
    }

    @Test
    void theEvidenceIsToldFieldByField() {
        var one = rooms.resident(here, person(1, "Lê Thị Hoài Thương", "12/03/1990", "038190000001", "170000001"));
        var other = rooms.resident(there, person(2, "Lê Thị Hoài Thương", "12/03/1990", "", "170000001"));

        var evidence = rooms.quality.explain(one, other).orElseThrow();

        assertThat(evidence.score()).isGreaterThan(0.99);
        assertThat(evidence.terms()).extracting(term -> term.field()).containsExactly(Field.values());
        assertThat(rooms.quality.explain(one, new PersonId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void aPairDecidedToBeTwoPeopleIsNotAskedAgain() {
        var one = rooms.resident(here, person(1, "Lê Thị Hoài Thương", "12/03/1990", "038190000001", "170000001"));
        var other = rooms.resident(there, person(2, "Lê Thị Hoài Thương", "12/03/1990", "", ""));
        rooms.fullCheck.run(DAY, progress -> {});
        decide(one, other, Verdicts.Outcome.DIFFERENT_PEOPLE, null);

        assertThat(pairs(here)).isEmpty();
        assertThat(pairs(there)).isEmpty();
        rooms.fullCheck.run(DAY, progress -> {});
        assertThat(pairs(here)).isEmpty();
    }

    @Test
    void afterMergeAndUnmergeEverythingIsAsBefore() {
        var one = rooms.resident(here, person(1, "Lê Thị Hoài Thương", "12/03/1990", "038190000001", "170000001"));
        var other = rooms.resident(there, person(2, "Lê Thị Hoài Thương", "1990", "", "170000002"));
        rooms.fullCheck.run(DAY, progress -> {});
        var recordsBefore = rooms.registry.persons(List.of(one, other));
        var findingsBefore = findings();

        var verdict = decide(one, other, Verdicts.Outcome.SAME_PERSON, one);
        rooms.quality.checkChanged(DAY);
        assertThat(findings()).isEmpty();
        assertThat(rooms.registry.person(other).orElseThrow().mergedInto()).isEqualTo(one);

        rooms.verdicts.undo(verdict, "nhầm người", OFFICER, HEAD.account());
        rooms.quality.checkChanged(DAY);

        assertThat(findings()).isEqualTo(findingsBefore);
        assertThat(rooms.registry.persons(List.of(one, other)))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*version")
                .isEqualTo(recordsBefore);
    }

    private UUID decide(PersonId one, PersonId other, Verdicts.Outcome outcome, @Nullable PersonId kept) {
        var id = UUID.randomUUID();
        rooms.verdicts.propose(
                new Verdicts.Verdict(
                        id, one, Rule.ENTERED_TWICE, other, outcome, kept, "đã gặp và xem giấy tờ", "", "", null),
                OFFICER);
        rooms.verdicts.approve(id, HEAD);
        return id;
    }

    private List<Tuple> pairs(String commune) {
        return rooms.quality.open(commune, 100).stream()
                .filter(finding -> finding.rule().concernsTwo())
                .map(finding -> tuple(finding.person(), finding.rule()))
                .toList();
    }

    private Set<String> findings() {
        var all = new TreeSet<String>();
        for (var commune : List.of(here, there)) {
            rooms.quality
                    .open(commune, 100)
                    .forEach(finding -> all.add(
                            "%s %s %s %s".formatted(commune, finding.person(), finding.rule(), finding.other())));
        }
        return all;
    }
}
