package dancu.residence;

import dancu.residence.Effect.What;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Short stays (lưu trú): nights of less than a month at another place, notified the same evening.
@Service
public class Stays {

    private static final int TEMPORARY_FROM_DAYS = 30;

    private final JdbcClient jdbc;
    private final Acts acts;
    private final Capacity capacity;
    private final TransactionTemplate transaction;

    Stays(JdbcClient jdbc, Acts acts, Capacity capacity, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.capacity = capacity;
        this.transaction = transaction;
    }

    /// A stay.
    ///
    /// @param arrived    local time
    /// @param until      last day
    /// @param notifiedBy who told: the host, the hotel, the guest
    /// @param late       told after the hour the law sets
    public record Stay(
            PersonId person, Dwelling place, LocalDateTime arrived, LocalDate until, String notifiedBy, boolean late) {}

    /// Notes a stay. Guests of the close family need telling only once; that is left to who tells.
    ///
    /// @param toldAt local time of the notice
    /// @throws Failure `residence.stay-too-long` from 30 days on, `residence.day-impossible`, and what every
    ///     act refuses
    public Done note(
            Filing filing,
            PersonId person,
            Dwelling place,
            LocalDateTime arrived,
            LocalDateTime toldAt,
            LocalDate until,
            String notifiedBy) {
        return transaction.execute(status -> {
            var known = acts.begin(filing, ActKind.STAY_NOTED);
            if (known.isPresent()) {
                return known.get();
            }
            capacity.requireAlive(List.of(person));
            if (until.isBefore(arrived.toLocalDate())) {
                throw new Failure(ResidenceError.DAY_IMPOSSIBLE, "act " + filing.id());
            }
            if (!until.isBefore(arrived.toLocalDate().plusDays(TEMPORARY_FROM_DAYS))) {
                throw new Failure(ResidenceError.STAY_TOO_LONG, "act " + filing.id());
            }
            acts.enter(filing, ActKind.STAY_NOTED, null, place.commune(), null);
            var late = toldAt.isAfter(filing.law().stayDue(arrived));
            keep(filing.id(), new Stay(person, place, arrived, until, notifiedBy, late));
            return acts.finish(
                    filing, List.of(new Effect(person, null, What.STAY, "", arrived.toLocalDate() + " " + until)));
        });
    }

    /// Stays in a commune that have not ended before a day, newest first.
    public List<Stay> in(String commune, LocalDate day, int limit, int offset) {
        return jdbc.sql("""
                        SELECT person_id, commune, hamlet, detail, arrived_at, until, notified_by, late FROM residence.stay
                        WHERE commune = :commune AND until >= :day AND arrived_at < :day::date + 1
                        ORDER BY arrived_at DESC, person_id LIMIT :limit OFFSET :offset
                        """)
                .param("commune", commune)
                .param("day", day)
                .param("limit", limit)
                .param("offset", offset)
                .query(Stays::stay)
                .list();
    }

    /// A person's stays, newest first.
    public List<Stay> of(PersonId person, int limit, int offset) {
        return jdbc.sql("""
                        SELECT person_id, commune, hamlet, detail, arrived_at, until, notified_by, late FROM residence.stay
                        WHERE person_id = :person ORDER BY arrived_at DESC LIMIT :limit OFFSET :offset
                        """)
                .param("person", person.value())
                .param("limit", limit)
                .param("offset", offset)
                .query(Stays::stay)
                .list();
    }

    private void keep(UUID act, Stay stay) {
        jdbc.sql("""
                        INSERT INTO residence.stay (act_id, person_id, commune, hamlet, detail, arrived_at, until,
                            notified_by, late)
                        VALUES (:act, :person, :commune, :hamlet, :detail, :arrived, :until, :by, :late)
                        """)
                .param("act", act)
                .param("person", stay.person().value())
                .param("commune", stay.place().commune())
                .param("hamlet", stay.place().hamlet())
                .param("detail", stay.place().detail())
                .param("arrived", stay.arrived())
                .param("until", stay.until())
                .param("by", stay.notifiedBy())
                .param("late", stay.late())
                .update();
    }

    private static Stay stay(ResultSet row, int number) throws SQLException {
        return new Stay(
                new PersonId(row.getObject("person_id", UUID.class)),
                new Dwelling(row.getString("commune"), row.getString("hamlet"), row.getString("detail")),
                row.getObject("arrived_at", LocalDateTime.class),
                row.getObject("until", LocalDate.class),
                row.getString("notified_by"),
                row.getBoolean("late"));
    }
}
