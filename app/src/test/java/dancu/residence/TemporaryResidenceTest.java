package dancu.residence;

import static dancu.residence.ResidenceRooms.NEW_LAW;
import static dancu.residence.ResidenceRooms.OLD_LAW;
import static dancu.residence.ResidenceRooms.child;
import static dancu.residence.ResidenceRooms.filing;
import static dancu.residence.ResidenceRooms.own;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dancu.residence.Residences.AbsenceKind;
import dancu.shared.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemporaryResidenceTest {

    private final ResidenceRooms rooms = new ResidenceRooms();
    private final TemporaryResidence temporary = rooms.room(TemporaryResidence.class);
    private final Absences absences = rooms.room(Absences.class);
    private final Stays stays = rooms.room(Stays.class);
    private final ResidenceDesk desk = rooms.room(ResidenceDesk.class);
    private String home = "";
    private String away = "";

    @BeforeEach
    void twoCommunes() {
        home = rooms.commune();
        away = rooms.commune();
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void aWorkerKeepsTheHomeAndIsRegisteredWhereTheWorkIs() {
        var worker = resident();

        var answer = temporary.register(filing(NEW_LAW), List.of(child(worker)), own(away, worker), until(2023, 7, 1));

        assertThat(answer).isInstanceOf(Done.class);
        assertThat(rooms.room(ResidenceFile.class).homes(worker, NEW_LAW))
                .extracting(lived -> lived.dwelling().commune())
                .containsExactly(home, away);
    }

    @Test
    void temporaryResidenceIsNotLongerThanTheLawAllowsNorOver() {
        var worker = resident();

        assertThatThrownBy(() -> register(worker, NEW_LAW, until(2023, 7, 2)))
                .hasMessageContaining("residence.temporary-too-long");
        assertThatThrownBy(() -> register(worker, NEW_LAW, NEW_LAW))
                .hasMessageContaining("residence.temporary-too-long");
        assertThatThrownBy(() -> register(worker, OLD_LAW, until(2023, 7, 1)))
                .hasMessageContaining("residence.temporary-too-long");
        register(worker, OLD_LAW, until(2023, 6, 30));
    }

    @Test
    void onlyTheNewLawRefusesTemporaryResidenceInTheCommuneOfPermanentResidence() {
        var one = resident();
        var other = resident();

        assertThatThrownBy(() ->
                        temporary.register(filing(NEW_LAW), List.of(child(one)), own(home, one), until(2022, 1, 1)))
                .hasMessageContaining("residence.temporary-at-home");
        assertThat(temporary.register(filing(OLD_LAW), List.of(child(other)), own(home, other), until(2022, 1, 1)))
                .isInstanceOf(Done.class);
    }

    @Test
    void aSecondTemporaryResidenceEndsTheFirst() {
        var worker = resident();
        register(worker, OLD_LAW, until(2022, 1, 1));

        register(worker, NEW_LAW, until(2022, 1, 1));

        assertThat(rooms.homes(worker))
                .filteredOn(lived -> lived.registration().kind() == Registration.Kind.TEMPORARY)
                .extracting(lived -> lived.registration().endedFor())
                .containsExactly("REGISTERED_ELSEWHERE", null);
    }

    @Test
    void aLodgerIsRegisteredOnceInAHouseholdAndItsHeadAgrees() {
        var head = rooms.adult();
        var household = rooms.household(away, head);
        var lodger = resident();
        var people = List.of(new Entrant(lodger, "Người ở nhờ"));

        assertThat(temporary.register(
                        filing(NEW_LAW), people, new Destination.Into(household, null), until(2022, 1, 1)))
                .isEqualTo(new Answer.ConsentNeeded(head));
        temporary.register(filing(NEW_LAW), people, rooms.into(household), until(2022, 1, 1));
        assertThat(temporary.register(filing(NEW_LAW), people, rooms.into(household), until(2022, 1, 1)))
                .isEqualTo(new Answer.AlreadyRegistered(household));
    }

    @Test
    void itRunsOutByItselfAndIsExtendedOnlyBefore() {
        var worker = resident();
        register(worker, OLD_LAW, until(2021, 9, 10));

        assertThat(desk.expiring(away, 8, 10, 0)).isEmpty();
        assertThat(desk.expiring(away, 9, 10, 0))
                .extracting(Registration::person)
                .containsExactly(worker);
        assertThatThrownBy(() -> temporary.extend(filing(NEW_LAW), worker, until(2023, 9, 11)))
                .hasMessageContaining("residence.temporary-too-long");
        var extension = filing(NEW_LAW);
        temporary.extend(extension, worker, until(2023, 9, 10));
        temporary.extend(extension, worker, until(2023, 9, 10));
        assertThat(desk.expiring(away, 30, 10, 0)).isEmpty();

        var late = resident();
        register(late, OLD_LAW, until(2021, 8, 1));
        assertThat(desk.expiring(away, 0, 10, 0)).allMatch(held -> held.expired(LocalDate.of(2021, 8, 2)));
        assertThatThrownBy(() -> temporary.extend(filing(LocalDate.of(2021, 8, 2)), late, until(2022, 8, 2)))
                .hasMessageContaining("residence.not-registered");
    }

    @Test
    void whoIsAwayFromItForSixMonthsIsStruck() {
        var worker = resident();
        register(worker, LocalDate.of(2020, 1, 1), until(2021, 12, 1));

        assertThatThrownBy(() -> temporary.strike(
                        filing(NEW_LAW),
                        worker,
                        StrikeReason.AWAY_FROM_TEMPORARY,
                        NEW_LAW.minusMonths(6).plusDays(1),
                        null))
                .hasMessageContaining("residence.not-long-enough");
        assertThatThrownBy(() -> temporary.strike(filing(NEW_LAW), worker, StrikeReason.IN_BARRACKS, NEW_LAW, null))
                .hasMessageContaining("residence.reason-not-in-law");
        var filing = filing(NEW_LAW);
        temporary.strike(filing, worker, StrikeReason.AWAY_FROM_TEMPORARY, NEW_LAW.minusMonths(6), null);

        assertThat(rooms.act(filing).ground()).contains("Điều 29");
        assertThatThrownBy(() -> temporary.strike(filing(NEW_LAW), worker, StrikeReason.CANCELLED, NEW_LAW, null))
                .hasMessageContaining("residence.not-registered");
    }

    @Test
    void whoSettlesForGoodWhereTheyLodgedIsNoLodgerAnyMore() {
        var worker = resident();
        register(worker, OLD_LAW, until(2022, 1, 1));

        rooms.room(PermanentResidence.class).move(filing(NEW_LAW), List.of(child(worker)), own(away, worker), Map.of());

        assertThat(rooms.room(ResidenceFile.class).homes(worker, NEW_LAW))
                .extracting(lived -> lived.registration().kind())
                .containsExactly(Registration.Kind.PERMANENT);
    }

    @Test
    void aStayIsNotedWithWhetherItWasToldInTimeAndEndsBeforeAMonth() {
        var guest = resident();
        var evening = LocalDateTime.parse("2021-08-30T21:00");
        var inn = new Dwelling(away, "Phố 1", "Nhà nghỉ, Phố 1");
        var filing = filing(LocalDate.of(2021, 8, 30));

        stays.note(filing, guest, inn, evening, evening.plusHours(3), until(2021, 9, 2), "Chủ nhà nghỉ");
        stays.note(filing, guest, inn, evening, evening.plusHours(3), until(2021, 9, 2), "Chủ nhà nghỉ");

        assertThat(stays.in(away, LocalDate.of(2021, 9, 1), 10, 0))
                .singleElement()
                .matches(stay -> stay.person().equals(guest) && stay.late());
        assertThat(stays.in(away, LocalDate.of(2021, 9, 3), 10, 0)).isEmpty();
        assertThat(stays.of(guest, 10, 0)).hasSize(1);
        assertThatThrownBy(() -> stays.note(filing(NEW_LAW), guest, inn, evening, evening, until(2021, 9, 29), "Khách"))
                .hasMessageContaining("residence.stay-too-long");
        assertThatThrownBy(() -> stays.note(filing(NEW_LAW), guest, inn, evening, evening, until(2021, 8, 29), "Khách"))
                .hasMessageContaining("residence.day-impossible");
    }

    @Test
    void absenceIsDeclaredByThoseTheLawOfTheDayNamesAndEndsWithTheReturn() {
        var person = resident();

        assertThatThrownBy(() -> declare(person, OLD_LAW, AbsenceGroup.AWAY_A_YEAR))
                .hasMessageContaining("residence.group-not-in-law");
        assertThatThrownBy(() -> absences.returned(filing(NEW_LAW), person)).hasMessageContaining("residence.not-away");
        declare(person, NEW_LAW, AbsenceGroup.AWAY_A_YEAR);

        var file = rooms.room(ResidenceFile.class);
        assertThat(file.away(home, NEW_LAW, 10, 0))
                .extracting(ResidenceFile.Absence::person, ResidenceFile.Absence::destination)
                .containsExactly(tuple(person, "Bình Dương"));
        assertThat(rooms.room(Residences.class).absences(List.of(person)))
                .containsEntry(person, AbsenceKind.AWAY_IN_COUNTRY);

        absences.returned(filing(NEW_LAW.plusDays(20)), person);

        assertThat(file.away(home, NEW_LAW.plusDays(19), 10, 0)).hasSize(1);
        assertThat(file.away(home, NEW_LAW.plusDays(20), 10, 0)).isEmpty();
        assertThat(rooms.room(Residences.class).absences(List.of(person))).isEmpty();
        assertThat(file.absences(person))
                .extracting(ResidenceFile.Absence::returnedOn)
                .containsExactly(NEW_LAW.plusDays(20));
    }

    @Test
    void oneWithoutAHomeCannotBeAwayFromIt() {
        assertThatThrownBy(() -> declare(rooms.adult(), NEW_LAW, AbsenceGroup.AWAY_A_YEAR))
                .hasMessageContaining("residence.not-registered");
    }

    private PersonId resident() {
        var person = rooms.adult();
        rooms.household(home, person);
        return person;
    }

    private void register(PersonId person, LocalDate from, LocalDate until) {
        temporary.register(filing(from), List.of(child(person)), own(away, person), until);
    }

    private void declare(PersonId person, LocalDate from, AbsenceGroup group) {
        absences.declare(filing(from), person, group, AbsenceKind.AWAY_IN_COUNTRY, "Bình Dương", null);
    }

    private static LocalDate until(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
