package dancu.residence;

import static dancu.residence.ResidenceRooms.NEW_LAW;
import static dancu.residence.ResidenceRooms.OLD_LAW;
import static dancu.residence.ResidenceRooms.child;
import static dancu.residence.ResidenceRooms.filing;
import static dancu.residence.ResidenceRooms.headed;
import static dancu.residence.ResidenceRooms.own;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dancu.residence.Done.Alert;
import dancu.residence.Effect.What;
import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermanentResidenceTest {

    private final ResidenceRooms rooms = new ResidenceRooms();
    private final PermanentResidence residence = rooms.room(PermanentResidence.class);
    private String here = "";
    private String there = "";

    @BeforeEach
    void twoCommunes() {
        here = rooms.commune();
        there = rooms.commune();
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void somebodyWithoutAResidenceOpensAHouseholdOfTheirOwn() {
        var mother = rooms.adult();
        var baby = rooms.born("01/05/2020");
        var filing = filing(NEW_LAW);

        var done = (Done) residence.register(filing, List.of(child(baby), child(mother)), own(here, mother));

        var household = done.household();
        assertThat(household).isNotNull();
        assertThat(rooms.household(household))
                .extracting(Registration::person, Registration::relation, Registration::head)
                .containsExactly(tuple(mother, "Chủ hộ", true), tuple(baby, "Con", false));
        assertThat(rooms.act(filing))
                .matches(act -> act.kind() == ActKind.REGISTERED
                        && act.ground().equals("Luật Cư trú 68/2020/QH14, Điều 22")
                        && act.commune().equals(here)
                        && ResidenceRooms.HEAD_OF_POLICE.equals(act.approver()));
        assertThat(done.dueOn()).isEqualTo("2021-07-12");
        assertThat(done.alerts()).containsExactly(Alert.LATE);
    }

    @Test
    void theSameFilingAgainRegistersNobodyTwice() {
        var person = rooms.adult();
        var filing = filing(NEW_LAW);

        var first = residence.register(filing, List.of(child(person)), own(here, person));
        var again = residence.register(filing, List.of(child(person)), own(here, person));

        assertThat(again).isEqualTo(first);
        assertThat(rooms.homes(person)).hasSize(1);
        assertThatThrownBy(() -> residence.strike(filing, person, StrikeReason.EMIGRATED, NEW_LAW, null))
                .hasMessageContaining("residence.act-reused");
    }

    @Test
    void oneWhoHasAResidenceIsToldWhereAndNothingChanges() {
        var person = rooms.adult();
        var home = rooms.household(here, person);

        assertThat(residence.register(filing(NEW_LAW), List.of(child(person)), own(there, person)))
                .isEqualTo(new Answer.RegisteredElsewhere(person, home));
        assertThat(residence.register(filing(NEW_LAW), List.of(child(person)), rooms.into(home)))
                .isEqualTo(new Answer.AlreadyRegistered(home));
        assertThat(rooms.homes(person)).hasSize(1);
    }

    @Test
    void joiningAHouseholdNeedsTheConsentOfItsHead() {
        var head = rooms.adult();
        var home = rooms.household(here, head, rooms.adult());
        var guest = rooms.adult();
        var people = List.of(new Entrant(guest, "Bạn của chủ hộ"));

        assertThat(residence.register(filing(NEW_LAW), people, new Destination.Into(home, null)))
                .isEqualTo(new Answer.ConsentNeeded(head));
        var anothers = new Consent(guest, Consent.Means.ELECTRONIC, NEW_LAW);
        assertThatThrownBy(() -> residence.register(filing(NEW_LAW), people, new Destination.Into(home, anothers)))
                .hasMessageContaining("residence.consent-not-of-head");
        assertThat(residence.register(filing(NEW_LAW), people, rooms.into(home)))
                .isInstanceOf(Done.class);
        assertThat(rooms.household(home))
                .filteredOn(member -> member.person().equals(guest))
                .extracting(Registration::relation)
                .containsExactly("Bạn của chủ hộ");
    }

    @Test
    void whoEntersDoesNotApproveAndSomebodyMust() {
        var person = rooms.adult();
        var alone = new Filing(
                UUID.randomUUID(),
                "Tờ khai",
                NEW_LAW,
                NEW_LAW,
                ResidenceRooms.OFFICER,
                ResidenceRooms.OFFICER.account());
        var undecided = new Filing(UUID.randomUUID(), "Tờ khai", NEW_LAW, NEW_LAW, ResidenceRooms.OFFICER, null);

        assertThatThrownBy(() -> residence.register(alone, List.of(child(person)), own(here, person)))
                .hasMessageContaining("residence.same-officer");
        assertThatThrownBy(() -> residence.register(undecided, List.of(child(person)), own(here, person)))
                .hasMessageContaining("residence.approver-needed");
    }

    @Test
    void nothingIsTrueFromTomorrowAndNobodyUnknownIsRegistered() {
        var person = rooms.adult();
        var nobody = new PersonId(UUID.randomUUID());

        assertThatThrownBy(() ->
                        residence.register(filing(LocalDate.of(2021, 9, 2)), List.of(child(person)), own(here, person)))
                .hasMessageContaining("residence.day-impossible");
        assertThatThrownBy(() -> residence.register(filing(NEW_LAW), List.of(child(nobody)), own(here, nobody)))
                .hasMessageContaining("residence.person-unknown");
        assertThatThrownBy(() -> residence.register(
                        filing(NEW_LAW), List.of(child(person)), new Destination.Into(UUID.randomUUID(), null)))
                .hasMessageContaining("residence.household-unknown");
    }

    @Test
    void aMinorHeadsAHouseholdOnlyWhereNobodyIsOfAge() {
        var minor = rooms.born("02/07/2003");
        var adult = rooms.adult();

        assertThatThrownBy(() ->
                        residence.register(filing(NEW_LAW), List.of(child(minor), child(adult)), own(here, minor)))
                .hasMessageContaining("residence.head-minor");

        var done = (Done) residence.register(filing(NEW_LAW), List.of(child(minor)), own(here, minor));
        assertThat(done.alerts()).contains(Alert.MINORS_ONLY);
    }

    @Test
    void theOldLawMovesNobodyWithoutACertificateOfThePlaceTheyLeave() {
        var person = rooms.adult();
        var home = rooms.household(here, person);

        assertThat(residence.move(filing(OLD_LAW), List.of(child(person)), own(there, person), Map.of()))
                .isEqualTo(new Answer.CertificateNeeded(person, home));

        var certificate = filing(OLD_LAW);
        residence.issueCertificate(certificate, "38/2021/" + here, List.of(person), there);
        assertThat(rooms.homes(person)).hasSize(1);
        assertThat(rooms.act(certificate).effects()).extracting(Effect::what).containsExactly(What.CERTIFICATE);

        assertThat(residence.move(filing(OLD_LAW), List.of(child(person)), own(there, person), Map.of()))
                .isInstanceOf(Done.class);
        assertThat(rooms.homes(person))
                .extracting(lived -> lived.dwelling().commune(), ResidenceFile.Home::until)
                .containsExactly(tuple(here, OLD_LAW), tuple(there, null));
        assertThat(rooms.homes(person).getFirst().registration().endedFor()).isEqualTo("REGISTERED_ELSEWHERE");
        assertThat(rooms.itself(home).closedOn()).isEqualTo(OLD_LAW);
    }

    @Test
    void aCertificateIsUsedOnceAndItsNumberToo() {
        var person = rooms.adult();
        rooms.household(here, person);
        residence.issueCertificate(filing(OLD_LAW), "39/2021/" + here, List.of(person), there);
        residence.move(filing(OLD_LAW), List.of(child(person)), own(there, person), Map.of());
        residence.issueCertificate(filing(OLD_LAW), "40/2021/" + here, List.of(person), here);
        residence.move(filing(OLD_LAW), List.of(child(person)), own(here, person), Map.of());

        assertThat(residence.move(filing(OLD_LAW), List.of(child(person)), own(there, person), Map.of()))
                .isInstanceOf(Answer.CertificateNeeded.class);
        assertThatThrownBy(() -> residence.issueCertificate(filing(OLD_LAW), "40/2021/" + here, List.of(person), there))
                .hasMessageContaining("residence.certificate-number-taken");
    }

    @Test
    void theNewLawMovesInOneActAndIssuesNoCertificates() {
        var person = rooms.adult();
        rooms.household(here, person);

        assertThat(residence.move(filing(NEW_LAW), List.of(child(person)), own(there, person), Map.of()))
                .isInstanceOf(Done.class);
        assertThatThrownBy(() -> residence.issueCertificate(filing(NEW_LAW), "1", List.of(person), here))
                .hasMessageContaining("residence.no-paper-books");
        assertThatThrownBy(() ->
                        residence.move(filing(NEW_LAW), List.of(child(rooms.adult())), own(there, person), Map.of()))
                .hasMessageContaining("residence.not-registered");
    }

    @Test
    void aDossierOfJuneIsServedByTheLawOfJuneHoweverLateItIsEntered() {
        var person = rooms.adult();
        rooms.household(here, person);
        var june = new Filing(
                UUID.randomUUID(),
                "HK02",
                OLD_LAW,
                LocalDate.of(2021, 7, 9),
                ResidenceRooms.OFFICER,
                ResidenceRooms.HEAD_OF_POLICE);

        assertThat(residence.move(june, List.of(child(person)), own(there, person), Map.of()))
                .isInstanceOf(Answer.CertificateNeeded.class);
    }

    @Test
    void aHeadLeavesOnlyWhenAnotherIsNamedInTheSameAct() {
        var head = rooms.adult();
        var sister = rooms.adult();
        var baby = rooms.born("01/05/2020");
        var home = rooms.household(here, head, sister, baby);

        assertThatThrownBy(() -> residence.move(filing(NEW_LAW), List.of(child(head)), own(there, head), Map.of()))
                .hasMessageContaining("residence.head-needed");
        assertThatThrownBy(() -> residence.move(
                        filing(NEW_LAW), List.of(child(head)), own(there, head), Map.of(home, headed(baby))))
                .hasMessageContaining("residence.head-minor");
        assertThatThrownBy(() -> residence.move(
                        filing(NEW_LAW), List.of(child(head)), own(there, head), Map.of(home, headed(head))))
                .hasMessageContaining("residence.head-not-member");
        assertThat(rooms.household(home)).hasSize(3);

        residence.move(
                filing(NEW_LAW),
                List.of(child(head)),
                own(there, head),
                Map.of(home, new Succession(sister, Map.of(baby, "Cháu ruột"))));
        assertThat(rooms.household(home))
                .extracting(Registration::person, Registration::relation, Registration::head)
                .containsExactly(tuple(sister, "Chủ hộ", true), tuple(baby, "Cháu ruột", false));
    }

    @Test
    void theArchiveOfBothCommunesIsToldUnderTheOldLawOnly() {
        var desk = rooms.room(ResidenceDesk.class);
        var person = rooms.adult();
        rooms.household(here, person);
        residence.issueCertificate(filing(OLD_LAW), "41/2021/" + here, List.of(person), there);
        var move = filing(OLD_LAW);
        residence.move(move, List.of(child(person)), own(there, person), Map.of());

        assertThat(desk.notices(there, 10, 0))
                .containsExactly(new ResidenceDesk.Notice(move.id(), ActKind.MOVED, there, LocalDate.of(2021, 9, 8)));
        assertThat(desk.notices(here, 10, 0)).hasSize(2);

        desk.sent(there, List.of(move.id()), ResidenceRooms.OFFICER);
        assertThat(desk.notices(there, 10, 0)).isEmpty();
        assertThat(desk.notices(here, 10, 0)).hasSize(2);

        residence.move(filing(NEW_LAW), List.of(child(person)), own(here, person), Map.of());
        assertThat(desk.notices(there, 10, 0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StrikeReason.class)
    void aRegistrationIsStruckOnlyForAReasonOfTheLawOfTheDay(StrikeReason reason) {
        for (var day : List.of(OLD_LAW, NEW_LAW)) {
            var person = rooms.adult();
            rooms.household(here, person);
            var filing = filing(day);
            var ground = ResidenceLaw.on(day).strikesPermanent(reason);
            if (ground.isPresent()) {
                residence.strike(filing, person, reason, day.minusYears(2), null);
                assertThat(rooms.act(filing).ground()).isEqualTo(ground.get());
                assertThat(rooms.homes(person).getFirst().registration().endedFor())
                        .isEqualTo(reason.name());
            } else {
                assertThatThrownBy(() -> residence.strike(filing, person, reason, day.minusYears(2), null))
                        .hasMessageContaining("residence.reason-not-in-law");
            }
        }
    }

    @Test
    void nobodyIsStruckForAbsenceBeforeAYearOrWhoSaidWhereTheyAre() {
        var briefly = rooms.adult();
        rooms.household(here, briefly);
        var lodger = rooms.adult();
        rooms.household(here, lodger);
        rooms.room(TemporaryResidence.class)
                .register(filing(NEW_LAW), List.of(child(lodger)), own(there, lodger), NEW_LAW.plusYears(1));
        var declared = rooms.adult();
        rooms.household(here, declared);
        rooms.room(Absences.class)
                .declare(
                        filing(NEW_LAW),
                        declared,
                        AbsenceGroup.AWAY_A_YEAR,
                        Residences.AbsenceKind.AWAY_IN_COUNTRY,
                        "Bình Dương",
                        null);

        assertThatThrownBy(() -> strikeAbsent(briefly, NEW_LAW.minusYears(1).plusDays(1)))
                .hasMessageContaining("residence.not-long-enough");
        strikeAbsent(briefly, NEW_LAW.minusYears(1));
        assertThatThrownBy(() -> strikeAbsent(lodger, NEW_LAW.minusYears(2)))
                .hasMessageContaining("residence.absence-known");
        assertThatThrownBy(() -> strikeAbsent(declared, NEW_LAW.minusYears(2)))
                .hasMessageContaining("residence.absence-known");
    }

    @Test
    void theHeadIsStruckOnlyWithASuccessorAndNobodyBeforeTheyCame() {
        var head = rooms.adult();
        var son = rooms.adult();
        var home = rooms.household(here, head, son);

        assertThatThrownBy(() -> residence.strike(filing(NEW_LAW), head, StrikeReason.EMIGRATED, NEW_LAW, null))
                .hasMessageContaining("residence.head-needed");
        assertThatThrownBy(() -> residence.strike(
                        filing(ResidenceRooms.LISTED.minusDays(1)),
                        son,
                        StrikeReason.EMIGRATED,
                        LocalDate.of(2015, 1, 1),
                        null))
                .hasMessageContaining("residence.day-impossible");

        residence.strike(filing(NEW_LAW), head, StrikeReason.EMIGRATED, NEW_LAW, headed(son));
        assertThat(rooms.household(home)).extracting(Registration::head).containsExactly(true);
    }

    @Test
    void aWrongStrikeIsUndoneAndTheRegistrationHoldsAsIfItHadNotBeen() {
        var head = rooms.adult();
        var home = rooms.household(here, head);
        residence.strike(filing(NEW_LAW), head, StrikeReason.EMIGRATED, NEW_LAW, null);
        assertThat(rooms.itself(home).closedOn()).isEqualTo(NEW_LAW);

        assertThat(residence.restore(filing(NEW_LAW), head)).isInstanceOf(Done.class);

        assertThat(rooms.itself(home).closedOn()).isNull();
        assertThat(rooms.household(home))
                .extracting(Registration::head, Registration::validFrom)
                .containsExactly(tuple(true, ResidenceRooms.LISTED));
        assertThat(rooms.room(ResidenceFile.class).acts(head, 10, 0))
                .extracting(Act::kind)
                .containsExactlyInAnyOrder(ActKind.STRUCK, ActKind.RESTORED);
    }

    @Test
    void whoComesBackToAHouseholdWithANewHeadIsAMemberAndWhoMovedOnIsTold() {
        var head = rooms.adult();
        var son = rooms.adult();
        var home = rooms.household(here, head, son);
        residence.strike(filing(NEW_LAW), head, StrikeReason.EMIGRATED, NEW_LAW, headed(son));
        residence.restore(filing(NEW_LAW), head);

        assertThat(rooms.household(home))
                .extracting(Registration::person, Registration::relation)
                .containsExactlyInAnyOrder(tuple(son, "Chủ hộ"), tuple(head, "Chưa rõ"));
        assertThat(residence.restore(filing(NEW_LAW), head)).isEqualTo(new Answer.RegisteredElsewhere(head, home));
        assertThatThrownBy(() -> residence.restore(filing(NEW_LAW), rooms.adult()))
                .hasMessageContaining("residence.not-registered");
    }

    private void strikeAbsent(PersonId person, LocalDate since) {
        residence.strike(filing(NEW_LAW), person, StrikeReason.ABSENT, since, null);
    }
}
