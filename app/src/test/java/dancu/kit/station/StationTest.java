package dancu.kit.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.TestDatabase;
import dancu.kit.Captures;
import dancu.kit.KitError;
import dancu.kit.KitReports;
import dancu.kit.Kits;
import dancu.kit.PacketAnswer;
import dancu.kit.PacketDesk;
import dancu.kit.Receipt;
import dancu.kit.SliceDesk;
import dancu.kit.SliceEntry;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StationTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Kits kits = new Kits(database.jdbc, database.transaction, database.keys, Captures.CLOCK);
    private final PacketDesk desk = new PacketDesk(kits, database.jdbc, database.keys, Captures.CLOCK);
    private final KitReports reports = new KitReports(kits, database.jdbc, Captures.CLOCK);
    private final SliceDesk slices = new SliceDesk(kits, database.keys, Captures.CLOCK);
    private int kitNumber;

    @TempDir
    private Path folder = Path.of("unset");

    private StationSetup setup = new StationSetup("NONE", 0, "", StationSetup.Keys.fresh(List.of()), kits.centre());
    private Station station = Station.open(temporary(), setup, Captures.CLOCK);

    @BeforeEach
    void enrolAKit() {
        station.close();
        var keys = StationSetup.Keys.fresh(List.of(Captures.OFFICER));
        var kit = kits.enrol("TH-" + ++kitNumber, "389", keys.publicHalves());
        setup = StationSetup.of(kit, keys, kits.centre());
        station = open();
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void whatWasClosedIsThereAfterAKillAndIsSentOnce() {
        var slips = station.captureAll(IntStream.range(0, 5)
                .mapToObj(seed -> Captures.capture(seed + 100L * kitNumber))
                .toList());
        // A kill leaves the file as it is: nothing is closed, the log is not written back.
        station = openACopy();

        assertThat(station.counts()).isEqualTo(new Counts(5, 0, 0, 0));
        assertThat(station.send(central()).receipted()).isEqualTo(5);
        assertThat(station.counts()).isEqualTo(new Counts(5, 5, 5, 0));
        assertThat(slips).doesNotHaveDuplicates();
        assertThat(station.verify()).isEqualTo(5);
    }

    @Test
    void anAnswerLostOnTheWayLosesAndDoublesNothing() {
        station.capture(Captures.capture(200));
        Uplink deaf = new Direct() {
            @Override
            public List<PacketAnswer> send(List<byte[]> packets) {
                super.send(packets);
                throw new Failure(KitError.CENTRAL_UNREACHABLE, "cable pulled");
            }
        };

        assertThatThrownBy(() -> station.send(deaf)).hasMessageContaining("kit.central-unreachable");
        assertThat(station.counts().waiting()).isEqualTo(1);
        assertThat(station.send(central())).isEqualTo(new Station.Sending(1, 1, java.util.Map.of()));
        assertThat(station.send(central())).isEqualTo(new Station.Sending(0, 0, java.util.Map.of()));
        assertThat(database.jdbc
                        .sql("SELECT count(*) FROM kit.packet WHERE kit = :kit")
                        .param("kit", setup.serial())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aReceiptTheCentreDidNotSignIsNotBelieved() {
        station.capture(Captures.capture(210));
        Uplink impostor = new Direct() {
            @Override
            public List<PacketAnswer> send(List<byte[]> packets) {
                return List.of(new PacketAnswer("0", PacketAnswer.Outcome.ACCEPTED, "", "", "AAAA"));
            }
        };

        assertThatThrownBy(() -> station.send(impostor)).hasMessageContaining("kit.receipt-refused");
        assertThat(station.counts().waiting()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedStaysOnTheKitWithItsReason() {
        station.capture(Captures.capture(220));
        kits.suspend(setup.serial(), "audit");

        assertThat(station.send(central()).refused()).containsEntry("kit.suspended", 1);
        assertThat(station.counts()).isEqualTo(new Counts(1, 1, 0, 1));

        kits.resume(setup.serial());
        assertThat(station.send(central()).receipted()).isEqualTo(1);
        assertThat(station.counts()).isEqualTo(new Counts(1, 1, 1, 0));
    }

    @Test
    void aFailedBatchLeavesNothing() {
        var twice = Captures.capture(230);

        assertThatThrownBy(() -> station.captureAll(List.of(Captures.capture(231), twice, twice)))
                .isInstanceOf(Failure.class);
        assertThat(station.counts().captured()).isZero();
        station.capture(twice);
        assertThat(station.verify()).isEqualTo(1);
    }

    @Test
    void theJournalCannotBeChangedOrCut() throws SQLException {
        station.captureAll(List.of(Captures.capture(240), Captures.capture(241)));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(setup.serial() + "/kit.db"));
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM journal")).hasMessageContaining("append-only");
            assertThatThrownBy(() -> statement.execute("UPDATE journal SET packet = x'00'"))
                    .hasMessageContaining("append-only");
            statement.execute("DROP TRIGGER journal_stays");
            statement.execute(
                    "UPDATE journal SET packet = (SELECT packet FROM journal WHERE sequence = 2) WHERE sequence = 1");
        }

        assertThatThrownBy(() -> station.verify()).hasMessageContaining("kit.journal-broken");
    }

    @Test
    void anotherKitDoesNotOpenThisFolder() {
        var stranger = new StationSetup("OTHER", 5, "389", setup.keys(), setup.centre());

        assertThatThrownBy(() -> Station.open(folder.resolve(setup.serial()), stranger, Captures.CLOCK))
                .hasMessageContaining("kit.journal-broken");
    }

    @Test
    void packetsGoByCourierAndReceiptsComeBack() throws IOException {
        station.captureAll(List.of(Captures.capture(250), Captures.capture(251)));
        var stick = folder.resolve("stick");

        assertThat(station.exportTo(stick)).isEqualTo(2);
        var number = 0;
        try (var files = Files.newDirectoryStream(stick, "*.packet")) {
            for (var file : files) {
                var opened = (PacketDesk.Opened) desk.open(Files.readAllBytes(file));
                var receipt = (Receipt) file(List.of(opened)).getFirst();
                Files.write(
                        stick.resolve(number++ + ".receipt"), receipt.signed().array());
            }
        }
        assertThat(station.importReceipts(stick)).isEqualTo(2);
        assertThat(station.importReceipts(stick)).isEqualTo(2);
        assertThat(station.counts().waiting()).isZero();
        assertThat(station.exportTo(folder.resolve("stick2"))).isZero();
    }

    @Test
    void theCentreHearsTheCounts() {
        station.captureAll(List.of(Captures.capture(260), Captures.capture(261)));
        station.report(central());

        var standing = reports.standing().stream()
                .filter(kit -> kit.serial().equals(setup.serial()))
                .findAny()
                .orElseThrow();
        assertThat(standing.report().orElseThrow().unsent()).isEqualTo(2);
        assertThat(standing.waiting()).isEqualTo(2);
        station.send(central());
        assertThat(reports.standing().stream()
                        .filter(kit -> kit.serial().equals(setup.serial()))
                        .findAny()
                        .orElseThrow()
                        .received())
                .isEqualTo(2);
    }

    @Test
    void peopleAreFoundByNumberOldNumberAndUnaccentedName() {
        var to = person("Lê Thị Tơ", "038190000001", "171234567", "12/03/1990");
        var duc = person("Nguyễn Văn Đức", "038085000002", "", "1985");
        station.takeSlice(slice(to, duc));

        assertThat(station.find("038190000001")).containsExactly(to);
        assertThat(station.find("171 234 567")).containsExactly(to);
        assertThat(station.find("nguyen duc")).containsExactly(duc);
        assertThat(station.find("Đức nguyễn 1985")).containsExactly(duc);
        assertThat(station.find("duc 1990")).isEmpty();
        assertThat(station.find("le le")).isEmpty();
        assertThat(station.person(to.person())).contains(to);
    }

    @Test
    void aSliceIsSealedOnTheDiskAndLivesThroughARestart() throws IOException {
        station.takeSlice(slice(person("Lê Thị Tơ", "038190000001", "171234567", "12/03/1990")));
        station.close();
        try (var files = Files.list(folder.resolve(setup.serial()))) {
            for (var file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("038190000001", "171234567");
            }
        }
        station = open();

        assertThat(station.people()).isEqualTo(1);
    }

    @Test
    void aSliceIsDeadAfterSevenDays() {
        station.takeSlice(slice(person("Lê Thị Tơ", "038190000001", "", "1990")));
        station.close();
        station = open(Clock.offset(Captures.CLOCK, Duration.ofDays(7).minusSeconds(1)));
        assertThat(station.find("le to")).hasSize(1);
        station.close();
        station = open(Clock.offset(Captures.CLOCK, Duration.ofDays(7)));
        assertThat(station.people()).isZero();
        station.close();
        station = open();
        assertThat(station.people()).isZero();
    }

    @Test
    void aSliceForAnotherKitOrChangedOnTheWayIsRefused() {
        var forMe = slice(person("Lê Thị Tơ", "038190000001", "", "1990"));
        var keys = StationSetup.Keys.fresh(List.of(Captures.OFFICER));
        kits.enrol("TH-X" + kitNumber, "389", keys.publicHalves());
        var forOther = slices.seal("TH-X" + kitNumber, List.of("14845"), Stream.of());
        var changed = forMe.clone();
        changed[changed.length / 2] ^= 1;

        assertThatThrownBy(() -> station.takeSlice(forOther)).hasMessageContaining("kit.slice-refused");
        assertThatThrownBy(() -> station.takeSlice(changed)).hasMessageContaining("kit.slice-refused");
        assertThatThrownBy(() -> station.takeSlice(new byte[70])).hasMessageContaining("kit.slice-refused");
    }

    @Test
    void whoMayNotHaveACardIsToldWhy() {
        var today = LocalDate.of(2021, 4, 1);

        assertThat(Eligibility.of(person("A", "1", "", "01/04/2007"), today).allowed())
                .isTrue();
        assertThat(Eligibility.of(person("A", "1", "", "02/04/2007"), today).reasons())
                .containsExactly(Eligibility.Reason.UNDER_14);
        assertThat(Eligibility.of(person("A", "", "", "1990"), today).reasons())
                .containsExactly(Eligibility.Reason.BIRTH_DATE_PARTIAL, Eligibility.Reason.NUMBER_MISSING);
        var chip = new SliceEntry(
                new PersonId(new UUID(1, 2)),
                "038190000001",
                List.of(),
                "A",
                "01/01/1990",
                "FEMALE",
                "14845",
                "",
                Set.of(SliceEntry.Flag.HOLDS_CHIP_CARD));
        assertThat(Eligibility.of(chip, today).allowed()).isTrue();
        assertThat(Eligibility.of(chip, today).reasons()).containsExactly(Eligibility.Reason.HOLDS_CHIP_CARD);
    }

    @Test
    void aDraftLivesThroughARestartAndIsSealed() throws IOException {
        station.keepDraft("current", "Lê Thị Tơ 038190000001".getBytes(StandardCharsets.UTF_8));
        station = openACopy();

        assertThat(station.draft("current").map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
                .contains("Lê Thị Tơ 038190000001");
        station.dropDraft("current");
        assertThat(station.draft("current")).isEmpty();
    }

    private Station open() {
        return open(Captures.CLOCK);
    }

    private Station open(Clock clock) {
        return Station.open(folder.resolve(setup.serial()), setup, clock);
    }

    /// The files as a kill would leave them, while the first program still holds its own.
    private Station openACopy() {
        var copy = folder.resolve(setup.serial() + "-after-the-kill");
        try (var files = Files.list(folder.resolve(setup.serial()))) {
            Files.createDirectories(copy);
            for (var file : files.toList()) {
                if (!file.toString().endsWith("-shm")) {
                    Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        station.close();
        return Station.open(copy, setup, Captures.CLOCK);
    }

    private byte[] slice(SliceEntry... people) {
        return slices.seal(setup.serial(), List.of("14845"), Stream.of(people));
    }

    private static SliceEntry person(String name, String pin, String oldNumber, String birthDate) {
        return new SliceEntry(
                new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                pin,
                oldNumber.isEmpty() ? List.of() : List.of(oldNumber),
                name,
                birthDate,
                "FEMALE",
                "14845",
                "Thôn 1",
                Set.of());
    }

    private List<PacketDesk.Filing> file(List<PacketDesk.Opened> opened) {
        return Objects.requireNonNull(database.transaction.execute(status -> desk.file(opened)));
    }

    private Uplink central() {
        return new Direct();
    }

    /// The centre's desk without the wire between.
    private class Direct implements Uplink {

        @Override
        public List<PacketAnswer> send(List<byte[]> packets) {
            var answers = new ArrayList<PacketAnswer>();
            for (var packet : packets) {
                answers.add(
                        switch (desk.open(packet)) {
                            case PacketDesk.Refused refused ->
                                PacketAnswer.refused(refused.packetHash(), refused.error());
                            case PacketDesk.Opened opened ->
                                switch (file(List.of(opened)).getFirst()) {
                                    case Receipt receipt -> PacketAnswer.receipted(receipt);
                                    case PacketDesk.Clash clash ->
                                        PacketAnswer.refused(clash.packetHash(), clash.error());
                                };
                        });
            }
            return PacketAnswer.readAll(PacketAnswer.writeAll(answers));
        }

        @Override
        public void report(byte[] json, byte[] signature) {
            reports.take(json, signature);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("dancu-kit");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
