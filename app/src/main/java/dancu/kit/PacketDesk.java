package dancu.kit;

import dancu.shared.BlobStore;
import dancu.shared.DossierId;
import dancu.shared.Failure;
import dancu.shared.KeyRing;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Where packets arrive: opens them, files them, and signs the receipts.
///
/// The caller opens each packet ([#open], any thread, no transaction), keeps the sealed body in the blob store, and
/// then in one transaction files the batch ([#file]) and opens a dossier for each receipt that is not `again`.
@Service
public class PacketDesk {

    /// How far a kit's clock may be ahead of ours. A whole day covers a wrong time zone and a wrong date by one.
    static final Duration AHEAD_MAX = Duration.ofHours(26);

    private final Kits kits;
    private final JdbcClient jdbc;
    private final KeyPair packetPair;
    private final KeyPair receiptPair;
    private final Clock clock;

    public PacketDesk(Kits kits, JdbcClient jdbc, KeyRing keys, Clock clock) {
        this.kits = kits;
        this.jdbc = jdbc;
        this.packetPair = keys.pair("centre-packets", "X25519");
        this.receiptPair = keys.pair("centre-receipts", "Ed25519");
        this.clock = clock;
    }

    /// What came of opening one packet.
    public sealed interface Opening permits Opened, Refused {

        /// SHA-256 of the packet as received.
        String packetHash();
    }

    /// A packet whose signatures hold and whose content could be read.
    ///
    /// @param contentKey 32 bytes, the AES-256 key of `body`; to be wrapped before it is stored
    /// @param body       the sealed body as sent; [Packet#openBody] opens it again
    /// @param envelope   the packet without its body
    /// @param length     bytes of the whole packet
    public record Opened(
            Capture capture,
            Packet.Header header,
            Bytes contentKey,
            Bytes body,
            Bytes envelope,
            int length,
            String packetHash)
            implements Opening {}

    /// A packet that was not taken.
    ///
    /// @param kit    serial the packet claims, empty where it could not be read
    /// @param detail for the log: identifiers and sizes only
    public record Refused(String packetHash, KitError error, String kit, String detail) implements Opening {}

    /// What came of filing one opened packet.
    public sealed interface Filing permits Receipt, Clash {

        String packetHash();
    }

    /// A packet that contradicts one already filed, or whose kit was suspended meanwhile.
    public record Clash(String packetHash, KitError error, String detail) implements Filing {}

    /// Checks and opens a packet. Uses only the processor and what [Kits] remembers; safe from any thread.
    public Opening open(byte[] bytes) {
        var hash = BlobStore.hash(bytes);
        var serial = "";
        try {
            var packet = Packet.read(bytes);
            var header = packet.header();
            serial = header.kit();
            var kit = kits.need(serial);
            if (kit.suspendedAt().isPresent()) {
                throw new Failure(KitError.KIT_SUSPENDED, "kit " + serial);
            }
            var officerKey = kit.keys().officers().get(header.officer());
            if (officerKey == null) {
                throw new Failure(KitError.OFFICER_UNKNOWN, "kit " + serial + ", sequence " + header.sequence());
            }
            if (!packet.signedBy(kit.keys().signing(), officerKey)) {
                throw new Failure(KitError.SIGNATURE, "kit " + serial + ", sequence " + header.sequence());
            }
            if (header.capturedAt().isAfter(clock.instant().plus(AHEAD_MAX))) {
                throw new Failure(KitError.FUTURE, "kit " + serial + ", captured " + header.capturedAt());
            }
            var contentKey = Bytes.of(packet.contentKey(packetPair.getPrivate()).getEncoded());
            var body = packet.body();
            var capture = Packet.openBody(contentKey, new DossierId(header.dossier()), body);
            if (!capture.dossier().value().equals(header.dossier())
                    || !capture.capturedAt().equals(header.capturedAt())
                    || !capture.officer().equals(header.officer())
                    || !capture.slip().equals(SlipCode.of(kit.ordinal(), header.sequence()))) {
                throw new Failure(KitError.MALFORMED, "header and payload differ");
            }
            return new Opened(
                    capture, header, contentKey, Bytes.of(body), Bytes.of(packet.envelope()), bytes.length, hash);
        } catch (Failure failure) {
            if (failure.error() instanceof KitError error) {
                return new Refused(hash, error, serial, String.valueOf(failure.getMessage()));
            }
            throw failure;
        }
    }

