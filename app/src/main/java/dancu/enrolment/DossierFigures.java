package dancu.enrolment;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// How many dossiers stand where and moved when: kept by the database as dossiers move, never counted at
/// question time.
@Service
public class DossierFigures {

    private final JdbcClient jdbc;

    DossierFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Dossiers in one state now.
    ///
    /// @param collectingUnit commune or district code of where the kit stood
    /// @param residenceUnit  commune code of the person's permanent residence
    public record Standing(String collectingUnit, String residenceUnit, DossierState state, long dossiers) {}

    /// Dossiers that entered a state on a campaign day. `CAPTURED` counts by the day of the kit; a dossier
    /// returned
    /// twice entered `RETURNED` twice.
    public record Flow(LocalDate day, String collectingUnit, String residenceUnit, DossierState state, long dossiers) {}

    /// The law of conservation of one collecting unit; `received = inWork + finished + refused`, or the
    /// database
    /// refuses.
    public record Conservation(String collectingUnit, long received, long inWork, long finished, long refused) {}

    public List<Standing> standing() {
        return jdbc.sql(
                        "SELECT collecting_unit, residence_unit, state, dossiers FROM enrolment.standing WHERE dossiers > 0")
                .query((row, number) -> new Standing(
                        row.getString(1), row.getString(2), DossierState.valueOf(row.getString(3)), row.getLong(4)))
                .list();
    }

    /// All steps of the days from `first` to `last`, both included.
    public List<Flow> flow(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        SELECT day, collecting_unit, residence_unit, state, dossiers FROM enrolment.flow
                        WHERE day BETWEEN :first AND :last ORDER BY day
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new Flow(
                        row.getObject(1, LocalDate.class),
                        row.getString(2),
                        row.getString(3),
                        DossierState.valueOf(row.getString(4)),
                        row.getLong(5)))
                .list();
    }

    public List<Conservation> conservation() {
        return jdbc.sql("""
                        SELECT collecting_unit, received, in_work, finished, refused
                        FROM enrolment.conservation ORDER BY collecting_unit
                        """)
                .query((row, number) -> new Conservation(
                        row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }
}
