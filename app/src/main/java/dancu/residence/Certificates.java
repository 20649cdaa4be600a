package dancu.residence;

import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Transfer certificates HK07 (Law 81/2006, article 28), in `residence.certificate`.
@Repository
class Certificates {

    private final JdbcClient jdbc;

    Certificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @throws Failure `residence.certificate-number-taken`
    void issue(UUID act, String number, List<PersonId> people, String toCommune) {
        try {
            jdbc.sql("""
                            INSERT INTO residence.certificate (act_id, number, people, to_commune)
                            VALUES (:act, :number, :people, :commune)
                            """)
                    .param("act", act)
                    .param("number", number)
                    .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                    .param("commune", toCommune)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Failure(ResidenceError.CERTIFICATE_NUMBER_TAKEN, "act " + act, e);
        }
    }

    /// The certificate somebody may still move to a commune with.
    Optional<UUID> unused(PersonId person, String toCommune) {
        return jdbc.sql("""
                        SELECT act_id FROM residence.certificate
                        WHERE people @> ARRAY[:person::uuid] AND to_commune = :commune AND used_by IS NULL
                        ORDER BY act_id LIMIT 1
                        """)
                .param("person", person.value())
                .param("commune", toCommune)
                .query(UUID.class)
                .optional();
    }

    /// @throws Failure `residence.changed-meanwhile` where another move has used one
    void use(Collection<UUID> certificates, UUID act) {
        var used = jdbc.sql("""
                        UPDATE residence.certificate SET used_by = :act WHERE act_id = ANY(:ids) AND used_by IS NULL
                        """)
                .param("act", act)
                .param("ids", certificates.toArray(UUID[]::new))
                .update();
        if (used != certificates.size()) {
            throw new Failure(ResidenceError.CHANGED_MEANWHILE, "act " + act);
        }
    }
}
