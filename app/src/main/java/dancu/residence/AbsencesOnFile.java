package dancu.residence;

import dancu.residence.Residences.AbsenceKind;
import dancu.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Declared absences, in `residence.absence`.
@Repository
class AbsencesOnFile {

    private final JdbcClient jdbc;

    AbsencesOnFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ResidenceFile.Absence absence) {
        var group = absence.declaredAs();
        jdbc.sql("""
                        INSERT INTO residence.absence (person_id, kind, valid_from, declared_as, destination, planned_until)
                        VALUES (:person, :kind, :from, :group, :destination, :until)
                        ON CONFLICT (person_id, valid_from) DO UPDATE SET kind = excluded.kind,
                            declared_as = excluded.declared_as, destination = excluded.destination,
                            planned_until = excluded.planned_until, returned_on = NULL
                        """)
                .param("person", absence.person().value())
                .param("kind", absence.kind().name())
                .param("from", absence.from())
                .param("group", group == null ? null : group.name())
                .param("destination", absence.destination())
                .param("until", absence.plannedUntil())
                .update();
    }

    /// @return how many absences of the person end
    int end(PersonId person, LocalDate day) {
        return jdbc.sql("""
                        UPDATE residence.absence SET returned_on = :day
                        WHERE person_id = :person AND returned_on IS NULL AND valid_from <= :day
                        """).param("person", person.value()).param("day", day).update();
    }

    boolean declared(PersonId person) {
        return of(person).stream().anyMatch(absence -> absence.declaredAs() != null && absence.returnedOn() == null);
    }

    List<ResidenceFile.Absence> of(PersonId person) {
        return jdbc.sql("""
                        SELECT person_id, kind, valid_from, declared_as, destination, planned_until, returned_on
                        FROM residence.absence WHERE person_id = :person ORDER BY valid_from
                        """)
                .param("person", person.value())
                .query(AbsencesOnFile::absence)
                .list();
    }

    /// Who of a commune's permanent residents is away on a day.
    List<ResidenceFile.Absence> away(String commune, LocalDate day, int limit, int offset) {
        return jdbc.sql("""
                        SELECT a.person_id, a.kind, a.valid_from, a.declared_as, a.destination, a.planned_until, a.returned_on
                        FROM residence.household h
                        JOIN residence.registration r ON r.household_id = h.id AND r.kind = 'PERMANENT'
                            AND r.valid_from <= :day AND (r.valid_until IS NULL OR r.valid_until > :day)
                        JOIN residence.absence a ON a.person_id = r.person_id
                            AND a.valid_from <= :day AND (a.returned_on IS NULL OR a.returned_on > :day)
                        WHERE h.commune = :commune
                        ORDER BY a.valid_from, a.person_id LIMIT :limit OFFSET :offset
                        """)
                .param("commune", commune)
                .param("day", day)
                .param("limit", limit)
                .param("offset", offset)
                .query(AbsencesOnFile::absence)
                .list();
    }

    private static ResidenceFile.Absence absence(ResultSet row, int number) throws SQLException {
        var group = row.getString("declared_as");
        return new ResidenceFile.Absence(
                new PersonId(row.getObject("person_id", UUID.class)),
                AbsenceKind.valueOf(row.getString("kind")),
                group == null ? null : AbsenceGroup.valueOf(group),
                row.getString("destination"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("planned_until", LocalDate.class),
                row.getObject("returned_on", LocalDate.class));
    }
}
