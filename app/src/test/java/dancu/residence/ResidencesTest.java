package dancu.residence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.springframework.dao.DuplicateKeyException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResidencesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 4);

    private final TestDatabase database = TestDatabase.fresh();
    private final Residences residences = new Residences(
            database.jdbc, new HouseholdLoading(database.source, database.jdbc), new ResidenceChanges(database.jdbc));
    private int number;

    @Test
    void theDatabaseHoldsOnePermanentResidenceAPerson() {
        var person = someone();
        var first = household("14845");
        var second = household("14848");
        residences.enter(1, List.of(first), List.of(member(person, first, true)), DAY);

        assertThatThrownBy(() -> residences.enter(1, List.of(second), List.of(member(person, second, true)), DAY))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(residences.addresses(List.of(person)).get(person))
                .extracting(Residences.Address::commune, Residences.Address::hamlet)
                .containsExactly("14845", "Thôn 1");
        assertThat(residences.residents("14848"))
                .extracting(Residences.Resident::person)
                .doesNotContain(person);
    }

    @Test
    void communesAndWhoeverIsRegisteredNowhereAreTold() {
        var somewhere = someone();
        var nowhere = someone();
        var household = household("14845");
        residences.enter(1, List.of(household), List.of(member(somewhere, household, true)), DAY);

        assertThat(residences.communes()).contains("14845").doesNotHaveDuplicates();
        assertThat(residences.registeredNowhere(List.of(somewhere, nowhere))).containsExactly(nowhere);
    }

    @Test
    void aSecondHeadIsAMemberAndTold() {
        var head = someone();
        var alsoHead = someone();
        var household = household("14845");

        var conflicts = residences.enter(
                1, List.of(household), List.of(member(head, household, true), member(alsoHead, household, true)), DAY);

        assertThat(conflicts).containsExactly(new Conflict(alsoHead, Conflict.Reason.SECOND_HEAD));
        var addresses = residences.addresses(List.of(head, alsoHead));
        assertThat(addresses).hasSize(2);
        assertThat(addresses.get(head)).matches(Residences.Address::head);
        assertThat(addresses.get(alsoHead)).matches(address -> !address.head());
    }

    @Test
    void membersOfOneHouseholdSpreadOverAListLiveTogetherWithOneHead() {
        var head = someone();
        var later = someone();
        var household = household("14845");
        residences.enter(1, List.of(household), List.of(member(head, household, true)), DAY);

        var conflicts = residences.enter(1, List.of(household), List.of(member(later, household, true)), DAY);

        assertThat(conflicts).containsExactly(new Conflict(later, Conflict.Reason.SECOND_HEAD));
        assertThat(residences.residents("14845").stream()
                        .filter(resident -> resident.person().equals(head)
                                || resident.person().equals(later))
                        .map(Residences.Resident::household)
                        .distinct())
                .hasSize(1);
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
        return new NewRegistration(person, household.key(), head ? "Chủ hộ" : "Con", head);
    }
}
