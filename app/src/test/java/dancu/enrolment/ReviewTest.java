package dancu.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.InventedPrints;
import dancu.identity.CaseOutcome;
import dancu.identity.Identity;
import dancu.kit.Captures;
import dancu.matcher.finger.FingerPosition;
import dancu.matcher.finger.TenPrint;
import dancu.registry.CorrectableField;
import dancu.registry.Corrections;
import dancu.registry.Registry;
import dancu.shared.Actor;
import dancu.shared.DossierId;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewTest {

    private static final Actor FIRST = new Actor("doisanh.01", "38");
    private static final Actor SECOND = new Actor("doisanh.02", "38");
    private static final Actor THIRD = new Actor("doisanh.03", "38");

    private final EnrolmentRooms rooms = new EnrolmentRooms();
    private final Review review = rooms.room(Review.class);
    private final Pipeline pipeline = rooms.room(Pipeline.class);
    private final Identity identity = rooms.room(Identity.class);
    private long number;

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void anotherOfficerApprovesWhatOneReviewed() {
        var ids = List.of(underReview());

        review.pass(ids, EnrolmentRooms.REVIEWER);
        review.approve(ids, EnrolmentRooms.APPROVER);

        var dossier = rooms.dossier(ids.getFirst());
        assertThat(dossier.state()).isEqualTo(DossierState.APPROVED);
        assertThat(dossier.reviewer()).isEqualTo("huyen.kiemtra");
        assertThat(dossier.approver()).isEqualTo("huyen.duyet");
    }

    @Test
    void whoReviewedOneOfThemApprovesNone() {
        var own = underReview();
        var other = underReview();
        review.pass(List.of(own), EnrolmentRooms.APPROVER);
        review.pass(List.of(other), EnrolmentRooms.REVIEWER);

        assertThatThrownBy(() -> review.approve(List.of(other, own), EnrolmentRooms.APPROVER))
                .hasMessageContaining("enrolment.same-officer");
        assertThat(rooms.dossier(other).state()).isEqualTo(DossierState.DISTRICT_REVIEW);
        assertThat(rooms.dossier(own).state()).isEqualTo(DossierState.DISTRICT_REVIEW);
    }

    @Test
    void whatNobodyReviewedIsNotApproved() {
        var id = underReview();

        assertThatThrownBy(() -> review.approve(List.of(id), EnrolmentRooms.APPROVER))
                .hasMessageContaining("enrolment.step-not-allowed");
    }

    @Test
    void theDatabaseTooKnowsThatOneOfficerIsNotTwo() {
        var id = underReview();
        review.pass(List.of(id), EnrolmentRooms.REVIEWER);

        assertThatThrownBy(() -> rooms.database
                        .jdbc
                        .sql("UPDATE enrolment.dossier SET approver = reviewer WHERE id = :id")
                        .param("id", id.value())
                        .update())
                .hasMessageContaining("check constraint");
    }

    @Test
    void aReturnNamesTheReasonTheUnitAndTheDay() {
        var id = underReview();
        review.pass(List.of(id), EnrolmentRooms.REVIEWER);

        review.giveBack(id, ReturnReason.R12, EnrolmentRooms.APPROVER);

        var dossier = rooms.dossier(id);
        assertThat(dossier.state()).isEqualTo(DossierState.RETURNED);
        assertThat(dossier.reason()).isEqualTo("R12");
        assertThat(dossier.actUnit()).isEqualTo(EnrolmentRooms.DISTRICT);
        assertThat(dossier.actBy()).isEqualTo("2021-04-15");
        assertThat(dossier.reviewer()).isNull();
        assertThatThrownBy(() -> review.giveBack(id, ReturnReason.R12, EnrolmentRooms.APPROVER))
                .hasMessageContaining("enrolment.step-not-allowed");
    }

    @Test
    void aReturnedDossierGoesOnWhenItsRecordIsMendedAndNotBefore() {
        number++;
        var person = rooms.resident(number, "Lª ThÞ T¬");
        var id = rooms.received(rooms.capture(person, number, number)).getFirst();
        pipeline.runUntilIdle();
        assertThat(rooms.dossier(id).reason()).isEqualTo("R21");

        assertThatThrownBy(() -> review.mended(id, EnrolmentRooms.CLERK)).hasMessageContaining("enrolment.not-mended");
        var name =
                new Registry.Correction(CorrectableField.BIRTH_NAME, "Lê Thị Tơ", "Giấy khai sinh 12/1990", "Điều 5");
        rooms.room(Corrections.class).correct(person, List.of(name), EnrolmentRooms.CLERK);
        review.mended(id, EnrolmentRooms.CLERK);
        pipeline.runUntilIdle();

        assertThat(rooms.dossier(id).state()).isEqualTo(DossierState.DISTRICT_REVIEW);
        assertThat(rooms.dossier(id).reason()).isNull();
    }

    /// Papers cannot put right what the scanner did not get.
    @Test
    void aDossierWithoutGoodPrintsIsCapturedAgainAndNotMended() {
        number++;
        var all = InventedPrints.of(number, 1).fingers();
        var two = new EnumMap<>(all);
        two.keySet().retainAll(Set.of(FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX));
        var capture =
                rooms.capture(rooms.resident(number), number, TenPrint.of(two), EnrolmentRooms.COMMUNE, Captures.NOON);
        var id = rooms.received(capture).getFirst();
        pipeline.runUntilIdle();
        assertThat(rooms.dossier(id).reason()).isEqualTo("R13");

        assertThatThrownBy(() -> review.mended(id, EnrolmentRooms.CLERK))
                .hasMessageContaining("enrolment.capture-again");
        assertThat(rooms.dossier(id).state()).isEqualTo(DossierState.RETURNED);
    }

    @ParameterizedTest
    @CsvSource({
        "DIFFERENT_PEOPLE, MATCHED,",
        "SAME_PERSON, REJECTED, R19",
        "SWAP, RETURNED, R14",
        "WRONG_FINGER_ORDER, RETURNED, R14",
        "OPERATOR_ERROR, RETURNED, R14",
        "SUSPECTED_FRAUD, REJECTED, R11"
    })
    void whatTwoOfficersFindMovesTheDossier(CaseOutcome outcome, DossierState state, String reason) {
        var held = heldForTheHandsOfAnother();

        review.decide(caseOf(held), outcome, "đã so vân tay", FIRST);
        assertThat(rooms.dossier(held).state()).isEqualTo(DossierState.HELD_DUPLICATE);
        review.decide(caseOf(held), outcome, "đã so độc lập", SECOND);

        assertThat(rooms.dossier(held).state()).isEqualTo(state);
        assertThat(rooms.dossier(held).reason()).isEqualTo(reason);
    }

    @Test
    void whereTwoOfficersDifferAThirdDecides() {
        var held = heldForTheHandsOfAnother();
        var found = caseOf(held);

        assertThat(review.decide(found, CaseOutcome.SAME_PERSON, "giống", FIRST))
                .isEqualTo(new Identity.AwaitsAnother(2));
        assertThat(review.decide(found, CaseOutcome.DIFFERENT_PEOPLE, "khác", SECOND))
                .isEqualTo(new Identity.AwaitsAnother(3));
        assertThat(rooms.dossier(held).state()).isEqualTo(DossierState.HELD_DUPLICATE);
        assertThat(review.decide(found, CaseOutcome.DIFFERENT_PEOPLE, "khác", THIRD))
                .isEqualTo(new Identity.Agreed(CaseOutcome.DIFFERENT_PEOPLE));
        pipeline.runUntilIdle();

        assertThat(rooms.dossier(held).state()).isEqualTo(DossierState.DISTRICT_REVIEW);
    }

    @Test
    void aDossierWithTheHandsOfAnotherIsCapturedAgainAndNotMended() {
        var held = heldForTheHandsOfAnother();
        review.decide(caseOf(held), CaseOutcome.SWAP, "nhầm ca", FIRST);
        review.decide(caseOf(held), CaseOutcome.SWAP, "nhầm ca", SECOND);

        assertThatThrownBy(() -> review.mended(held, EnrolmentRooms.CLERK))
                .hasMessageContaining("enrolment.capture-again");
        assertThat(rooms.dossier(held).state()).isEqualTo(DossierState.RETURNED);
    }

    @Test
    void aSecondDossierOfOnePersonIsHeldWhateverThePrintsSay() {
        var person = rooms.resident(++number);
        rooms.received(rooms.capture(person, number, 50_000 + number));
        pipeline.runUntilIdle();

        var second =
                rooms.received(rooms.capture(person, number, 60_000 + number)).getFirst();
        pipeline.runUntilIdle();

        assertThat(rooms.dossier(second).state()).isEqualTo(DossierState.HELD_DUPLICATE);
        assertThat(identity.find(caseOf(second)).orElseThrow().hits())
                .extracting(Identity.Hit::kind)
                .containsExactly(Identity.Hit.Kind.RECORD);
    }

    private DossierId underReview() {
        number++;
        var id = rooms.received(rooms.capture(rooms.resident(number), number, number))
                .getFirst();
        pipeline.runUntilIdle();
        assertThat(rooms.dossier(id).state()).isEqualTo(DossierState.DISTRICT_REVIEW);
        return id;
    }

    /// Two people in the register, one pair of hands at the counter.
    private DossierId heldForTheHandsOfAnother() {
        underReview();
        var hands = number;
        number++;
        var id = rooms.received(rooms.capture(rooms.resident(number), number, hands))
                .getFirst();
        pipeline.runUntilIdle();
        assertThat(rooms.dossier(id).state()).isEqualTo(DossierState.HELD_DUPLICATE);
        return id;
    }

    private UUID caseOf(DossierId id) {
        return identity.findByReference(rooms.dossier(id).printReference())
                .orElseThrow()
                .id();
    }
}
