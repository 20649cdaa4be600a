package dancu.kit;

import dancu.shared.Failure;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;

/// What kits report of themselves, beside what the centre has of them.
@Service
public class KitReports {

    private static final String PURPOSE = "dancu kit report";
    private static final int BYTES_MAX = 2048;

    private final Kits kits;
    private final JdbcClient jdbc;
    private final Clock clock;

    public KitReports(Kits kits, JdbcClient jdbc, Clock clock) {
        this.kits = kits;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A kit's counts.
    ///
    /// @param captured dossiers ever closed on the kit
    /// @param unsent   those of them without a receipt
    /// @param at       by the kit's clock; an older report never replaces a newer one
    public record Counts(String kit, long captured, long unsent, Instant at) {

        /// The body of the report.
        public byte[] json() {
            return Json.STRICT.writeValueAsBytes(this);
        }
    }

    /// The kit's signature over the body of a report.
    public static byte[] sign(PrivateKey kitKey, byte[] json) {
        return Ed25519.sign(kitKey, PURPOSE, json);
    }

    /// Takes a report in. A suspended kit may still report.
    ///
    /// @throws Failure `kit.unknown` or `kit.report-refused`
    public void take(byte[] json, byte[] signature) {
        if (json.length > BYTES_MAX) {
            throw new Failure(KitError.REPORT, json.length + " bytes");
        }
        Counts counts;
        try {
            counts = Json.STRICT.readValue(json, Counts.class);
        } catch (JacksonException e) {
            throw new Failure(KitError.REPORT, new String(json, StandardCharsets.UTF_8).length() + " characters");
        }
        var kit = kits.need(counts.kit());
        if (!Ed25519.verifies(kit.keys().signing(), signature, PURPOSE, json)) {
            throw new Failure(KitError.REPORT, "signature of kit " + kit.serial());
        }
        if (counts.captured() < 0 || counts.unsent() < 0 || counts.unsent() > counts.captured()) {
            throw new Failure(KitError.REPORT, "counts of kit " + kit.serial());
        }
        if (counts.at().isAfter(clock.instant().plus(PacketDesk.AHEAD_MAX))) {
            throw new Failure(KitError.FUTURE, "report of kit " + kit.serial());
        }
        jdbc.sql("""
                        INSERT INTO kit.report AS r (kit, captured, unsent, reported_at, received_at)
                        VALUES (:kit, :captured, :unsent, :reported, :now)
                        ON CONFLICT (kit) DO UPDATE SET
                            captured = excluded.captured, unsent = excluded.unsent,
                            reported_at = excluded.reported_at, received_at = excluded.received_at
                        WHERE r.reported_at <= excluded.reported_at
                        """)
                .param("kit", kit.serial())
                .param("captured", counts.captured())
                .param("unsent", counts.unsent())
                .param("reported", OffsetDateTime.ofInstant(counts.at(), ZoneOffset.UTC))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /// Every kit, by serial.
    public List<KitStanding> standing() {
        return jdbc.sql("""
                        SELECT k.serial, k.unit, k.suspended_at IS NOT NULL AS suspended,
                               coalesce(f.packets, 0) AS received, coalesce(f.max_sequence, 0) AS max_sequence,
                               f.last_at, r.captured, r.unsent, r.reported_at, r.received_at
                        FROM kit.kit k
                        LEFT JOIN kit.filed f ON f.kit = k.serial
                        LEFT JOIN kit.report r ON r.kit = k.serial
                        ORDER BY k.serial
                        """)
                .query((row, number) -> {
                    var reportedAt = row.getObject("reported_at", OffsetDateTime.class);
                    return new KitStanding(
                            row.getString("serial"),
                            row.getString("unit"),
                            row.getBoolean("suspended"),
                            row.getLong("received"),
                            row.getLong("max_sequence"),
                            instant(row.getObject("last_at", OffsetDateTime.class)),
                            reportedAt == null
                                    ? Optional.empty()
                                    : Optional.of(new KitStanding.Report(
                                            row.getLong("captured"),
                                            row.getLong("unsent"),
                                            reportedAt.toInstant(),
                                            row.getObject("received_at", OffsetDateTime.class)
                                                    .toInstant())));
                })
                .list();
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
