package dancu.issuance;

import dancu.shared.DossierId;
import dancu.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Blanks, batches, cards and parcels on file, in the schema `issuance`.
@Repository
class Cards {

    private final JdbcClient jdbc;

    Cards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A card as it is written down.
    record NewCard(
            UUID id,
            DossierId dossier,
            PersonId person,
            UUID batch,
            Blank blank,
            LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            String manifestHash,
            String signer,
            boolean readBack) {}

    /// A blank taken out of the vault.
    record Blank(String serial, String lot) {}

    void receiveLot(String lot, int count) {
        jdbc.sql("INSERT INTO issuance.lot (id, received, in_vault) VALUES (:lot, :count, :count)")
                .param("lot", lot)
                .param("count", count)
                .update();
    }

    /// Takes up to `count` blanks out of the vault, oldest lot first; they are used from now on.
    List<Blank> takeBlanks(int count) {
        var blanks = new ArrayList<Blank>();
        while (blanks.size() < count) {
            var lot = jdbc.sql("""
                            SELECT id, received, in_vault FROM issuance.lot
                            WHERE in_vault > 0 ORDER BY id LIMIT 1 FOR UPDATE
                            """)
                    .query((row, number) -> new LotRow(row.getString(1), row.getInt(2), row.getInt(3)))
                    .optional();
            if (lot.isEmpty()) {
                return blanks;
            }
            var take = Math.min(count - blanks.size(), lot.get().inVault());
            var first = lot.get().received() - lot.get().inVault();
            for (var i = 0; i < take; i++) {
                blanks.add(new Blank(
                        "%s-%06d".formatted(lot.get().id(), first + i + 1),
                        lot.get().id()));
            }
            jdbc.sql("UPDATE issuance.lot SET in_vault = in_vault - :n, used = used + :n WHERE id = :lot")
                    .param("n", take)
                    .param("lot", lot.get().id())
                    .update();
        }
        return blanks;
    }

    private record LotRow(String id, int received, int inVault) {}