    /// Files opened packets within the transaction the caller has open.
    ///
    /// The database decides who was first: of two calls with the same packet at the same moment one gets a receipt
    /// with `again`.
    ///
    /// @return one answer for each packet, in the order given; the same packet twice in the list is answered twice
    public List<Filing> file(List<Opened> opened) {
        // A timestamp of the database has microseconds, and the receipt says the same as its row.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var suspended = suspendedOf(opened);
        var answers = new LinkedHashMap<String, Filing>();
        var toAdd = new ArrayList<Opened>();
        for (var one : opened.stream()
                .sorted(Comparator.comparing((Opened o) -> o.header().kit())
                        .thenComparingLong(o -> o.header().sequence()))
                .toList()) {
            if (suspended.contains(one.header().kit())) {
                answers.put(
                        one.packetHash(),
                        new Clash(
                                one.packetHash(),
                                KitError.KIT_SUSPENDED,
                                "kit " + one.header().kit()));
            } else {
                toAdd.add(one);
            }
        }
        var receipts = new HashMap<String, Receipt>();
        for (var one : toAdd) {
            receipts.computeIfAbsent(
                    one.packetHash(),
                    hash -> Receipt.sign(
                            receiptPair.getPrivate(),
                            hash,
                            one.header().kit(),
                            one.header().sequence(),
                            one.capture().dossier(),
                            now));
        }
        var added = insert(toAdd, receipts, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        added.forEach(hash -> answers.put(hash, Objects.requireNonNull(receipts.get(hash))));
        count(toAdd, added, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        answerTheRest(toAdd, answers);
        recordClashes(opened, answers);

        var inOrder = new ArrayList<Filing>();
        var given = new HashSet<String>();
        for (var one : opened) {
            var answer = Objects.requireNonNull(answers.get(one.packetHash()));
            if (!given.add(one.packetHash()) && answer instanceof Receipt receipt) {
                answer = again(receipt);
            }
            inOrder.add(answer);
        }
        return inOrder;
    }

    /// Keeps what was refused, once for each packet and reason, within the caller's transaction or its own.
    public void record(List<Refused> refused) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var one : refused) {
            record(one.packetHash(), one.error(), one.kit(), one.detail(), now);
        }
    }

    private Set<String> suspendedOf(List<Opened> opened) {
        var serials = opened.stream()
                .map(one -> one.header().kit())
                .distinct()
                .sorted()
                .toArray(String[]::new);
        // The share lock makes a suspension wait for us, or us for it.
        return new HashSet<>(jdbc.sql("""
                        SELECT serial, suspended_at IS NOT NULL AS suspended FROM kit.kit
                        WHERE serial = ANY (:serials) ORDER BY serial FOR SHARE
                        """)
                .param("serials", serials)
                .query((row, number) -> row.getBoolean("suspended") ? row.getString("serial") : "")
                .list());
    }

