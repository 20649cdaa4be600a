package dancu.enrolment;

import dancu.shared.WorkingDay;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /// Dossiers returned and not yet sent on again.
    ///
    /// @param reason code of a [ReturnReason]
    /// @param since  campaign day on which they were returned
    public record OpenReturn(
            String collectingUnit, String residenceUnit, String reason, LocalDate since, long dossiers) {}

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

    /// Where dossiers stood at the end of a campaign day: where they stand now, less every step taken since.
    public List<Standing> standing(LocalDate day) {
        return jdbc.sql("""
                        WITH later AS (
                            SELECT d.collecting_unit, d.residence_unit, e.from_state, e.to_state
                            FROM enrolment.event e JOIN enrolment.dossier d ON d.id = e.dossier_id
                            WHERE e.at >= :end AND e.from_state IS DISTINCT FROM e.to_state
                        )
                        SELECT collecting_unit, residence_unit, state, sum(dossiers)::bigint FROM (
                            SELECT collecting_unit, residence_unit, state, dossiers FROM enrolment.standing
                            UNION ALL SELECT collecting_unit, residence_unit, to_state, -1 FROM later
                            UNION ALL SELECT collecting_unit, residence_unit, from_state, 1 FROM later) AS moves
                        WHERE enrolment.class_of(state) IS NOT NULL
                        GROUP BY collecting_unit, residence_unit, state HAVING sum(dossiers) > 0
                        """)
                .param("end", endOf(day))
                .query((row, number) -> new Standing(
                        row.getString(1), row.getString(2), DossierState.valueOf(row.getString(3)), row.getLong(4)))
                .list();
    }

    /// How many dossiers of people living in the units entered a state on each day up to `last`.
    public SortedMap<LocalDate, Long> daily(DossierState state, Collection<String> residenceUnits, LocalDate last) {
        var days = new TreeMap<LocalDate, Long>();
        jdbc.sql("""
                        SELECT day, sum(dossiers)::bigint FROM enrolment.flow
                        WHERE state = :state AND day <= :last AND residence_unit = ANY(:units) GROUP BY day
                        """)
                .param("state", state.name())
                .param("last", last)
                .param("units", residenceUnits.toArray(String[]::new))
                .query(row -> {
                    days.put(row.getObject(1, LocalDate.class), row.getLong(2));
                });
        return days;
    }

    /// Collecting unit to dossiers captured there up to the end of a campaign day, of those the centre has by
    /// now.
    public Map<String, Long> captured(LocalDate day) {
        var units = new TreeMap<String, Long>();
        jdbc.sql("""
                        SELECT collecting_unit, sum(dossiers)::bigint FROM enrolment.flow
                        WHERE state = 'CAPTURED' AND day <= :day GROUP BY collecting_unit
                        """).param("day", day).query(row -> {
            units.put(row.getString(1), row.getLong(2));
        });
        return units;
    }

    /// Returns that were open at the end of a campaign day.
    public List<OpenReturn> openReturns(LocalDate day) {
        return jdbc.sql("""
                        SELECT d.collecting_unit, d.residence_unit, coalesce(e.reason, ''),
                               (e.at AT TIME ZONE 'Asia/Ho_Chi_Minh' - :cutOff::interval)::date, count(*)
                        FROM enrolment.event e JOIN enrolment.dossier d ON d.id = e.dossier_id
                        WHERE e.to_state = 'RETURNED' AND e.from_state <> 'RETURNED' AND e.at < :end
                          AND NOT EXISTS (SELECT FROM enrolment.event later
                              WHERE later.dossier_id = e.dossier_id AND later.number > e.number
                                AND later.at < :end AND later.to_state <> 'RETURNED')
                        GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
                        """)
                .param("end", endOf(day))
                .param("cutOff", WorkingDay.CUT_OFF.getHour() + " hours")
                .query((row, number) -> new OpenReturn(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getLong(5)))
                .list();
    }

    private static OffsetDateTime endOf(LocalDate day) {
        return day.plusDays(1)
                .atTime(WorkingDay.CUT_OFF)
                .atZone(WorkingDay.ZONE)
                .toInstant()
                .atOffset(ZoneOffset.UTC);
    }
}
