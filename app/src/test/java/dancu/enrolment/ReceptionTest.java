package dancu.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.InventedPrints;
import dancu.kit.Capture;
import dancu.kit.Captures;
import dancu.kit.PacketAnswer;
import dancu.kit.PacketAnswer.Outcome;
import dancu.kit.PacketTrain;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceptionTest {

    private final EnrolmentRooms rooms = new EnrolmentRooms();
    private long number;

    @AfterEach
    void everyDossierIsCountedOnce() {
        var counted = rooms.room(DossierFigures.class).conservation();
        assertThat(counted)
                .allSatisfy(unit ->
                        assertThat(unit.received()).isEqualTo(unit.inWork() + unit.finished() + unit.refused()));
        assertThat(counted.stream()
                        .mapToLong(DossierFigures.Conservation::received)
                        .sum())
                .isEqualTo(rooms.count("enrolment.dossier"))
                .isEqualTo(rooms.count("kit.packet"));
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void aBrokenSignatureIsToldAndTheRestOfTheTrainIsKept() {
        var broken = rooms.packet(someone());
        broken[broken.length - 1] ^= 1;

        assertRefusedAlone(broken, "kit.packet-signature");
    }

    @Test
    void anotherVersionIsToldAndTheRestOfTheTrainIsKept() {
        var newer = rooms.packet(someone());
        newer[4] = 9;

        assertRefusedAlone(newer, "kit.packet-schema");
    }

    @Test
    void aPacketCutShortIsToldAndTheRestOfTheTrainIsKept() {
        var whole = rooms.packet(someone());

        assertRefusedAlone(Arrays.copyOf(whole, whole.length / 2), "kit.packet-truncated");
        assertThat(rooms.receive(whole)).extracting(PacketAnswer::outcome).containsExactly(Outcome.ACCEPTED);
    }

    @Test
    void aUnitThatDoesNotExistIsToldAndTheRestOfTheTrainIsKept() {
        var nowhere = someoneAt("99999", Captures.NOON);

        assertRefusedAlone(rooms.packet(nowhere), "kit.unit-unknown");
    }

    /// A kit whose battery died says 2009, when none of today's units existed.
    @Test
    void aClockOfAnotherDecadeIsToldAndTheRestOfTheTrainIsKept() {
        var longAgo = someoneAt(EnrolmentRooms.COMMUNE, Instant.parse("2009-01-01T00:00:00Z"));

        assertRefusedAlone(rooms.packet(longAgo), "kit.unit-unknown");
    }

    @Test
    void aSecondCopyGetsTheSameReceiptAndOpensNothing() {
        var packet = rooms.packet(someone());
        var first = rooms.receive(packet).getFirst();
        var dossiers = rooms.count("enrolment.dossier");

        var again = rooms.receive(packet, rooms.packet(someone()), packet);

        assertThat(again)
                .extracting(PacketAnswer::outcome)
                .containsExactly(Outcome.AGAIN, Outcome.ACCEPTED, Outcome.AGAIN);
        assertThat(again.getFirst().receipt()).isEqualTo(first.receipt());
        assertThat(rooms.count("enrolment.dossier")).isEqualTo(dossiers + 1);
    }

    @Test
    void twoCopiesInOneTrainOpenOneDossier() {
        var packet = rooms.packet(someone());
        var dossiers = rooms.count("enrolment.dossier");

        var answers = rooms.receive(packet, packet);

        assertThat(answers).extracting(PacketAnswer::outcome).doesNotContain(Outcome.REFUSED);
        assertThat(answers.getFirst().receipt()).isEqualTo(answers.getLast().receipt());
        assertThat(rooms.count("enrolment.dossier")).isEqualTo(dossiers + 1);
    }

    @Test
    void ofATrainThatBreaksOffNothingCounts() {
        var train = PacketTrain.write(List.of(rooms.packet(someone()), rooms.packet(someone())));
        var dossiers = rooms.count("enrolment.dossier");

        assertThatThrownBy(() -> rooms.room(Reception.class)
                        .receive(PacketTrain.read(new ByteArrayInputStream(Arrays.copyOf(train, train.length - 9)))))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("kit.packet-truncated");
        assertThat(rooms.count("enrolment.dossier")).isEqualTo(dossiers);
    }

    @Test
    void somebodyTheRegisterDoesNotKnowIsTakenInAndGoesBackWithTheReason() {
        number++;
        var stranger = rooms.capture(new PersonId(UUID.randomUUID()), number, number);

        rooms.received(stranger, someone());
        rooms.room(Pipeline.class).runUntilIdle();

        var dossier = rooms.dossier(stranger.dossier());
        assertThat(dossier.state()).isEqualTo(DossierState.RETURNED);
        assertThat(dossier.reason()).isEqualTo("R03");
        assertThat(dossier.actUnit()).isEqualTo(EnrolmentRooms.DISTRICT);
        assertThat(dossier.actBy()).isEqualTo("2021-04-15");
    }

    @Test
    void whatCameInLeavesItsStepsFromTheCounterOn() {
        var dossier = rooms.received(someone()).getFirst();

        assertThat(rooms.room(DossierDesk.class).history(dossier))
                .extracting(DossierEvent::to)
                .containsExactly(DossierState.CAPTURED, DossierState.SIGNED, DossierState.RECEIVED);
    }

    private void assertRefusedAlone(byte[] bad, String code) {
        var dossiers = rooms.count("enrolment.dossier");

        var answers = rooms.receive(rooms.packet(someone()), bad, rooms.packet(someone()));

        assertThat(answers)
                .extracting(PacketAnswer::outcome)
                .containsExactly(Outcome.ACCEPTED, Outcome.REFUSED, Outcome.ACCEPTED);
        assertThat(answers.get(1).code()).isEqualTo(code);
        assertThat(answers.get(1).message()).isNotBlank();
        assertThat(answers.get(1).receipt()).isEmpty();
        assertThat(rooms.count("enrolment.dossier")).isEqualTo(dossiers + 2);
        assertThat(rooms.database
                        .jdbc
                        .sql("SELECT count(*) FROM kit.refusal WHERE packet_hash = :hash AND code = :code")
                        .param("hash", answers.get(1).hash())
                        .param("code", code)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private Capture someone() {
        return someoneAt(EnrolmentRooms.COMMUNE, Captures.NOON.minusSeconds(60));
    }

    private Capture someoneAt(String unit, Instant at) {
        number++;
        return rooms.capture(rooms.resident(number), number, InventedPrints.of(number, 1), unit, at);
    }
}
