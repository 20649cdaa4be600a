package dancu.kit;

import dancu.shared.BlobStore;
import dancu.shared.Failure;
import dancu.shared.KeyRing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The kits that may send: enrols, suspends and finds them.
@Service
public class Kits {

    private static final Duration INVITATION = Duration.ofDays(2);

    /// How long another process may go on with what it knew before a suspension; filing asks the database again.
    private static final Duration CACHE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final KeyRing keys;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), Instant.MIN);

    public Kits(JdbcClient jdbc, TransactionTemplate transaction, KeyRing keys, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.keys = keys;
        this.clock = clock;
    }

    private record Known(Map<String, Kit> kits, Instant at) {}

    /// What a kit that holds an invitation is told before it makes its officers' keys.
    public record Invitation(String serial, String unit, List<String> officers) {}

    /// The centre's public keys, for every kit to keep.
    public Kit.Centre centre() {
        return new Kit.Centre(
                keys.pair("centre-packets", "X25519").getPublic(),
                keys.pair("centre-receipts", "Ed25519").getPublic());
    }

    /// Enrols a kit. Enrolling it again with the same signing key replaces its officers.
    ///
    /// @throws Failure `kit.already-enrolled` if the serial is known with another signing key
    public Kit enrol(String serial, String unit, Kit.Keys kitKeys) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("LOCK TABLE kit.kit IN SHARE ROW EXCLUSIVE MODE").update();
            jdbc.sql("""
                            INSERT INTO kit.kit (serial, ordinal, unit, signing_key, agreement_key, enrolled_at)
                            SELECT :serial, (SELECT coalesce(max(ordinal) + 1, 0) FROM kit.kit), :unit, :signing,
                                   :agreement, :now
                            ON CONFLICT (serial) DO NOTHING
                            """)
                    .param("serial", serial)
                    .param("unit", unit)
                    .param("signing", kitKeys.signing().getEncoded())
                    .param("agreement", kitKeys.agreement().getEncoded())
                    .param("now", now())
                    .update();
            var signing = jdbc.sql("SELECT signing_key FROM kit.kit WHERE serial = :serial")
                    .param("serial", serial)
                    .query((row, number) -> row.getBytes("signing_key"))
                    .single();
            if (!Arrays.equals(signing, kitKeys.signing().getEncoded())) {
                throw new Failure(KitError.KIT_ENROLLED, "kit " + serial);
            }
            jdbc.sql("DELETE FROM kit.officer WHERE kit = :serial")
                    .param("serial", serial)
                    .update();
            for (var officer : kitKeys.officers().entrySet()) {
                jdbc.sql("INSERT INTO kit.officer (kit, officer, public_key) VALUES (:kit, :officer, :key)")
                        .param("kit", serial)
                        .param("officer", officer.getKey())
                        .param("key", officer.getValue().getEncoded())
                        .update();
            }
        });
        forget();
        return need(serial);
    }

    /// Makes a code with which one new kit may enrol itself within 48 hours.
    ///
    /// @param officers who may capture with it
    /// @return twelve characters to be typed at the kit; kept nowhere here
    public String invite(String serial, String unit, List<String> officers) {
        var random = new byte[6];
        new SecureRandom().nextBytes(random);
        var code = HexFormat.of().formatHex(random);
        jdbc.sql("""
                        INSERT INTO kit.invitation (code_hash, serial, unit, officers, expires_at)
                        VALUES (:hash, :serial, :unit, :officers, :expires)
                        """)
                .param("hash", hash(code))
                .param("serial", serial)
                .param("unit", unit)
                .param("officers", officers.toArray(String[]::new))
                .param("expires", OffsetDateTime.ofInstant(clock.instant().plus(INVITATION), ZoneOffset.UTC))
                .update();
        return code;
    }

    /// Tells the holder of a code whom it is for.
    ///
    /// @throws Failure `kit.enrolment-code`
    public Invitation invitation(String code) {
        return jdbc.sql("""
                        SELECT serial, unit, officers FROM kit.invitation
                        WHERE code_hash = :hash AND used_at IS NULL AND expires_at > :now
                        """)
                .param("hash", hash(code))
                .param("now", now())
                .query((row, number) ->
                        new Invitation(row.getString("serial"), row.getString("unit"), List.of((String[])
                                row.getArray("officers").getArray())))
                .optional()
                .orElseThrow(() -> new Failure(KitError.ENROLMENT_CODE, "no such code"));
    }

    /// Enrols the kit that holds a code, which is then used up.
    ///
    /// @throws Failure `kit.enrolment-code`, or `kit.already-enrolled`
    public Kit accept(String code, Kit.Keys kitKeys) {
        var kit = transaction.execute(status -> {
            var invitation = invitation(code);
            if (!kitKeys.officers().keySet().equals(Set.copyOf(invitation.officers()))) {
                throw new Failure(KitError.ENROLMENT_CODE, "other officers than invited");
            }
            var used =
                    jdbc.sql("""
                            UPDATE kit.invitation SET used_at = :now WHERE code_hash = :hash AND used_at IS NULL
                            """).param("now", now()).param("hash", hash(code)).update();
            if (used == 0) {
                throw new Failure(KitError.ENROLMENT_CODE, "used a moment ago");
            }
            return enrol(invitation.serial(), invitation.unit(), kitKeys);
        });
        return Objects.requireNonNull(kit);
    }

    /// Takes nothing more from a kit until it is resumed.
    ///
    /// @param because why; kept
    public void suspend(String serial, String because) {
        jdbc.sql("UPDATE kit.kit SET suspended_at = :now, suspended_because = :because WHERE serial = :serial")
                .param("now", now())
                .param("because", because)
                .param("serial", serial)
                .update();
        forget();
    }

    public void resume(String serial) {
        jdbc.sql("UPDATE kit.kit SET suspended_at = NULL, suspended_because = NULL WHERE serial = :serial")
                .param("serial", serial)
                .update();
        forget();
    }

    /// A kit by its serial; answered from memory that is at most ten seconds old.
    public Optional<Kit> find(String serial) {
        var now = clock.instant();
        var current = known;
        if (current.at().isBefore(now.minus(CACHE)) || current.at().isAfter(now)) {
            current = new Known(load(), now);
            known = current;
        }
        return Optional.ofNullable(current.kits().get(serial));
    }

    /// @throws Failure `kit.unknown`
    public Kit need(String serial) {
        return find(serial).orElseThrow(() -> new Failure(KitError.KIT_UNKNOWN, "kit " + serial));
    }

    private void forget() {
        known = new Known(Map.of(), Instant.MIN);
    }

    private Map<String, Kit> load() {
        var officers = new HashMap<String, Map<String, PublicKey>>();
        jdbc.sql("SELECT kit, officer, public_key FROM kit.officer").query(row -> {
            officers.computeIfAbsent(row.getString("kit"), serial -> new HashMap<>())
                    .put(row.getString("officer"), signingKey(row.getBytes("public_key")));
        });
        var kits = new HashMap<String, Kit>();
        jdbc.sql("SELECT serial, ordinal, unit, signing_key, agreement_key, enrolled_at, suspended_at FROM kit.kit")
                .query(row -> {
                    var serial = row.getString("serial");
                    kits.put(serial, kit(row, officers.getOrDefault(serial, Map.of())));
                });
        return kits;
    }

    private static Kit kit(ResultSet row, Map<String, PublicKey> officers) throws SQLException {
        try {
            return new Kit(
                    row.getString("serial"),
                    row.getInt("ordinal"),
                    row.getString("unit"),
                    new Kit.Keys(
                            signingKey(row.getBytes("signing_key")),
                            X25519.publicKey(row.getBytes("agreement_key")),
                            officers),
                    row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(instant(row.getObject("suspended_at", OffsetDateTime.class))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("kit.kit holds a key that is none", e);
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static PublicKey signingKey(byte[] encoded) {
        try {
            return Ed25519.publicKey(encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the database holds a key that is none", e);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String hash(String code) {
        return BlobStore.hash(code.strip().getBytes(StandardCharsets.UTF_8));
    }
}
