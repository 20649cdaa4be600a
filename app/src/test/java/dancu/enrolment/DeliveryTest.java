package dancu.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.InventedPrints;
import dancu.issuance.Issuance;
import dancu.shared.DossierId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryTest {

    private final EnrolmentRooms rooms = new EnrolmentRooms();
    private final Delivery delivery = rooms.room(Delivery.class);
    private final Review review = rooms.room(Review.class);
    private final Pipeline pipeline = rooms.room(Pipeline.class);
    private final Issuance issuance = rooms.room(Issuance.class);
    private long number;
    private int lots;

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void theHolderGetsTheCardByTheFingersOfTheDossierAndOnce() {
        var id = produced();
        delivery.arrive(ship(id), EnrolmentRooms.APPROVER);
        delivery.forward(List.of(id), EnrolmentRooms.APPROVER);
        var hands = number;

        assertThat(delivery.handOver(id, InventedPrints.of(hands + 1_000, 9), EnrolmentRooms.CLERK))
                .isFalse();
        assertThat(state(id)).isEqualTo(DossierState.AT_COMMUNE);
        assertThat(delivery.handOver(id, InventedPrints.of(hands, 9), EnrolmentRooms.CLERK))
                .isTrue();

        assertThat(state(id)).isEqualTo(DossierState.DELIVERED);
        assertThat(issuance.card(id).orElseThrow().state()).isEqualTo("ACTIVE");
        assertThatThrownBy(() -> delivery.handOver(id, InventedPrints.of(hands, 9), EnrolmentRooms.CLERK))
                .hasMessageContaining("issuance.not-handed-over");
        assertThat(rooms.room(DossierFigures.class).conservation())
                .anySatisfy(unit -> assertThat(unit.finished()).isEqualTo(1));
    }

    @Test
    void aParcelScannedTwiceChangesNothing() {
        var id = produced();
        var parcel = ship(id);

        assertThat(delivery.arrive(parcel, EnrolmentRooms.APPROVER)).containsExactly(id);
        var steps = rooms.room(DossierDesk.class).history(id).size();
        assertThat(delivery.arrive(parcel, EnrolmentRooms.APPROVER)).isEmpty();

        assertThat(state(id)).isEqualTo(DossierState.AT_DISTRICT);
        assertThat(rooms.room(DossierDesk.class).history(id)).hasSize(steps);
    }

    @Test
    void aCardThatHasNotArrivedIsNotHandedOver() {
        var id = produced();
        var hands = number;

        assertThatThrownBy(() -> delivery.handOver(id, InventedPrints.of(hands, 9), EnrolmentRooms.CLERK))
                .hasMessageContaining("enrolment.step-not-allowed");
        assertThat(issuance.card(id).orElseThrow().state()).isEqualTo("PRODUCED");
        assertThat(state(id)).isEqualTo(DossierState.PRODUCED);
    }

    @Test
    void approvedDossiersWaitForBlanksAndAreMadeWhenTheyCome() {
        var id = approved();
        pipeline.runUntilIdle();
        assertThat(state(id)).isEqualTo(DossierState.APPROVED);

        receiveBlanks(1);
        pipeline.runUntilIdle();

        assertThat(state(id)).isEqualTo(DossierState.PRODUCED);
        assertThat(rooms.room(DossierDesk.class).setAside()).isEmpty();
    }

    @Test
    void aDossierNobodyKnowsIsToldAsUnknown() {
        var nobody = new DossierId(UUID.randomUUID());

        assertThatThrownBy(() -> delivery.handOver(nobody, InventedPrints.of(1, 1), EnrolmentRooms.CLERK))
                .hasMessageContaining("enrolment.dossier-unknown");
        assertThatThrownBy(() -> delivery.forward(List.of(nobody), EnrolmentRooms.CLERK))
                .hasMessageContaining("enrolment.dossier-unknown");
    }

    @Test
    void whatIsOnTheRoadIsNotShippedAgain() {
        var id = produced();
        ship(id);

        assertThatThrownBy(() -> ship(id)).hasMessageContaining("enrolment.step-not-allowed");
        assertThat(state(id)).isEqualTo(DossierState.SHIPPED);
    }

    private UUID ship(DossierId id) {
        return delivery.ship(EnrolmentRooms.DISTRICT, List.of(id), EnrolmentRooms.APPROVER);
    }

    private DossierId produced() {
        var id = approved();
        receiveBlanks(1);
        pipeline.runUntilIdle();
        assertThat(state(id)).isEqualTo(DossierState.PRODUCED);
        return id;
    }

    private DossierId approved() {
        number++;
        var id = rooms.received(rooms.capture(rooms.resident(number), number, number))
                .getFirst();
        pipeline.runUntilIdle();
        review.pass(List.of(id), EnrolmentRooms.REVIEWER);
        review.approve(List.of(id), EnrolmentRooms.APPROVER);
        return id;
    }

    private void receiveBlanks(int count) {
        issuance.receiveLot("PH-" + ++lots, count);
    }

    private DossierState state(DossierId id) {
        return rooms.dossier(id).state();
    }
}