    private Set<String> insert(List<Opened> toAdd, Map<String, Receipt> receipts, OffsetDateTime now) {
        if (toAdd.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(jdbc.sql("""
                        INSERT INTO kit.packet
                            (hash, kit, sequence, dossier_id, previous, received_at, bytes, envelope, receipt)
                        SELECT hash, kit, sequence, dossier_id, previous, :now, bytes, envelope, receipt
                        FROM unnest(:hashes::text[], :kits::text[], :sequences::bigint[], :dossiers::uuid[],
                                    :previous::text[], :lengths::integer[], :envelopes::bytea[], :receipts::bytea[])
                             AS new (hash, kit, sequence, dossier_id, previous, bytes, envelope, receipt)
                        ON CONFLICT DO NOTHING
                        RETURNING hash
                        """)
                .param("now", now)
                .param("hashes", toAdd.stream().map(Opened::packetHash).toArray(String[]::new))
                .param("kits", toAdd.stream().map(one -> one.header().kit()).toArray(String[]::new))
                .param(
                        "sequences",
                        toAdd.stream().map(one -> one.header().sequence()).toArray(Long[]::new))
                .param(
                        "dossiers",
                        toAdd.stream().map(one -> one.header().dossier()).toArray(UUID[]::new))
                .param(
                        "previous",
                        toAdd.stream().map(one -> one.header().previous()).toArray(String[]::new))
                .param("lengths", toAdd.stream().map(Opened::length).toArray(Integer[]::new))
                .param(
                        "envelopes",
                        toAdd.stream().map(one -> one.envelope().array()).toArray(byte[][]::new))
                .param(
                        "receipts",
                        toAdd.stream()
                                .map(one -> Objects.requireNonNull(receipts.get(one.packetHash()))
                                        .signed()
                                        .array())
                                .toArray(byte[][]::new))
                .query(String.class)
                .list());
    }

    private void count(List<Opened> toAdd, Set<String> added, OffsetDateTime now) {
        if (added.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO kit.filed AS f (kit, packets, last_at, max_sequence)
                        SELECT kit, count(DISTINCT sequence), :now, max(sequence)
                        FROM unnest(:kits::text[], :sequences::bigint[]) AS new (kit, sequence)
                        GROUP BY kit ORDER BY kit
                        ON CONFLICT (kit) DO UPDATE SET
                            packets = f.packets + excluded.packets,
                            last_at = excluded.last_at,
                            max_sequence = greatest(f.max_sequence, excluded.max_sequence)
                        """)
                .param("now", now)
                .param(
                        "kits",
                        toAdd.stream()
                                .filter(one -> added.contains(one.packetHash()))
                                .map(one -> one.header().kit())
                                .toArray(String[]::new))
                .param(
                        "sequences",
                        toAdd.stream()
                                .filter(one -> added.contains(one.packetHash()))
                                .map(one -> one.header().sequence())
                                .toArray(Long[]::new))
                .update();
    }

    /// Packets the insert left out: the same packet from before, or one that contradicts it.
    private void answerTheRest(List<Opened> toAdd, Map<String, Filing> answers) {
        var rest = toAdd.stream()
                .filter(one -> !answers.containsKey(one.packetHash()))
                .toList();
        if (rest.isEmpty()) {
            return;
        }
        jdbc.sql("SELECT hash, receipt FROM kit.packet WHERE hash = ANY (:hashes)")
                .param("hashes", rest.stream().map(Opened::packetHash).toArray(String[]::new))
                .query(row -> {
                    answers.put(
                            row.getString("hash"),
                            again(Receipt.read(Bytes.of(row.getBytes("receipt")), receiptPair.getPublic())));
                });
        for (var one : rest) {
            if (!answers.containsKey(one.packetHash())) {
                var header = one.header();
                var taken = jdbc.sql("SELECT count(*) FROM kit.packet WHERE kit = :kit AND sequence = :sequence")
                        .param("kit", header.kit())
                        .param("sequence", header.sequence())
                        .query(Long.class)
                        .single();
                var error = taken > 0 ? KitError.SEQUENCE_REUSED : KitError.DOSSIER_REUSED;
                var detail =
                        "kit " + header.kit() + ", sequence " + header.sequence() + ", dossier " + header.dossier();
                answers.put(one.packetHash(), new Clash(one.packetHash(), error, detail));
            }
        }
    }

    private void recordClashes(List<Opened> opened, Map<String, Filing> answers) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var one : opened) {
            if (answers.get(one.packetHash()) instanceof Clash clash) {
                record(one.packetHash(), clash.error(), one.header().kit(), clash.detail(), now);
            }
        }
    }

    private void record(String packetHash, KitError error, String kit, String detail, OffsetDateTime now) {
        jdbc.sql("""
                        INSERT INTO kit.refusal (packet_hash, code, kit, detail, first_at)
                        VALUES (:hash, :code, nullif(:kit, ''), :detail, :now)
                        ON CONFLICT (packet_hash, code) DO NOTHING
                        """)
                .param("hash", packetHash)
                .param("code", error.code())
                .param("kit", kit)
                .param("detail", detail)
                .param("now", now)
                .update();
    }

    private static Receipt again(Receipt first) {
        return new Receipt(
                first.packetHash(),
                first.kit(),
                first.sequence(),
                first.dossier(),
                first.receivedAt(),
                true,
                first.signed());
    }
}
