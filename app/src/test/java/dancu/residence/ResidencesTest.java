package dancu.residence;

import static org.assertj.core.api.Assertions.assertThat;

import dancu.TestDatabase;
import dancu.residence.Residences.Conflict;
import dancu.residence.Residences.NewHousehold;
import dancu.residence.Residences.NewRegistration;
import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResidencesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 4);

    private final TestDatabase database = TestDatabase.fresh();
    private final Residences residences = new Residences(database.jdbc, database.transaction);
    private int number;

    @Test
    void aPersonHasOnePermanentResidenceAndASecondIsToldAsAConflict() {
        var person = someone();
        var first = household("14845");
        var second = household("14848");
        residences.enter(List.of(first), List.of(member(person, first, true)), DAY);

        var conflicts = residences.enter(List.of(second), List.of(member(person, second, true)), DAY);

        assertThat(conflicts).containsExactly(new Conflict(person, Conflict.Reason.SECOND_PERMANENT_RESIDENCE));
        assertThat(residences.addresses(List.of(person)).get(person))
                .extracting(Residences.Address::commune, Residences.Address::hamlet)
                .containsExactly("14845", "Thôn 1");
        assertThat(residences.residents("14848"))
                .extracting(Residences.Resident::person)
                .doesNotContain(person);
    }

    @Test
    void whoStandsInTwoHouseholdsOfOneListIsToldToo() {
        var person = someone();
        var first = household("14845");
        var second = household("14845");

        var conflicts = residences.enter(
                List.of(first, second), List.of(member(person, first, true), member(person, second, true)), DAY);

        assertThat(conflicts).containsExactly(new Conflict(person, Conflict.Reason.SECOND_PERMANENT_RESIDENCE));
        assertThat(residences.addresses(List.of(person))).hasSize(1);
    }

    @Test
    void aSecondHeadIsAMemberAndTold() {
        var head = someone();
        var alsoHead = someone();
        var household = household("14845");

        var conflicts = residences.enter(
                List.of(household), List.of(member(head, household, true), member(alsoHead, household, true)), DAY);

        assertThat(conflicts).containsExactly(new Conflict(alsoHead, Conflict.Reason.SECOND_HEAD));
        var addresses = residences.addresses(List.of(head, alsoHead));
        assertThat(addresses).hasSize(2);
        assertThat(addresses.get(head)).matches(Residences.Address::head);
        assertThat(addresses.get(alsoHead)).matches(address -> !address.head());
    }

    @Test
    void theSameListTwiceRegistersNobodyTwiceAndIsNoConflict() {
        var person = someone();
        var household = household("14845");
        residences.enter(List.of(household), List.of(member(person, household, true)), DAY);

        var conflicts =
                residences.enter(List.of(household), List.of(member(person, household, true)), DAY.plusDays(30));

        assertThat(conflicts).isEmpty();
        assertThat(database.jdbc
                        .sql("SELECT count(*) FROM residence.registration WHERE person_id = :id")
                        .param("id", person.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theAbsenceNotedLastCounts() {
        var person = someone();
        residences.noteAbsences(Map.of(person, Residences.AbsenceKind.AWAY_IN_COUNTRY), DAY);
        residences.noteAbsences(Map.of(person, Residences.AbsenceKind.ILL_AT_HOME), DAY.plusDays(20));

        assertThat(residences.absences(List.of(person)))
                .containsExactly(Map.entry(person, Residences.AbsenceKind.ILL_AT_HOME));
    }

    private static PersonId someone() {
        return new PersonId(UUID.randomUUID());
    }

    private NewHousehold household(String commune) {
        return new NewHousehold("tests/" + ++number, commune, "Thôn 1", "Số 2, Thôn 1");
    }

    private static NewRegistration member(PersonId person, NewHousehold household, boolean head) {
        return new NewRegistration(person, household.sourceKey(), head ? "Chủ hộ" : "Con", head);
    }
}
