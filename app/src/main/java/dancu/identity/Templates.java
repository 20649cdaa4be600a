package dancu.identity;

import dancu.matcher.finger.FingerPosition;
import dancu.matcher.finger.Minutiae;
import dancu.matcher.finger.TenPrint;
import dancu.shared.Envelope;
import dancu.shared.KeyRing;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sealed templates, searches and hits, in `identity.template`, `identity.search` and `identity.hit`.
@Repository
class Templates {

    private final JdbcClient jdbc;
    private final SecretKey sealing;

    Templates(JdbcClient jdbc, KeyRing keys) {
        this.jdbc = jdbc;
        this.sealing = keys.secret("identity-templates");
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM identity.template")
                .query(Long.class)
                .single();
    }

    void add(List<Identity.Subject> subjects, Instant now) {
        jdbc.sql("""
                        INSERT INTO identity.template (reference, prints, fingers, enrolled_at)
                        SELECT reference, decode(prints, 'hex'), fingers, :now
                        FROM unnest(:references::uuid[], :prints::text[], :fingers::smallint[])
                            AS row (reference, prints, fingers)
                        ON CONFLICT (reference) DO NOTHING
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "references",
                        subjects.stream().map(Identity.Subject::reference).toArray(UUID[]::new))
                .param("prints", subjects.stream().map(this::sealed).toArray(String[]::new))
                .param(
                        "fingers",
                        subjects.stream().map(s -> (short) s.prints().count()).toArray(Short[]::new))
                .update();
    }

    /// Every set of prints, one by one.
    void forEach(BiConsumer<UUID, TenPrint> each) {
        jdbc.sql("SELECT reference, prints FROM identity.template ORDER BY enrolled_at, reference")
                .query(row -> {
                    var reference = row.getObject(1, UUID.class);
                    each.accept(reference, open(reference, row.getBytes(2)));
                });
    }

    void noteSearches(List<UUID> references, Instant now, int persons) {
        jdbc.sql("""
                        INSERT INTO identity.search (reference, searched_at, algorithm, persons)
                        SELECT reference, :now, :algorithm, :persons FROM unnest(:references::uuid[]) AS row (reference)
                        ON CONFLICT DO NOTHING
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("algorithm", Identity.ALGORITHM)
                .param("persons", persons)
                .param("references", references.toArray(UUID[]::new))
                .update();
    }

    void noteHits(List<UUID> references, List<List<Identity.Hit>> hits) {
        var owners = new ArrayList<UUID>();
        var flat = new ArrayList<Identity.Hit>();
        for (var i = 0; i < references.size(); i++) {
            for (var hit : hits.get(i)) {
                owners.add(references.get(i));
                flat.add(hit);
            }
        }
        if (flat.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO identity.hit
                            (reference, candidate, kind, score, matching, decision, per_finger, algorithm)
                        SELECT reference, candidate, kind, score, matching, decision, per_finger, :algorithm
                        FROM unnest(:references::uuid[], :candidates::uuid[], :kinds::text[], :scores::real[],
                            :matching::smallint[], :decisions::text[], :fingers::text[])
                            AS row (reference, candidate, kind, score, matching, decision, per_finger)
                        ON CONFLICT DO NOTHING
                        """)
                .param("algorithm", Identity.ALGORITHM)
                .param("references", owners.toArray(UUID[]::new))
                .param("candidates", flat.stream().map(Identity.Hit::candidate).toArray(UUID[]::new))
                .param("kinds", flat.stream().map(hit -> hit.kind().name()).toArray(String[]::new))
                .param("scores", flat.stream().map(hit -> (float) hit.score()).toArray(Float[]::new))
                .param(
                        "matching",
                        flat.stream().map(hit -> (short) hit.matching()).toArray(Short[]::new))
                .param("decisions", flat.stream().map(Identity.Hit::decision).toArray(String[]::new))
                .param("fingers", flat.stream().map(Identity.Hit::perFinger).toArray(String[]::new))
                .update();
    }

    /// One byte of finger code, two of length and the packed minutiae, for each finger.
    private String sealed(Identity.Subject subject) {
        var plain = new ByteArrayOutputStream();
        subject.prints().fingers().forEach((position, minutiae) -> {
            var bytes = minutiae.toBytes();
            plain.write(position.isoCode());
            plain.write(bytes.length >> 8);
            plain.write(bytes.length);
            plain.writeBytes(bytes);
        });
        return HexFormat.of()
                .formatHex(Envelope.seal(
                        sealing, plain.toByteArray(), subject.reference().toString()));
    }

    private TenPrint open(UUID reference, byte[] sealed) {
        try {
            var plain = ByteBuffer.wrap(Envelope.open(sealing, sealed, reference.toString()));
            var fingers = new EnumMap<FingerPosition, Minutiae>(FingerPosition.class);
            while (plain.hasRemaining()) {
                var position = FingerPosition.ofIsoCode(plain.get());
                var bytes = new byte[plain.getShort()];
                plain.get(bytes);
                fingers.put(position, Minutiae.fromBytes(bytes));
            }
            return TenPrint.of(fingers);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("template " + reference + " cannot be opened", e);
        }
    }
}