    /// Counts a used blank as spoiled, with its two witnesses.
    void spoil(Blank blank, DossierId dossier, Instant now, String reason, String witness, String second) {
        jdbc.sql("UPDATE issuance.lot SET used = used - 1, spoiled = spoiled + 1 WHERE id = :lot")
                .param("lot", blank.lot())
                .update();
        jdbc.sql("""
                        INSERT INTO issuance.spoiled (blank, lot, dossier_id, spoiled_at, reason, witness, second)
                        VALUES (:blank, :lot, :dossier, :now, :reason, :witness, :second)
                        """)
                .param("blank", blank.serial())
                .param("lot", blank.lot())
                .param("dossier", dossier.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("witness", witness)
                .param("second", second)
                .update();
    }

    Set<PersonId> holders(Collection<PersonId> people) {
        return jdbc
                .sql("""
                        SELECT person_id FROM issuance.card
                        WHERE person_id = ANY(:people) AND state IN ('PRODUCED', 'ACTIVE', 'HELD')
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    UUID openBatch(String district, Instant now, int cards) {
        var id = UUID.randomUUID();
        jdbc.sql("INSERT INTO issuance.batch (id, district, opened_at, cards) VALUES (:id, :district, :now, :cards)")
                .param("id", id)
                .param("district", district)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("cards", cards)
                .update();
        return id;
    }

    void add(List<NewCard> cards, Instant now) {
        jdbc.sql("""
                        INSERT INTO issuance.card (id, dossier_id, person_id, batch_id, blank, lot, state, issued_on,
                            expires_on, manifest_hash, signer, read_back, made_at)
                        SELECT id, dossier, person, batch, blank, lot, 'PRODUCED', issued, expires, hash, signer, back, :now
                        FROM unnest(:ids::uuid[], :dossiers::uuid[], :people::uuid[], :batches::uuid[], :blanks::text[],
                            :lots::text[], :issued::date[], :expires::date[], :hashes::text[], :signers::text[],
                            :backs::boolean[])
                            AS row (id, dossier, person, batch, blank, lot, issued, expires, hash, signer, back)
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", cards.stream().map(NewCard::id).toArray(UUID[]::new))
                .param(
                        "dossiers",
                        cards.stream().map(card -> card.dossier().value()).toArray(UUID[]::new))
                .param(
                        "people",
                        cards.stream().map(card -> card.person().value()).toArray(UUID[]::new))
                .param("batches", cards.stream().map(NewCard::batch).toArray(UUID[]::new))
                .param(
                        "blanks",
                        cards.stream().map(card -> card.blank().serial()).toArray(String[]::new))
                .param("lots", cards.stream().map(card -> card.blank().lot()).toArray(String[]::new))
                .param(
                        "issued",
                        cards.stream().map(card -> card.issuedOn().toString()).toArray(String[]::new))
                .param(
                        "expires",
                        cards.stream()
                                .map(card -> Objects.toString(card.expiresOn(), null))
                                .toArray(String[]::new))
                .param("hashes", cards.stream().map(NewCard::manifestHash).toArray(String[]::new))
                .param("signers", cards.stream().map(NewCard::signer).toArray(String[]::new))
                .param("backs", cards.stream().map(NewCard::readBack).toArray(Boolean[]::new))
                .update();
    }

    /// Adds to what a signer has signed.
    ///
    /// @return false, and nothing was added, where that goes past its limit
    boolean countSignatures(String signer, long signatures, long most) {
        var counted = jdbc.sql("""
                        INSERT INTO issuance.signer AS s (name, signatures, most) VALUES (:name, :count, :most)
                        ON CONFLICT (name) DO UPDATE SET signatures = s.signatures + excluded.signatures
                        WHERE s.signatures + excluded.signatures <= s.most
                        """)
                .param("name", signer)
                .param("count", signatures)
                .param("most", most)
                .update();
        return counted == 1;
    }

    long signatures(String signer) {
        return jdbc.sql("SELECT signatures FROM issuance.signer WHERE name = :name")
                .param("name", signer)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    UUID addParcel(String district, Instant now, List<DossierId> dossiers) {
        var id = UUID.randomUUID();
        jdbc.sql("INSERT INTO issuance.parcel (id, district, sealed_at, cards) VALUES (:id, :district, :now, :cards)")
                .param("id", id)
                .param("district", district)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("cards", dossiers.size())
                .update();
        jdbc.sql("""
                        INSERT INTO issuance.parcel_card (parcel_id, card_id)
                        SELECT :parcel, id FROM issuance.card WHERE dossier_id = ANY(:dossiers)
                        """)
                .param("parcel", id)
                .param("dossiers", dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                .update();
        return id;
    }

    /// Notes that a parcel arrived.
    ///
    /// @return the dossiers whose cards are in it; empty where it had arrived before
    List<DossierId> arrive(UUID parcel, Instant now) {
        var first = jdbc.sql("UPDATE issuance.parcel SET arrived_at = :now WHERE id = :id AND arrived_at IS NULL")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", parcel)
                .update();
        if (first == 0) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT c.dossier_id FROM issuance.parcel_card p JOIN issuance.card c ON c.id = p.card_id
                        WHERE p.parcel_id = :parcel ORDER BY c.dossier_id
                        """).param("parcel", parcel).query(UUID.class).list().stream()
                .map(DossierId::new)
                .toList();
    }

    int handOver(List<DossierId> dossiers, String officer, String proof, Instant now) {
        return jdbc.sql("""
                        UPDATE issuance.card SET state = 'ACTIVE', handed_at = :now, handed_by = :officer, proof = :proof
                        WHERE dossier_id = ANY(:dossiers) AND state = 'PRODUCED'
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("officer", officer)
                .param("proof", proof)
                .param("dossiers", dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                .update();
    }

    void revoke(PersonId person) {
        jdbc.sql("""
                        UPDATE issuance.card SET state = 'REVOKED'
                        WHERE person_id = :person AND state IN ('PRODUCED', 'ACTIVE', 'HELD')
                        """).param("person", person.value()).update();
    }

    Optional<Issuance.Card> ofDossier(DossierId dossier) {
        return jdbc.sql("""
                        SELECT id, blank, state, issued_on, expires_on, read_back, manifest_hash, signer
                        FROM issuance.card WHERE dossier_id = :dossier
                        """)
                .param("dossier", dossier.value())
                .query((row, number) -> new Issuance.Card(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        Optional.ofNullable(row.getObject(5, LocalDate.class)),
                        row.getBoolean(6),
                        row.getString(7),
                        row.getString(8)))
                .optional();
    }

    List<Issuance.Lot> lots() {
        return jdbc.sql("SELECT id, received, in_vault, used, spoiled, lost FROM issuance.lot ORDER BY id")
                .query((row, number) -> new Issuance.Lot(
                        row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)))
                .list();
    }
}
