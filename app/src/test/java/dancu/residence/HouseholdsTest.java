package dancu.residence;

import static dancu.residence.ResidenceRooms.NEW_LAW;
import static dancu.residence.ResidenceRooms.OLD_LAW;
import static dancu.residence.ResidenceRooms.child;
import static dancu.residence.ResidenceRooms.filing;
import static dancu.residence.ResidenceRooms.headed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dancu.residence.Household.Collective;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseholdsTest {

    private final ResidenceRooms rooms = new ResidenceRooms();
    private final Households households = rooms.room(Households.class);
    private final ResidenceFile file = rooms.room(ResidenceFile.class);
    private String commune = "";

    @BeforeEach
    void anotherCommune() {
        commune = rooms.commune();
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void aSplitMakesASecondHouseholdAtTheSameAddressInTheTimeOfTheLaw() {
        var mother = rooms.adult();
        var daughter = rooms.adult();
        var baby = rooms.born("01/05/2020");
        var home = rooms.household(commune, mother, daughter, baby);
        var filing = filing(OLD_LAW);

        var done = households.split(filing, home, List.of(child(daughter), child(baby)), daughter, null);
        households.split(filing, home, List.of(child(daughter), child(baby)), daughter, null);

        assertThat(done.dueOn()).isEqualTo("2021-07-09");
        assertThat(households
                        .split(filing(NEW_LAW), second(home), List.of(child(daughter)), daughter, headed(baby))
                        .dueOn())
                .isEqualTo("2021-07-08");
        assertThat(rooms.household(home)).extracting(Registration::person).containsExactly(mother);
        assertThat(file.at(rooms.itself(home).dwelling()))
                .extracting(ResidenceFile.Line::head)
                .containsExactlyInAnyOrder(mother, daughter, baby);
    }

    @Test
    void whoSplitsOffIsOfAgeAMemberAndLeavesAHeadBehind() {
        var mother = rooms.adult();
        var sister = rooms.adult();
        var minor = rooms.born("02/07/2003");
        var home = rooms.household(commune, mother, sister, minor);

        assertThatThrownBy(() -> households.split(filing(NEW_LAW), home, List.of(child(minor)), minor, null))
                .hasMessageContaining("residence.head-minor");
        assertThatThrownBy(() -> households.split(filing(NEW_LAW), home, List.of(child(mother)), mother, null))
                .hasMessageContaining("residence.head-needed");
        assertThatThrownBy(() -> households.split(filing(NEW_LAW), home, List.of(child(minor)), sister, null))
                .hasMessageContaining("residence.head-not-member");
        var stranger = rooms.adult();
        assertThatThrownBy(() -> households.split(filing(NEW_LAW), home, List.of(child(stranger)), stranger, null))
                .hasMessageContaining("residence.not-registered");
        assertThat(rooms.household(home)).hasSize(3);
    }

    @Test
    void joinedHouseholdsHaveOneHeadAndOneOfThemIsClosed() {
        var mother = rooms.adult();
        var daughter = rooms.adult();
        var home = rooms.household(commune, mother, daughter);
        households.split(filing(OLD_LAW), home, List.of(child(daughter)), daughter, null);
        var other = second(home);
        var agreed = new Consent(mother, Consent.Means.SIGNED_FORM, NEW_LAW);

        assertThatThrownBy(() -> households.join(
                        filing(NEW_LAW),
                        other,
                        home,
                        new Consent(daughter, Consent.Means.SIGNED_FORM, NEW_LAW),
                        Map.of()))
                .hasMessageContaining("residence.consent-not-of-head");
        var elsewhere = rooms.household(commune, rooms.adult());
        assertThatThrownBy(() -> households.join(filing(NEW_LAW), elsewhere, home, agreed, Map.of()))
                .hasMessageContaining("residence.different-address");

        households.join(filing(NEW_LAW), other, home, agreed, Map.of(daughter, "Con"));

        assertThat(rooms.household(home))
                .extracting(Registration::person, Registration::relation, Registration::head)
                .containsExactly(tuple(mother, "Chủ hộ", true), tuple(daughter, "Con", false));
        assertThat(rooms.itself(other).closedOn()).isEqualTo(NEW_LAW);
        assertThatThrownBy(() -> households.changeHead(filing(NEW_LAW), other, headed(daughter)))
                .hasMessageContaining("residence.household-closed");
    }

    @Test
    void theHeadChangesAndARelationIsStatedAnew() {
        var mother = rooms.adult();
        var daughter = rooms.adult();
        var home = rooms.household(commune, mother, daughter);

        households.changeHead(filing(NEW_LAW), home, headed(daughter));
        assertThat(rooms.household(home))
                .extracting(Registration::person, Registration::relation)
                .containsExactly(tuple(daughter, "Chủ hộ"), tuple(mother, "Chưa rõ"));

        households.changeRelation(filing(NEW_LAW), home, mother, "Mẹ");
        assertThat(rooms.household(home)).extracting(Registration::relation).containsExactly("Chủ hộ", "Mẹ");
        assertThatThrownBy(() -> households.changeRelation(filing(NEW_LAW), home, daughter, "Con"))
                .hasMessageContaining("residence.head-needed");
        assertThat(file.acts(home, 10, 0))
                .extracting(Act::kind)
                .contains(ActKind.HEAD_CHANGED, ActKind.RELATION_CHANGED);
        assertThat(file.acts(home, 1, 0)).hasSize(1);
    }

    @Test
    void aCollectiveHouseholdHasARepresentativeInsteadOfAHead() {
        var abbess = rooms.adult();
        var nun = rooms.adult();
        var place = new Dwelling(commune, "Thôn 3", "Chùa, Thôn 3");

        var opened = households.openCollective(filing(NEW_LAW), place, Collective.PAGODA, abbess);
        var pagoda = Objects.requireNonNull(opened.household());
        rooms.room(PermanentResidence.class)
                .register(
                        filing(NEW_LAW),
                        List.of(new Entrant(nun, "Thành viên")),
                        new Destination.Into(pagoda, new Consent(abbess, Consent.Means.ELECTRONIC, NEW_LAW)));

        assertThat(rooms.household(pagoda)).extracting(Registration::head).containsExactly(false);
        assertThat(rooms.itself(pagoda).representative()).isEqualTo(abbess);
        households.changeHead(filing(NEW_LAW), pagoda, headed(nun));
        assertThat(rooms.itself(pagoda).representative()).isEqualTo(nun);
        assertThatThrownBy(() -> households.close(filing(NEW_LAW), pagoda))
                .hasMessageContaining("residence.household-not-empty");
        rooms.room(PermanentResidence.class).strike(filing(NEW_LAW), nun, StrikeReason.EMIGRATED, NEW_LAW, null);
        assertThat(rooms.itself(pagoda).closedOn()).isNull();
        households.close(filing(NEW_LAW), pagoda);
        assertThat(rooms.itself(pagoda).closedOn()).isEqualTo(NEW_LAW);
        assertThatThrownBy(() -> households.openCollective(
                        filing(NEW_LAW), place, Collective.DORMITORY, rooms.born("01/01/2010")))
                .hasMessageContaining("residence.head-minor");
    }

    @Test
    void anAddressIsCorrectedAndTheOldOneIsKnownForItsDays() {
        var person = rooms.adult();
        var home = rooms.household(commune, person);
        var before = rooms.itself(home).dwelling();
        var after = new Dwelling(commune, "Thôn 4", "Số 88, Thôn 4");

        households.correctAddress(filing(NEW_LAW), home, after);

        assertThat(file.homes(person, OLD_LAW))
                .extracting(ResidenceFile.Home::dwelling)
                .containsExactly(before);
        assertThat(file.homes(person, NEW_LAW))
                .extracting(ResidenceFile.Home::dwelling)
                .containsExactly(after);
        assertThat(file.homes(person, ResidenceRooms.LISTED.minusDays(1))).isEmpty();
    }

    @Test
    void aRenamedHamletTakesItsHouseholdsAlong() {
        var person = rooms.adult();
        var home = rooms.household(commune, person);
        var other = rooms.household(commune, rooms.adult());
        var detail = rooms.itself(home).dwelling().detail();
        var filing = filing(NEW_LAW);

        households.changeBoundary(filing, commune, "Thôn 1", commune, "Khu phố 1");
        households.changeBoundary(filing, commune, "Thôn 1", commune, "Khu phố 1");

        assertThat(rooms.itself(home).dwelling())
                .isEqualTo(new Dwelling(commune, "Khu phố 1", detail.replace("Thôn 1", "Khu phố 1")));
        assertThat(rooms.itself(other).dwelling().hamlet()).isEqualTo("Khu phố 1");
        assertThat(file.homes(person))
                .extracting(lived -> lived.dwelling().hamlet())
                .containsExactly("Thôn 1", "Khu phố 1");
        assertThat(file.acts(home, 10, 0)).extracting(Act::kind).containsExactly(ActKind.BOUNDARY_CHANGED);
        assertThat(rooms.act(filing).dueOn()).isEqualTo(LocalDate.of(2021, 10, 1));
        assertThat(file.hamlets(commune)).containsExactly(new ResidenceFile.Hamlet("Khu phố 1", 2, 2, 0));
    }

    @Test
    void aBookHasNineDigitsOfItsOwnAndNoneIsGivenFromJulyOn() {
        var one = rooms.household(commune, rooms.adult());
        var other = rooms.household(commune, rooms.adult());
        var number = "3800" + commune;

        households.numberBook(filing(OLD_LAW), one, number);

        assertThat(rooms.itself(one).bookNumber()).isEqualTo(number);
        assertThatThrownBy(() -> households.numberBook(filing(OLD_LAW), other, number))
                .hasMessageContaining("residence.book-number-taken");
        assertThatThrownBy(() -> households.numberBook(filing(OLD_LAW), other, "38001"))
                .hasMessageContaining("residence.book-number:");
        assertThatThrownBy(() -> households.numberBook(filing(NEW_LAW), other, "38" + commune + "99"))
                .hasMessageContaining("residence.no-paper-books");
    }

    @Test
    void aHouseholdThatCameWithoutAHeadIsOnTheDeskAndTakesNobodyInUntilOneIsNamed() {
        var row = new Residences.NewHousehold("tests/headless", commune, "Thôn 1", "Thôn 1");
        var member = rooms.adult();
        rooms.room(Residences.class)
                .enter(
                        1,
                        List.of(row),
                        List.of(new Residences.NewRegistration(member, row.key(), "Con", false)),
                        ResidenceRooms.LISTED);
        var home = Objects.requireNonNull(
                        rooms.room(Residences.class).addresses(List.of(member)).get(member))
                .household();
        var guest = rooms.adult();
        var desk = rooms.room(ResidenceDesk.class);

        assertThat(desk.headsToName(commune, 10, 0))
                .containsExactly(
                        new ResidenceDesk.Headless(home, rooms.itself(home).dwelling(), null));
        assertThatThrownBy(() -> rooms.room(PermanentResidence.class)
                        .register(filing(NEW_LAW), List.of(child(guest)), new Destination.Into(home, null)))
                .hasMessageContaining("residence.head-needed");
        households.changeHead(filing(NEW_LAW), home, headed(member));
        assertThat(desk.headsToName(commune, 10, 0)).isEmpty();
    }

    @Test
    void whatWasEnteredAfterTheTimeOfTheLawIsToldByCommune() {
        var home = rooms.household(commune, rooms.adult());
        var daughter = rooms.adult();
        var late = filing(NEW_LAW);
        rooms.room(PermanentResidence.class).register(late, List.of(child(daughter)), rooms.into(home));
        var inTime = filing(LocalDate.of(2021, 9, 1));
        households.changeRelation(inTime, home, daughter, "Con nuôi");

        assertThat(rooms.room(ResidenceDesk.class).late(commune, 10, 0))
                .extracting(Act::id)
                .containsExactly(late.id());
    }

    @Test
    void householdsAreReadByHamletAndAFewAtATime() {
        var head = rooms.adult();
        var first = rooms.household(commune, head, rooms.adult());
        rooms.household(commune, rooms.adult());

        assertThat(file.households(commune, "Thôn 1", 10, 0)).hasSize(2);
        assertThat(file.households(commune, "Thôn 1", 1, 1)).hasSize(1);
        assertThat(file.households(commune, "Thôn 1", 10, 0))
                .filteredOn(line -> line.id().equals(first))
                .extracting(ResidenceFile.Line::head, ResidenceFile.Line::people)
                .containsExactly(tuple(head, 2));
        assertThat(file.history(first, 10, 0)).hasSize(2);
    }

    /// The other household at the same address that was opened last.
    private UUID second(UUID home) {
        return file.at(rooms.itself(home).dwelling()).stream()
                .map(ResidenceFile.Line::id)
                .filter(id -> !id.equals(home))
                .findFirst()
                .orElseThrow();
    }
}
