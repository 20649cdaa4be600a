package dancu.kit.station;

import dancu.kit.Bytes;
import dancu.kit.Capture;
import dancu.kit.KitError;
import dancu.kit.KitReports;
import dancu.kit.Packet;
import dancu.kit.PacketAnswer;
import dancu.kit.PacketTrain;
import dancu.kit.Receipt;
import dancu.kit.Slice;
import dancu.kit.SliceEntry;
import dancu.kit.SlipCode;
import dancu.shared.BlobStore;
import dancu.shared.DossierId;
import dancu.shared.Envelope;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An enrolment kit at work, on line or off.
///
/// Needs no network but for [#send] and [#report], and no web. Safe from any thread.
public final class Station implements AutoCloseable {

    private static final int FOUND_MAX = 20;
    private static final int RECEIPT_BYTES_MAX = 2048;

    private final StationSetup setup;
    private final Journal journal;
    private final Clock clock;
    private final Object closing = new Object();
    private List<Slice> slices;
    private SliceBook book;

    private Station(StationSetup setup, Journal journal, Clock clock) {
        this.setup = setup;
        this.journal = journal;
        this.clock = clock;
        this.slices = List.of();
        this.book = new SliceBook(List.of());
    }

    /// Opens the kit's folder, making it at first use. Everything closed before is there again.
    ///
    /// @throws Failure `kit.journal-broken` if the folder is another kit's, or its last packet was changed
    public static Station open(Path folder, StationSetup setup, Clock clock) {
        var journal = Journal.open(folder, setup.serial());
        try {
            journal.head();
            var station = new Station(setup, journal, clock);
            station.openSlices();
            return station;
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    public StationSetup setup() {
        return setup;
    }

    /// Closes one dossier: when this returns, it is on the disk under the code on its slip.
    ///
    /// @param capture with [SlipCode#PENDING]; its officer must be one of this kit's
    /// @throws IllegalArgumentException if the officer is not, or its parts are larger than a packet may be
    public SlipCode capture(Capture capture) {
        return captureAll(List.of(capture)).getFirst();
    }

    /// Closes many dossiers in one transaction, all or none.
    ///
    /// @return their codes, in order
    public List<SlipCode> captureAll(List<Capture> captures) {
        synchronized (closing) {
            var head = journal.head();
            var entries = new ArrayList<Journal.Entry>();
            for (var capture : captures) {
                var officer = setup.keys().officers().get(capture.officer());
                if (officer == null) {
                    throw new IllegalArgumentException("officer is not enrolled with kit " + setup.serial());
                }
                var sequence = head.sequence() + 1;
                var slip = SlipCode.of(setup.ordinal(), sequence);
                var packet = Packet.write(
                        new Packet.Writing(
                                setup.serial(),
                                sequence,
                                head.hash(),
                                setup.keys().signing().getPrivate(),
                                officer.getPrivate(),
                                setup.centre().packets()),
                        capture.under(slip));
                var hash = BlobStore.hash(packet);
                entries.add(new Journal.Entry(
                        sequence, capture.dossier(), slip, hash, head.hash(), Bytes.of(packet), capture.capturedAt()));
                head = new Journal.Head(sequence, hash);
            }
            journal.append(entries);
            return entries.stream().map(Journal.Entry::slip).toList();
        }
    }

    /// What one round of sending came to.
    ///
    /// @param receipted packets that got a receipt in this round
    /// @param refused   code of each refusal and how often
    public record Sending(int sent, int receipted, Map<String, Integer> refused) {}

    /// Sends every packet without a receipt, oldest first, each once; sending again what the centre has is harmless.
    ///
    /// @throws Failure `kit.central-unreachable`, after keeping the receipts that had come; `kit.receipt-refused`
    ///     if the answer is not the centre's own
    public Sending send(Uplink uplink) {
        var sent = 0;
        var receipted = 0;
        var refusals = new TreeMap<String, Integer>();
        long after = 0;
        while (true) {
            var batch = journal.waiting(after, PacketTrain.PACKETS_MAX, PacketTrain.BYTES_MAX);
            if (batch.isEmpty()) {
                return new Sending(sent, receipted, refusals);
            }
            var answers = uplink.send(
                    batch.stream().map(packet -> packet.packet().array()).toList());
            if (answers.size() != batch.size()) {
                throw new Failure(KitError.RECEIPT, answers.size() + " answers to " + batch.size() + " packets");
            }
            var receipts = new ArrayList<Journal.Receipted>();
            var refused = new ArrayList<Journal.RefusedPacket>();
            for (int i = 0; i < batch.size(); i++) {
                var packet = batch.get(i);
                var answer = answers.get(i);
                switch (answer.outcome()) {
                    case ACCEPTED, AGAIN -> receipts.add(verified(packet, answer));
                    case REFUSED -> {
                        refused.add(new Journal.RefusedPacket(packet.sequence(), answer.code()));
                        refusals.merge(answer.code(), 1, Integer::sum);
                    }
                }
            }
            journal.answered(receipts, refused, clock.instant());
            sent += batch.size();
            receipted += receipts.size();
            after = batch.getLast().sequence();
        }
    }

    /// Tells the centre this kit's counts.
    public void report(Uplink uplink) {
        var counts = counts();
        var json = new KitReports.Counts(setup.serial(), counts.captured(), counts.waiting(), clock.instant()).json();
        uplink.report(json, KitReports.sign(setup.keys().signing().getPrivate(), json));
    }

    /// The code of a dossier closed here before.
    public Optional<SlipCode> slipOf(DossierId dossier) {
        return journal.slipOf(dossier);
    }

    public Counts counts() {
        return journal.counts();
    }

    /// Reads the whole journal and checks its chain.
    ///
    /// @return how many packets it has
    /// @throws Failure `kit.journal-broken`
    public long verify() {
        return journal.verify();
    }

    /// Writes every packet without a receipt into a folder, for a courier.
    ///
    /// @return how many
    public int exportTo(Path folder) {
        try {
            Files.createDirectories(folder);
            var written = 0;
            long after = 0;
            while (true) {
                var batch = journal.waiting(after, PacketTrain.PACKETS_MAX, PacketTrain.BYTES_MAX);
                if (batch.isEmpty()) {
                    return written;
                }
                for (var packet : batch) {
                    write(
                            folder.resolve("%s-%08d.packet".formatted(setup.serial(), packet.sequence())),
                            packet.packet().array());
                    written++;
                }
                after = batch.getLast().sequence();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes in the `.receipt` files a courier brought back; those of other kits are left alone.
    ///
    /// @return how many belong to this kit
    /// @throws Failure `kit.receipt-refused` if one is not signed by the centre; none of the folder counts then
    public int importReceipts(Path folder) {
        var receipts = new ArrayList<Journal.Receipted>();
        try (var files = Files.newDirectoryStream(folder, "*.receipt")) {
            for (var file : files) {
                if (Files.size(file) > RECEIPT_BYTES_MAX) {
                    throw new Failure(KitError.RECEIPT, Files.size(file) + " bytes");
                }
                var receipt = Receipt.read(
                        Bytes.of(Files.readAllBytes(file)), setup.centre().receipts());
                if (receipt.kit().equals(setup.serial())) {
                    receipts.add(new Journal.Receipted(receipt.sequence(), receipt.packetHash(), receipt.signed()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        journal.answered(receipts, List.of(), clock.instant());
        return receipts.size();
    }

    /// Takes a slice of the register in; it replaces an older one of the same communes.
    ///
    /// @throws Failure `kit.slice-refused` or `kit.slice-expired`
    public void takeSlice(byte[] file) {
        var slice = open(file);
        journal.keepSlice(slice.id().toString(), slice.communes(), slice.madeAt(), slice.expiresAt(), file);
        openSlices();
    }

    /// Finds people in the slice: by nine or twelve digits, or by parts of the name, unaccented or not, with a birth
    /// year if wanted. At most 20.
    ///
    /// @throws Failure `kit.slice-expired`; the slice is then erased from the disk
    public List<SliceEntry> find(String typed) {
        return current().find(typed, FOUND_MAX);
    }

    /// @throws Failure `kit.slice-expired`
    public Optional<SliceEntry> person(PersonId id) {
        return current().person(id);
    }

    /// How many people the slice holds.
    public int people() {
        return current().size();
    }

    public Eligibility eligibility(SliceEntry person) {
        return Eligibility.of(person, today());
    }

    /// The day on the office wall.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Keeps unfinished work, sealed, so that a reload or a power cut loses nothing.
    public void keepDraft(String id, byte[] draft) {
        journal.keepDraft(id, Envelope.seal(setup.keys().store(), draft, "draft " + id), clock.instant());
    }

    public Optional<byte[]> draft(String id) {
        return journal.draft(id).map(kept -> {
            try {
                return Envelope.open(setup.keys().store(), kept, "draft " + id);
            } catch (GeneralSecurityException e) {
                throw new Failure(KitError.JOURNAL, "draft", e);
            }
        });
    }

    public void dropDraft(String id) {
        journal.dropDraft(id);
    }

    @Override
    public void close() {
        journal.close();
    }

    private synchronized SliceBook current() {
        var now = clock.instant();
        if (slices.stream().anyMatch(slice -> !now.isBefore(slice.expiresAt()))) {
            openSlices();
            if (slices.isEmpty()) {
                throw new Failure(KitError.SLICE_EXPIRED, "kit " + setup.serial());
            }
        }
        return book;
    }

    /// Opens what is on the disk and erases what is past its end.
    private synchronized void openSlices() {
        var open = new ArrayList<Slice>();
        for (var kept : journal.slices()) {
            try {
                open.add(open(kept.bytes().array()));
            } catch (Failure failure) {
                // Past its end, or of a centre with other keys now: of no use either way, and no reason to stop work.
                journal.eraseSlice(kept.id());
            }
        }
        slices = List.copyOf(open);
        book = new SliceBook(slices);
    }

    private Slice open(byte[] file) {
        return Slice.open(
                file,
                setup.serial(),
                setup.keys().agreement().getPrivate(),
                setup.centre().receipts(),
                clock.instant());
    }

    private Journal.Receipted verified(Journal.Waiting packet, PacketAnswer answer) {
        try {
            var signed = Bytes.of(Base64.getDecoder().decode(answer.receipt()));
            var receipt = Receipt.read(signed, setup.centre().receipts());
            if (!receipt.packetHash().equals(packet.hash())
                    || !receipt.kit().equals(setup.serial())
                    || receipt.sequence() != packet.sequence()) {
                throw new Failure(KitError.RECEIPT, "for another packet than sequence " + packet.sequence());
            }
            return new Journal.Receipted(packet.sequence(), packet.hash(), signed);
        } catch (IllegalArgumentException e) {
            throw new Failure(KitError.RECEIPT, "not Base64", e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        try (var channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
