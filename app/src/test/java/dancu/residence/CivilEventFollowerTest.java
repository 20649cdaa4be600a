package dancu.residence;

import static dancu.residence.ResidenceRooms.NEW_LAW;
import static dancu.residence.ResidenceRooms.OFFICER;
import static dancu.residence.ResidenceRooms.OLD_LAW;
import static dancu.residence.ResidenceRooms.child;
import static dancu.residence.ResidenceRooms.filing;
import static dancu.residence.ResidenceRooms.headed;
import static dancu.residence.ResidenceRooms.own;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dancu.registry.CivilEvent;
import dancu.registry.CivilEvents;
import dancu.registry.InventedPeople;
import dancu.registry.NewPerson;
import dancu.registry.Registry;
import dancu.registry.Relative;
import dancu.residence.ResidenceDesk.Waiting;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CivilEventFollowerTest {

    private final ResidenceRooms rooms = new ResidenceRooms();
    private final CivilEvents events = rooms.room(CivilEvents.class);
    private final Registry registry = rooms.room(Registry.class);
    private final ResidenceDesk desk = rooms.room(ResidenceDesk.class);
    private String commune = "";
    private int row = 900_000;

    @BeforeEach
    void anotherCommune() {
        commune = rooms.commune();
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @ParameterizedTest
    @CsvSource({"DEATH, DIED", "DECLARED_DEAD, DECLARED_DEAD"})
    void aDeathEndsEveryRegistrationOnTheDayItHappened(CivilEvent.Kind kind, StrikeReason reason) {
        var person = rooms.adult();
        var home = rooms.household(commune, person);
        rooms.room(TemporaryResidence.class)
                .register(filing(OLD_LAW), List.of(child(person)), own(rooms.commune(), person), NEW_LAW);
        var paper = paper(LocalDate.of(2021, 8, 20));

        events.death(person, kind, paper, OFFICER);

        assertThat(rooms.homes(person))
                .extracting(
                        ResidenceFile.Home::until, lived -> lived.registration().endedFor())
                .containsOnly(tuple(LocalDate.of(2021, 8, 20), reason.name()));
        assertThat(rooms.itself(home).closedOn()).isEqualTo("2021-08-20");
        assertThat(rooms.room(ResidenceFile.class).acts(person, 10, 0))
                .extracting(Act::id, Act::ground)
                .contains(tuple(paper.id(), "Luật Cư trú 68/2020/QH14, Điều 24 khoản 1 điểm a"));
        assertThatThrownBy(() -> rooms.room(PermanentResidence.class)
                        .register(filing(NEW_LAW), List.of(child(person)), own(commune, person)))
                .hasMessageContaining("residence.person-gone");
    }

    @Test
    void aDeathDoesNotWaitForANewHeadButSomebodyMustNameOne() {
        var head = rooms.adult();
        var daughter = rooms.adult();
        var home = rooms.household(commune, head, daughter);

        events.death(head, CivilEvent.Kind.DEATH, paper(NEW_LAW), OFFICER);

        assertThat(desk.headsToName(commune, 10, 0))
                .extracting(ResidenceDesk.Headless::household, ResidenceDesk.Headless::since)
                .containsExactly(tuple(home, NEW_LAW));
        rooms.room(Households.class).changeHead(filing(NEW_LAW), home, headed(daughter));
        assertThat(desk.headsToName(commune, 10, 0)).isEmpty();
        assertThat(rooms.itself(home).headWantedSince()).isNull();
    }

    @Test
    void aDeadRepresentativeIsMissedWhereverTheyLived() {
        var abbess = rooms.adult();
        rooms.household(rooms.commune(), abbess);
        var done = rooms.room(Households.class)
                .openCollective(
                        filing(NEW_LAW), new Dwelling(commune, "Thôn 3", "Chùa"), Household.Collective.PAGODA, abbess);

        events.death(abbess, CivilEvent.Kind.DEATH, paper(NEW_LAW), OFFICER);

        assertThat(desk.headsToName(commune, 10, 0))
                .extracting(ResidenceDesk.Headless::household)
                .containsExactly(done.household());
    }

    @Test
    void whoWasMissingAndReturnsWaitsUntilTheRegistrationIsGivenBack() {
        var person = rooms.adult();
        rooms.household(commune, person);
        events.declaredMissing(person, paper(OLD_LAW), OFFICER);
        assertThat(rooms.homes(person).getFirst().registration().endedFor()).isEqualTo("DECLARED_MISSING");

        events.returned(person, paper(NEW_LAW), OFFICER);

        assertThat(desk.waiting(commune, 10, 0))
                .extracting(Waiting::person, Waiting::why)
                .containsExactly(tuple(person, Waiting.Why.RETURNED));
        rooms.room(PermanentResidence.class).restore(filing(NEW_LAW), person);
        assertThat(desk.waiting(commune, 10, 0)).isEmpty();
        assertThat(rooms.homes(person)).extracting(ResidenceFile.Home::until).containsOnlyNulls();
    }

    @Test
    void whoeverWasStruckForADeathThatNeverWasWaitsToBeRegisteredAgain() {
        var person = rooms.adult();
        rooms.household(commune, rooms.adult(), person);
        var death = events.death(person, CivilEvent.Kind.DEATH, paper(NEW_LAW), OFFICER);

        events.undo(death.event(), paper(NEW_LAW), OFFICER, "xa.truong");

        assertThat(desk.waiting(commune, 10, 0))
                .extracting(Waiting::person, Waiting::why)
                .containsExactly(tuple(person, Waiting.Why.RETURNED));
    }

    @Test
    void nationalityLostEndsResidenceUnderTheNewLawOnly() {
        var person = rooms.adult();
        rooms.household(commune, person);
        events.nationalityLost(person, "DE", paper(NEW_LAW), OFFICER);
        assertThat(rooms.homes(person).getFirst().registration().endedFor()).isEqualTo("NATIONALITY_LOST");

        var earlier = rooms.adult();
        rooms.household(commune, earlier);
        rooms.clock.advance(Duration.ofDays(-70));
        events.nationalityLost(earlier, "DE", paper(LocalDate.of(2021, 6, 20)), OFFICER);
        rooms.clock.advance(Duration.ofDays(70));
        assertThat(rooms.homes(earlier).getFirst().until()).isNull();
    }

    @Test
    void aChildJoinsTheHouseholdOfTheMotherKnownByNumber() {
        var head = rooms.adult();
        var mother = rooms.adult();
        var home = rooms.household(commune, head, mother);

        var baby = events.birth(newborn(registry.person(mother).orElseThrow().pin()), paper(NEW_LAW), OFFICER)
                .person();

        assertThat(rooms.household(home))
                .filteredOn(member -> member.person().equals(baby))
                .extracting(Registration::relation, Registration::validFrom)
                .containsExactly(tuple("Cháu ruột", NEW_LAW));
        assertThat(desk.waiting(OFFICER.unit(), 100, 0))
                .extracting(Waiting::person)
                .doesNotContain(baby);
    }

    @Test
    void aChildOfNobodyKnownWaitsSixtyDaysUntilRegistered() {
        var baby = events.birth(newborn(null), paper(NEW_LAW), OFFICER).person();

        assertThat(desk.waiting(OFFICER.unit(), 100, 0))
                .contains(new Waiting(baby, Waiting.Why.BORN, OFFICER.unit(), NEW_LAW, LocalDate.of(2021, 8, 30)));

        var home = rooms.household(commune, rooms.adult());
        rooms.room(PermanentResidence.class).register(filing(NEW_LAW), List.of(child(baby)), rooms.into(home));
        assertThat(desk.waiting(OFFICER.unit(), 100, 0))
                .extracting(Waiting::person)
                .doesNotContain(baby);
    }

    @Test
    void aHouseholdOfMinorsIsOnTheDesk() {
        var mother = rooms.adult();
        var baby = rooms.born("01/05/2020");
        var home = rooms.household(commune, mother, baby);
        assertThat(desk.minorsOnly(commune, 10, 0)).isEmpty();

        events.death(mother, CivilEvent.Kind.DEATH, paper(NEW_LAW), OFFICER);

        assertThat(desk.minorsOnly(commune, 10, 0)).containsExactly(home);
        assertThat(rooms.room(ResidenceFile.class).acts(mother, 1, 0).getFirst().effects())
                .extracting(Effect::after)
                .contains("MINORS_ONLY", "HEAD_TO_BE_NAMED");
    }

    @Test
    void ofTwoRecordsOfOnePersonTheSecondGivesUpItsResidenceAndGetsItBack() {
        var kept = rooms.adult();
        var keptHome = rooms.household(commune, kept);
        var gone = rooms.adult();
        var son = rooms.adult();
        var goneHome = rooms.household(commune, gone, son);

        var merge = registry.merge(kept, gone, "Biên bản 1", OFFICER, ResidenceRooms.HEAD_OF_POLICE);

        assertThat(rooms.homes(gone).getFirst().registration().endedFor()).isEqualTo("MERGED");
        assertThat(rooms.household(keptHome)).hasSize(1);
        assertThat(desk.headsToName(commune, 10, 0))
                .extracting(ResidenceDesk.Headless::household)
                .containsExactly(goneHome);

        registry.unmerge(merge, "Nhầm", OFFICER, ResidenceRooms.HEAD_OF_POLICE);

        assertThat(rooms.household(goneHome))
                .extracting(Registration::person, Registration::head)
                .containsExactly(tuple(gone, true), tuple(son, false));
        assertThat(desk.headsToName(commune, 10, 0)).isEmpty();
    }

    @Test
    void aRecordWithoutResidenceTakesOverTheOtherOnesAndGivesItBack() {
        var kept = rooms.adult();
        var gone = rooms.adult();
        var home = rooms.household(commune, gone);

        var merge = registry.merge(kept, gone, "Biên bản 2", OFFICER, ResidenceRooms.HEAD_OF_POLICE);
        assertThat(rooms.household(home))
                .extracting(Registration::person, Registration::head)
                .containsExactly(tuple(kept, true));

        registry.unmerge(merge, "Nhầm", OFFICER, ResidenceRooms.HEAD_OF_POLICE);
        assertThat(rooms.household(home))
                .extracting(Registration::person, Registration::head)
                .containsExactly(tuple(gone, true));
    }

    @Test
    void bothRecordsInOneHouseholdBecomeOneMemberWhoHeadsIt() {
        var gone = rooms.adult();
        var kept = rooms.adult();
        var home = rooms.household(commune, gone, kept);

        var merge = registry.merge(kept, gone, "Biên bản 3", OFFICER, ResidenceRooms.HEAD_OF_POLICE);
        assertThat(rooms.household(home))
                .extracting(Registration::person, Registration::head)
                .containsExactly(tuple(kept, true));

        registry.unmerge(merge, "Nhầm", OFFICER, ResidenceRooms.HEAD_OF_POLICE);
        assertThat(rooms.household(home))
                .extracting(Registration::person, Registration::relation)
                .containsExactly(tuple(gone, "Chủ hộ"), tuple(kept, "Con"));
    }

    @Test
    void whatWasRefusedLeavesNoTrace() {
        var person = rooms.adult();
        rooms.household(commune, person);
        var refused = filing(NEW_LAW);

        assertThatThrownBy(() -> rooms.room(PermanentResidence.class)
                        .move(refused, List.of(child(person)), new Destination.Into(UUID.randomUUID(), null), Map.of()))
                .hasMessageContaining("residence.household-unknown");

        assertThat(rooms.room(Acts.class).act(refused.id())).isEmpty();
        assertThat(desk.late(commune, 10, 0)).isEmpty();
    }

    private NewPerson newborn(@Nullable String mothersNumber) {
        var any = InventedPeople.person(++row, "Lê Thị Mới", NEW_LAW.toString(), null, List.of());
        return new NewPerson(
                any.row(),
                any.birthName(),
                any.otherNames(),
                any.birthDate(),
                any.sex(),
                null,
                any.birthPlaceCode(),
                any.birthPlaceUnit(),
                any.birthPlace(),
                any.originUnit(),
                any.origin(),
                any.nationality(),
                "",
                List.of(new Relative(Relative.Role.MOTHER, "Lê Thị Tơ", mothersNumber, null)),
                "",
                "",
                "",
                "",
                any.life(),
                "",
                List.of(),
                any.sensitive());
    }

    private static CivilEvent.Paper paper(LocalDate day) {
        return new CivilEvent.Paper(UUID.randomUUID(), "Trích lục 9/2021", day, day);
    }
}
