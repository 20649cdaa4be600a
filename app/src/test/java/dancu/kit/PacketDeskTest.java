package dancu.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.TestDatabase;
import dancu.kit.PacketDesk.Clash;
import dancu.kit.PacketDesk.Opened;
import dancu.kit.PacketDesk.Refused;
import dancu.kit.station.StationSetup;
import dancu.shared.BlobStore;
import dancu.shared.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.zip.Deflater;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PacketDeskTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Kits kits = new Kits(database.jdbc, database.transaction, database.keys, Captures.CLOCK);
    private final PacketDesk desk = new PacketDesk(kits, database.jdbc, database.keys, Captures.CLOCK);
    private final StationSetup.Keys keys = StationSetup.Keys.fresh(List.of(Captures.OFFICER));
    private int ordinal;

    @BeforeAll
    void enrol() {
        ordinal = kits.enrol("TH-001", "389", keys.publicHalves()).ordinal();
    }

    @Test
    void whatTheKitClosedTheCentreReads() {
        var capture = Captures.capture(1).under(SlipCode.of(ordinal, 1));

        var opened = (Opened) desk.open(packet(capture, 1));

        assertThat(opened.capture()).isEqualTo(capture);
        assertThat(opened.header().sequence()).isEqualTo(1);
        assertThat(Packet.openBody(
                        opened.contentKey(), capture.dossier(), opened.body().array()))
                .isEqualTo(capture);
    }

    @Test
    void everyAlteredBitIsRefused() {
        var packet = packet(Captures.capture(2), 2);
        for (int i = 0; i < packet.length; i += i < 700 ? 1 : 97) {
            var altered = packet.clone();
            altered[i] ^= 0x10;
            assertThat(desk.open(altered)).as("byte " + i).isInstanceOf(Refused.class);
        }
    }

    @Test
    void anAlteredBodyBreaksTheSignature() {
        var packet = packet(Captures.capture(2), 2);
        packet[packet.length - 1000] ^= 1;

        assertThat(refusal(packet)).isEqualTo(KitError.SIGNATURE);
    }

    @Test
    void aBrokenSignatureIsRefused() {
        var packet = packet(Captures.capture(2), 2);
        packet[packet.length - 1] ^= 1;

        assertThat(refusal(packet)).isEqualTo(KitError.SIGNATURE);
    }

    @Test
    void aSignatureByAnotherOfficerIsRefused() {
        var other = Ed25519.freshPair();
        var writing = new Packet.Writing(
                "TH-001",
                2,
                Packet.NO_PREVIOUS,
                keys.signing().getPrivate(),
                other.getPrivate(),
                kits.centre().packets());

        assertThat(refusal(Packet.write(writing, Captures.capture(2)))).isEqualTo(KitError.SIGNATURE);
    }

    @Test
    void everyCutIsRefusedAsTruncated() {
        var packet = packet(Captures.capture(3), 3);
        for (int length = 0; length < packet.length; length += 61) {
            assertThat(refusal(Arrays.copyOf(packet, length)))
                    .as("length " + length)
                    .isEqualTo(KitError.TRUNCATED);
        }
    }

    @Test
    void bytesAfterTheEndAreRefused() {
        var packet = packet(Captures.capture(3), 3);

        assertThat(refusal(Arrays.copyOf(packet, packet.length + 1))).isEqualTo(KitError.MALFORMED);
    }

    @Test
    void anotherSchemaIsRefusedByName() {
        var packet = packet(Captures.capture(3), 3);
        packet[4] = 9;
        assertThat(refusal(packet)).isEqualTo(KitError.SCHEMA);

        var later = packet(Captures.capture(3), 3);
        var at = new String(later, 0, 200, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("\"schema\":1");
        later[at + 9] = '2';
        assertThat(refusal(later)).isEqualTo(KitError.SCHEMA);
    }

    @Test
    void aTooLargePacketIsRefusedUnread() {
        assertThat(refusal(new byte[Packet.BYTES_MAX + 1])).isEqualTo(KitError.TOO_LARGE);
    }

    @Test
    void anUnknownKitIsRefused() {
        var writing = new Packet.Writing(
                "TH-999",
                1,
                Packet.NO_PREVIOUS,
                keys.signing().getPrivate(),
                officerKey(),
                kits.centre().packets());

        assertThat(refusal(Packet.write(writing, Captures.capture(4)))).isEqualTo(KitError.KIT_UNKNOWN);
    }

    @Test
    void aClockMoreThan26HoursAheadIsRefused() {
        var edge = Captures.NOON.plus(Duration.ofHours(26));

        assertThat(desk.open(packet(Captures.capture(5, edge), 5))).isInstanceOf(Opened.class);
        assertThat(refusal(packet(Captures.capture(5, edge.plusSeconds(1)), 5))).isEqualTo(KitError.FUTURE);
    }

    @Test
    void aPayloadThatInflatesPastTheLimitIsRefused() {
        var bomb = CapturePayload.deflate(new byte[CapturePayload.INFLATED_BYTES_MAX + 1]);

        assertThat(bomb.length).isLessThan(200_000);
        assertThatThrownBy(() -> CapturePayload.read(bomb)).hasMessageContaining("kit.packet-too-large");
    }

    @Test
    void aPayloadThatAnnouncesMoreThanItHasIsRefused() {
        var lie = deflated(ByteBuffer.allocate(8).putInt(Integer.MAX_VALUE).array());

        assertThatThrownBy(() -> CapturePayload.read(lie)).hasMessageContaining("kit.packet-malformed");
        assertThatThrownBy(() -> CapturePayload.read(new byte[] {1, 2, 3})).isInstanceOf(Failure.class);
    }

    @Test
    void aSuspendedKitIsRefusedAtTheDoorAndAtTheFile() {
        var lost = StationSetup.Keys.fresh(List.of(Captures.OFFICER));
        var kit = kits.enrol("TH-LOST", "389", lost.publicHalves());
        var packet = Packet.write(
                new Packet.Writing(
                        "TH-LOST",
                        1,
                        Packet.NO_PREVIOUS,
                        lost.signing().getPrivate(),
                        Objects.requireNonNull(lost.officers().get(Captures.OFFICER))
                                .getPrivate(),
                        kits.centre().packets()),
                Captures.capture(6).under(SlipCode.of(kit.ordinal(), 1)));
        var openedBefore = (Opened) desk.open(packet);
        kits.suspend("TH-LOST", "stolen");

        assertThat(refusal(packet)).isEqualTo(KitError.KIT_SUSPENDED);
        assertThat(file(openedBefore))
                .first()
                .isInstanceOfSatisfying(
                        Clash.class, clash -> assertThat(clash.error()).isEqualTo(KitError.KIT_SUSPENDED));
    }

    @Test
    void aSecondCopyGetsTheFirstReceiptAndSaysSo() {
        var opened = (Opened) desk.open(packet(Captures.capture(10), 10));
        var first = (Receipt) file(opened).getFirst();
        var second = (Receipt) file(opened).getFirst();

        assertThat(first.again()).isFalse();
        assertThat(second.again()).isTrue();
        assertThat(second.signed()).isEqualTo(first.signed());
        assertThat(Receipt.read(first.signed(), kits.centre().receipts())).isEqualTo(first);
    }

    @Test
    void twoCopiesInOneTrainOpenOneDossier() {
        var opened = (Opened) desk.open(packet(Captures.capture(11), 11));

        var filings = file(opened, opened);

        assertThat(filings).extracting(filing -> ((Receipt) filing).again()).containsExactly(false, true);
    }

    @Test
    void aNumberUsedTwiceIsAConflictAndIsKept() {
        var first = (Opened) desk.open(packet(Captures.capture(12), 12));
        var other = (Opened) desk.open(packet(Captures.capture(13), 12));
        file(first);

        var filing = file(other).getFirst();

        assertThat(filing)
                .isInstanceOfSatisfying(
                        Clash.class, clash -> assertThat(clash.error()).isEqualTo(KitError.SEQUENCE_REUSED));
        assertThat(database.jdbc
                        .sql("SELECT code FROM kit.refusal WHERE packet_hash = :hash")
                        .param("hash", other.packetHash())
                        .query(String.class)
                        .list())
                .containsExactly("kit.sequence-reused");
    }

    @Test
    void aDossierInTwoPacketsIsAConflict() {
        var first = (Opened) desk.open(packet(Captures.capture(14), 14));
        var other = (Opened) desk.open(packet(Captures.capture(14), 15));

        assertThat(file(first, other))
                .last()
                .isInstanceOfSatisfying(
                        Clash.class, clash -> assertThat(clash.error()).isEqualTo(KitError.DOSSIER_REUSED));
    }

    @Test
    void ofTenCopiesAtOnceOneIsTheFirst() throws Exception {
        var opened = (Opened) desk.open(packet(Captures.capture(16), 16));
        var allInTheirTransactions = new CyclicBarrier(10);
        try (var threads = Executors.newFixedThreadPool(10)) {
            var filings = threads.invokeAll(java.util.Collections.nCopies(
                    10,
                    () -> database.transaction.execute(status -> {
                        await(allInTheirTransactions);
                        return desk.file(List.of(opened)).getFirst();
                    })));
            var first = 0;
            for (var filing : filings) {
                first += ((Receipt) filing.get()).again() ? 0 : 1;
            }
            assertThat(first).isEqualTo(1);
        }
    }

    @Test
    void aRolledBackFilingLeavesNothing() {
        var opened = (Opened) desk.open(packet(Captures.capture(17), 17));
        database.transaction.executeWithoutResult(status -> {
            desk.file(List.of(opened));
            status.setRollbackOnly();
        });

        assertThat(((Receipt) file(opened).getFirst()).again()).isFalse();
    }

    @Test
    void aReceiptOfAnotherHandIsRefused() {
        var forged = Receipt.sign(
                Ed25519.freshPair().getPrivate(),
                BlobStore.hash(new byte[1]),
                "TH-001",
                1,
                Captures.capture(1).dossier(),
                Captures.NOON);

        assertThatThrownBy(() -> Receipt.read(forged.signed(), kits.centre().receipts()))
                .hasMessageContaining("kit.receipt-refused");
    }

    @Test
    void aTrainIsReadAsWrittenAndItsLengthsAreNotTrusted() throws IOException {
        var train = PacketTrain.write(List.of(new byte[] {1, 2}, new byte[0], new byte[] {3}));

        assertThat(PacketTrain.read(new ByteArrayInputStream(train)))
                .containsExactly(new byte[] {1, 2}, new byte[0], new byte[] {3});
        assertThatThrownBy(() -> PacketTrain.read(new ByteArrayInputStream(Arrays.copyOf(train, train.length - 1))))
                .hasMessageContaining("kit.packet-truncated");
        assertThatThrownBy(() -> PacketTrain.read(new ByteArrayInputStream(new byte[] {127, 0, 0, 0, 1})))
                .hasMessageContaining("kit.packet-too-large");
        assertThatThrownBy(() -> PacketTrain.read(new ByteArrayInputStream(new byte[65 * 4])))
                .hasMessageContaining("kit.packet-too-large");
    }

    @Test
    void anInvitationEnrolsOneKitOnceWithinTwoDays() {
        var code = kits.invite("TH-NEW", "389", List.of(Captures.OFFICER));
        var fresh = StationSetup.Keys.fresh(List.of(Captures.OFFICER));

        assertThat(kits.invitation(code).serial()).isEqualTo("TH-NEW");
        assertThat(kits.accept(code, fresh.publicHalves()).serial()).isEqualTo("TH-NEW");
        assertThatThrownBy(() -> kits.accept(code, fresh.publicHalves())).hasMessageContaining("kit.enrolment-code");

        var late = kits.invite("TH-LATE", "389", List.of(Captures.OFFICER));
        var laterKits = new Kits(
                database.jdbc,
                database.transaction,
                database.keys,
                Clock.offset(Captures.CLOCK, Duration.ofDays(2).plusSeconds(1)));
        assertThatThrownBy(() -> laterKits.accept(late, fresh.publicHalves()))
                .hasMessageContaining("kit.enrolment-code");
    }

    @Test
    void aSerialIsNotEnrolledTwiceWithOtherKeys() {
        var other = StationSetup.Keys.fresh(List.of(Captures.OFFICER));

        assertThatThrownBy(() -> kits.enrol("TH-001", "389", other.publicHalves()))
                .hasMessageContaining("kit.already-enrolled");
    }

    @Test
    void aReportIsBelievedOnlyFromItsKitAndNeverGoesBack() {
        var reports = new KitReports(kits, database.jdbc, Captures.CLOCK);
        var newer = new KitReports.Counts("TH-001", 12, 3, Captures.NOON).json();
        var older = new KitReports.Counts("TH-001", 9, 9, Captures.NOON.minusSeconds(60)).json();
        reports.take(newer, KitReports.sign(keys.signing().getPrivate(), newer));
        reports.take(older, KitReports.sign(keys.signing().getPrivate(), older));

        var standing = reports.standing().stream()
                .filter(kit -> kit.serial().equals("TH-001"))
                .findAny()
                .orElseThrow();
        assertThat(standing.report().orElseThrow().captured()).isEqualTo(12);
        assertThat(standing.report().orElseThrow().unsent()).isEqualTo(3);
        assertThatThrownBy(() -> reports.take(newer, new byte[64])).hasMessageContaining("kit.report-refused");
        assertThatThrownBy(() -> reports.take(new byte[] {'{'}, new byte[64]))
                .hasMessageContaining("kit.report-refused");
    }

    private byte[] packet(Capture capture, long sequence) {
        var writing = new Packet.Writing(
                "TH-001",
                sequence,
                Packet.NO_PREVIOUS,
                keys.signing().getPrivate(),
                officerKey(),
                kits.centre().packets());
        return Packet.write(writing, capture.under(SlipCode.of(ordinal, sequence)));
    }

    private java.security.PrivateKey officerKey() {
        return Objects.requireNonNull(keys.officers().get(Captures.OFFICER)).getPrivate();
    }

    private KitError refusal(byte[] packet) {
        return ((Refused) desk.open(packet)).error();
    }

    private List<PacketDesk.Filing> file(Opened... opened) {
        return Objects.requireNonNull(database.transaction.execute(status -> desk.file(List.of(opened))));
    }

    private static byte[] deflated(byte[] plain) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(plain);
            deflater.finish();
            var out = new byte[100];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
