package dancu.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.InventedPrints;
import dancu.issuance.Issuance;
import dancu.kit.Captures;
import dancu.registry.CivilEvent;
import dancu.registry.CivilEvents;
import dancu.registry.CorrectableField;
import dancu.registry.Corrections;
import dancu.registry.Registry;
import dancu.shared.DossierId;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoppedCardsTest {

    private final EnrolmentRooms rooms = new EnrolmentRooms();
    private final CivilEvents events = rooms.room(CivilEvents.class);
    private final Delivery delivery = rooms.room(Delivery.class);
    private final Pipeline pipeline = rooms.room(Pipeline.class);
    private final Issuance issuance = rooms.room(Issuance.class);
    private long number;
    private int lots;

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void noCardIsMadeForThoseWhoDiedAfterTheApproval() {
        var id = approved();

        dies(person(id));
        receiveBlank();
        pipeline.runUntilIdle();

        assertThat(state(id)).isEqualTo(DossierState.CANCELLED);
        assertThat(issuance.card(id)).isEmpty();
    }

    @Test
    void noCardIsMadeWhereACorrectionSaysThePersonIsDead() {
        var id = approved();
        var dead = new Registry.Correction(CorrectableField.LIFE, "DEAD", "Giấy báo tử 3/2021", "Điều 9");
        rooms.room(Corrections.class).correct(person(id), List.of(dead), EnrolmentRooms.CLERK);

        receiveBlank();
        pipeline.runUntilIdle();

        assertThat(state(id)).isEqualTo(DossierState.CANCELLED);
        assertThat(issuance.card(id)).isEmpty();
    }

    @Test
    void aCardWaitingAtTheCommuneIsRevokedAndNotHandedOver() {
        var id = produced();
        delivery.arrive(ship(List.of(id)), EnrolmentRooms.APPROVER);
        delivery.forward(List.of(id), EnrolmentRooms.APPROVER);
        var hands = number;

        dies(person(id));

        assertThat(state(id)).isEqualTo(DossierState.CANCELLED);
        assertThat(issuance.card(id).orElseThrow().state()).isEqualTo("REVOKED");
        assertThatThrownBy(() -> delivery.handOver(id, InventedPrints.of(hands, 9), EnrolmentRooms.CLERK))
                .hasMessageContaining("issuance.not-handed-over");
    }

    @Test
    void theRestOfAParcelArrivesWhereOneOfItsHoldersDied() {
        var dead = produced();
        var alive = produced();
        var parcel = ship(List.of(dead, alive));
        dies(person(dead));

        assertThat(delivery.arrive(parcel, EnrolmentRooms.APPROVER)).containsExactly(alive);

        assertThat(state(alive)).isEqualTo(DossierState.AT_DISTRICT);
        assertThat(state(dead)).isEqualTo(DossierState.CANCELLED);
    }

    @Test
    void aLostNationalityStopsTheCardAndAMissingPersonKeepsTheOneInTheHand() {
        var lost = produced();
        events.nationalityLost(person(lost), "LA", paper(), EnrolmentRooms.CLERK);
        var missing = produced();
        delivery.arrive(ship(List.of(missing)), EnrolmentRooms.APPROVER);
        delivery.handOver(missing, InventedPrints.of(number, 9), EnrolmentRooms.CLERK);
        events.declaredMissing(person(missing), paper(), EnrolmentRooms.CLERK);

        assertThat(state(lost)).isEqualTo(DossierState.CANCELLED);
        assertThat(issuance.card(lost).orElseThrow().state()).isEqualTo("REVOKED");
        assertThat(state(missing)).isEqualTo(DossierState.DELIVERED);
        assertThat(issuance.card(missing).orElseThrow().state()).isEqualTo("ACTIVE");
    }

    private void dies(PersonId person) {
        events.death(person, CivilEvent.Kind.DEATH, paper(), EnrolmentRooms.CLERK);
    }

    private static CivilEvent.Paper paper() {
        var today = WorkingDay.of(Captures.NOON);
        return new CivilEvent.Paper(UUID.randomUUID(), "Trích lục 9/2021", today, today);
    }

    private PersonId person(DossierId id) {
        return rooms.dossier(id).person();
    }

    private UUID ship(List<DossierId> ids) {
        return delivery.ship(EnrolmentRooms.DISTRICT, ids, EnrolmentRooms.APPROVER);
    }

    private DossierId produced() {
        var id = approved();
        receiveBlank();
        pipeline.runUntilIdle();
        assertThat(state(id)).isEqualTo(DossierState.PRODUCED);
        return id;
    }

    private DossierId approved() {
        number++;
        var id = rooms.received(rooms.capture(rooms.resident(number), number, number))
                .getFirst();
        pipeline.runUntilIdle();
        var review = rooms.room(Review.class);
        review.pass(List.of(id), EnrolmentRooms.REVIEWER);
        review.approve(List.of(id), EnrolmentRooms.APPROVER);
        return id;
    }

    private void receiveBlank() {
        issuance.receiveLot("PH-" + ++lots, 1);
    }

    private DossierState state(DossierId id) {
        return rooms.dossier(id).state();
    }
}
