package dancu.residence;

import dancu.shared.Actor;
import dancu.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// What waits for an officer of a commune: heads to be named, households of minors, temporary residence that
/// runs out, people to be registered after an event, notices to the identity archive, clocks that ran out.
@Service
public class ResidenceDesk {

    private final JdbcClient jdbc;
    private final Acts acts;
    private final Registrations registrations;
    private final WaitingList waiting;
    private final Capacity capacity;
    private final TransactionTemplate transaction;

    ResidenceDesk(
            JdbcClient jdbc,
            Acts acts,
            Registrations registrations,
            WaitingList waiting,
            Capacity capacity,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.registrations = registrations;
        this.waiting = waiting;
        this.capacity = capacity;
        this.transaction = transaction;
    }

    /// Somebody to be registered because of a civil event.
    public record Waiting(PersonId person, Why why, String commune, LocalDate since, LocalDate dueOn) {

        public enum Why {
            /// Neither parent is known by number with a permanent residence.
            BORN,
            /// Back after being declared missing or dead; [PermanentResidence#restore] gives the place back.
            RETURNED
        }
    }

    /// A household without a head.
    ///
    /// @param since day of the event that took the head; null where a list came without one
    public record Headless(
            UUID household, Dwelling dwelling, @Nullable LocalDate since) {}

    /// A change the identity archive is to be told of.
    public record Notice(UUID act, ActKind kind, String commune, LocalDate dueOn) {}

    /// Households in which somebody lives and nobody is the head or representative, longest wanted first.
    public List<Headless> headsToName(String commune, int limit, int offset) {
        return jdbc.sql("""
                        SELECT h.id, h.commune, h.hamlet, h.detail, h.head_wanted_since FROM residence.household h
                        WHERE h.commune = :commune AND h.closed_on IS NULL AND (
                            h.kind = 'COLLECTIVE' AND h.head_wanted_since IS NOT NULL
                            OR h.kind = 'FAMILY' AND EXISTS (
                                SELECT FROM residence.registration r WHERE r.household_id = h.id AND r.valid_until IS NULL)
                            AND NOT EXISTS (SELECT FROM residence.registration r
                                            WHERE r.household_id = h.id AND r.head AND r.valid_until IS NULL))
                        ORDER BY h.head_wanted_since NULLS LAST, h.id LIMIT :limit OFFSET :offset
                        """)
                .param("commune", commune)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Headless(
                        row.getObject("id", UUID.class),
                        new Dwelling(row.getString("commune"), row.getString("hamlet"), row.getString("detail")),
                        row.getObject("head_wanted_since", LocalDate.class)))
                .list();
    }

    /// Family households in which only minors live. Read from the register at the time: one read for the
    /// commune's heads, one for the households of those who are minors.
    public List<UUID> minorsOnly(String commune, int limit, int offset) {
        var today = acts.today();
        var firsts = jdbc.sql("""
                        SELECT DISTINCT ON (r.household_id) r.person_id, r.household_id
                        FROM residence.household h
                        JOIN residence.registration r ON r.household_id = h.id AND r.valid_until IS NULL
                        WHERE h.commune = :commune AND h.kind = 'FAMILY'
                        ORDER BY r.household_id, r.head DESC
                        """)
                .param("commune", commune)
                .query((row, number) ->
                        new First(new PersonId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
                .list();
        var found = capacity.persons(firsts.stream().map(First::person).toList());
        var candidates = firsts.stream()
                .filter(first -> {
                    var person = found.get(first.person());
                    return person != null && Capacity.isMinor(person.birthDate(), today);
                })
                .map(First::household)
                .toList();
        return registrations.members(candidates).stream()
                .collect(Collectors.groupingBy(
                        Registration::household, Collectors.mapping(Registration::person, Collectors.toList())))
                .entrySet()
                .stream()
                .filter(entry -> capacity.onlyMinors(entry.getValue(), today))
                .map(Map.Entry::getKey)
                .sorted()
                .skip(offset)
                .limit(limit)
                .toList();
    }

    /// Temporary registrations that have run out or will within some days, soonest first.
    public List<Registration> expiring(String commune, int days, int limit, int offset) {
        return jdbc.sql(Registrations.COLUMNS + """
                        JOIN residence.household h ON h.id = r.household_id
                        WHERE h.commune = :commune AND r.kind = 'TEMPORARY' AND r.valid_until IS NULL
                          AND r.good_until <= :day
                        ORDER BY r.good_until, r.person_id LIMIT :limit OFFSET :offset
                        """)
                .param("commune", commune)
                .param("day", acts.today().plusDays(days))
                .param("limit", limit)
                .param("offset", offset)
                .query(Registrations::registration)
                .list();
    }

    /// Acts entered after the time the law gives, latest first.
    public List<Act> late(String commune, int limit, int offset) {
        return acts.late(commune, limit, offset);
    }

    /// Who is to be registered because of a civil event, most urgent first.
    public List<Waiting> waiting(String commune, int limit, int offset) {
        return waiting.open(commune, limit, offset);
    }

    /// What the identity archive is still to be told of, most urgent first (Circular 35/2014, articles 11
    /// and 12: within 3 working days).
    public List<Notice> notices(String commune, int limit, int offset) {
        return jdbc.sql("""
                        SELECT n.act_id, a.kind, n.commune, n.due_on FROM residence.notice n
                        JOIN residence.act a ON a.id = n.act_id
                        WHERE n.commune = :commune AND n.sent_on IS NULL
                        ORDER BY n.due_on, n.act_id LIMIT :limit OFFSET :offset
                        """)
                .param("commune", commune)
                .param("limit", limit)
                .param("offset", offset)
                .query(ResidenceDesk::notice)
                .list();
    }

    /// Notices of a commune were sent; one sent before stays as it was.
    public void sent(String commune, Collection<UUID> noticed, Actor actor) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        UPDATE residence.notice SET sent_on = :today, sent_by = :actor
                        WHERE commune = :commune AND act_id = ANY(:acts) AND sent_on IS NULL
                        """)
                .param("today", acts.today())
                .param("actor", actor.account())
                .param("commune", commune)
                .param("acts", noticed.toArray(UUID[]::new))
                .update());
    }

    private record First(PersonId person, UUID household) {}

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getObject("act_id", UUID.class),
                ActKind.valueOf(row.getString("kind")),
                row.getString("commune"),
                row.getObject("due_on", LocalDate.class));
    }
}
