package dancu.residence;

import dancu.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Households and who is registered in them.
@Service
public class Residences {

    private static final String RESIDENT = """
            SELECT r.person_id, h.id, h.commune, h.hamlet, r.relation, r.head
            FROM residence.household h JOIN residence.registration r ON r.household_id = h.id
            """;

    private final JdbcClient jdbc;
    private final HouseholdLoading loading;
    private final ResidenceChanges changes;

    Residences(JdbcClient jdbc, HouseholdLoading loading, ResidenceChanges changes) {
        this.jdbc = jdbc;
        this.loading = loading;
        this.changes = changes;
    }

    /// A household to be entered from a list.
    ///
    /// @param key     tells it from the other households of the list
    /// @param commune five-digit code
    /// @param hamlet  thôn, bản or khu phố
    /// @param detail  what stands before the commune in the address
    public record NewHousehold(String key, String commune, String hamlet, String detail) {}

    /// A person new in the register, to be registered in a household of the list.
    public record NewRegistration(PersonId person, String householdKey, String relation, boolean head) {}

    /// What of a list was entered otherwise than it says.
    public record Conflict(PersonId person, Reason reason) {

        public enum Reason {
            /// Registered as a member, because the household has a head.
            SECOND_HEAD
        }
    }

    /// Where a person is permanently registered.
    public record Address(
            UUID household, String commune, String hamlet, String detail, String relation, boolean head) {}

    /// Somebody registered in a household.
    public record Resident(
            PersonId person, UUID household, String commune, String hamlet, String relation, boolean head) {}

    public enum AbsenceKind {
        AWAY_IN_COUNTRY,
        AWAY_ABROAD,
        ILL_AT_HOME,
        IN_CUSTODY_OR_ARMY
    }

    /// Enters households of a list and permanent registrations in them, in the caller's transaction. A
    /// household entered by an earlier set of the list is found again by its key.
    ///
    /// @param lot number of the list
    public List<Conflict> enter(
            int lot, Collection<NewHousehold> households, List<NewRegistration> registrations, LocalDate since) {
        return loading.load(lot, households, registrations, since);
    }

    /// Permanent addresses of many people; who has none is missing from the answer.
    public Map<PersonId, Address> addresses(Collection<PersonId> people) {
        var found = new HashMap<PersonId, Address>();
        jdbc.sql("""
                        SELECT r.person_id, h.id, h.commune, h.hamlet, h.detail, r.relation, r.head
                        FROM residence.registration r JOIN residence.household h ON h.id = r.household_id
                        WHERE r.person_id = ANY(:people) AND r.kind = 'PERMANENT' AND r.valid_until IS NULL
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            new PersonId(row.getObject(1, UUID.class)),
                            new Address(
                                    row.getObject(2, UUID.class),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getBoolean(7)));
                });
        return found;
    }

    /// Everybody permanently registered in a commune, by hamlet and household.
    public List<Resident> residents(String commune) {
        return jdbc.sql(RESIDENT + """
                        WHERE h.commune = :commune AND r.kind = 'PERMANENT' AND r.valid_until IS NULL
                        ORDER BY h.hamlet, h.id, r.head DESC, r.person_id
                        """)
                .param("commune", commune)
                .query(Residences::resident)
                .list();
    }

    /// Everybody permanently registered in the households these people are registered in, themselves included.
    public List<Resident> householdsOf(Collection<PersonId> people) {
        return jdbc.sql(RESIDENT + """
                        WHERE r.kind = 'PERMANENT' AND r.valid_until IS NULL AND h.id IN (
                            SELECT own.household_id FROM residence.registration own
                            WHERE own.person_id = ANY(:people) AND own.kind = 'PERMANENT' AND own.valid_until IS NULL)
                        ORDER BY h.commune, h.hamlet, h.id, r.head DESC, r.person_id
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Residences::resident)
                .list();
    }

    /// Codes of the communes households are in.
    public List<String> communes() {
        return jdbc.sql("SELECT DISTINCT commune FROM residence.household ORDER BY commune")
                .query(String.class)
                .list();
    }

    /// Those of these people who are permanently registered nowhere.
    public List<PersonId> registeredNowhere(Collection<PersonId> people) {
        return jdbc.sql("""
                        SELECT id FROM unnest(:people::uuid[]) AS id WHERE NOT EXISTS (
                            SELECT 1 FROM residence.registration r
                            WHERE r.person_id = id AND r.kind = 'PERMANENT' AND r.valid_until IS NULL)
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    private static Resident resident(ResultSet row, int number) throws SQLException {
        return new Resident(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("commune"),
                row.getString("hamlet"),
                row.getString("relation"),
                row.getBoolean("head"));
    }

    /// People whose registration or household changed since a mark, and the mark to ask from next time; some
    /// may be told twice, none is left out.
    public record Changed(List<PersonId> people, long mark, boolean more) {}

    /// Whoever moved, or whose household changed, since a mark; 0 asks for all.
    public Changed changedSince(long mark, int limit) {
        return changes.since(mark, limit);
    }

    /// A mark for [#changedSince] that leaves out what is committed now.
    public long mark() {
        return changes.mark();
    }

    /// Numbers of the household books of many people; who has none is missing from the answer.
    public Map<PersonId, String> bookNumbers(Collection<PersonId> people) {
        var found = new HashMap<PersonId, String>();
        jdbc.sql("""
                        SELECT r.person_id, h.book_number
                        FROM residence.registration r JOIN residence.household h ON h.id = r.household_id
                        WHERE r.person_id = ANY(:people) AND r.kind = 'PERMANENT' AND r.valid_until IS NULL
                          AND h.book_number IS NOT NULL
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(new PersonId(row.getObject(1, UUID.class)), row.getString(2));
                });
        return found;
    }

    /// Notes that people are away, from `since` on.
    public void noteAbsences(Map<PersonId, AbsenceKind> absences, LocalDate since) {
        var kinds = new LinkedHashMap<>(absences);
        jdbc.sql("""
                        INSERT INTO residence.absence (person_id, kind, valid_from)
                        SELECT person, kind, :since FROM unnest(:people::uuid[], :kinds::text[]) AS row (person, kind)
                        ON CONFLICT DO NOTHING
                        """)
                .param("since", since)
                .param("people", kinds.keySet().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("kinds", kinds.values().stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    /// The absence noted last for each of these people, where there is one that still lasts.
    public Map<PersonId, AbsenceKind> absences(Collection<PersonId> people) {
        var found = new HashMap<PersonId, AbsenceKind>();
        jdbc.sql("""
                        SELECT person_id, kind FROM residence.absence
                        WHERE person_id = ANY(:people) AND returned_on IS NULL ORDER BY valid_from
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(new PersonId(row.getObject(1, UUID.class)), AbsenceKind.valueOf(row.getString(2)));
                });
        return found;
    }
}
