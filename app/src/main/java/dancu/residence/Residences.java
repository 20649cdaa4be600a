package dancu.residence;

import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Households and who is registered in them.
@Service
public class Residences {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Residences(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// A household to be entered from a list.
    ///
    /// @param sourceKey names the list and the household in it, so that entering it twice enters it once
    /// @param commune   five-digit code
    /// @param hamlet    thôn, bản or khu phố
    /// @param detail    what stands before the commune in the address
    public record NewHousehold(String sourceKey, String commune, String hamlet, String detail) {}

    /// A person to be registered in a household of the list.
    public record NewRegistration(PersonId person, String householdKey, String relation, boolean head) {}

    /// Why a registration of a list was not made.
    public record Conflict(PersonId person, Reason reason) {

        public enum Reason {
            SECOND_PERMANENT_RESIDENCE,
            SECOND_HEAD
        }
    }

    /// Where a person is permanently registered.
    public record Address(
            UUID household, String commune, String hamlet, String detail, String relation, boolean head) {}

    /// Somebody registered in a commune.
    public record Resident(PersonId person, UUID household, String hamlet) {}

    public enum AbsenceKind {
        AWAY_IN_COUNTRY,
        AWAY_ABROAD,
        ILL_AT_HOME,
        IN_CUSTODY_OR_ARMY
    }

    /// Enters households and permanent registrations from a list, in one transaction.
    ///
    /// A second permanent residence is not made and answered as a conflict; a second head is registered
    /// as a member.
    public List<Conflict> enter(List<NewHousehold> households, List<NewRegistration> registrations, LocalDate since) {
        return transaction.execute(status -> {
            addHouseholds(households);
            var conflicts = new ArrayList<Conflict>();
            var registered = register(registrations, since, conflicts);
            if (registered.size() < registrations.size()) {
                conflicts.addAll(secondResidences(registrations));
            }
            return conflicts;
        });
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
        return jdbc.sql("""
                        SELECT r.person_id, h.id, h.hamlet
                        FROM residence.household h JOIN residence.registration r ON r.household_id = h.id
                        WHERE h.commune = :commune AND r.kind = 'PERMANENT' AND r.valid_until IS NULL
                        ORDER BY h.hamlet, h.id, r.head DESC, r.person_id
                        """)
                .param("commune", commune)
                .query((row, number) -> new Resident(
                        new PersonId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class), row.getString(3)))
                .list();
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

    /// The absence noted last for each of these people, where there is one.
    public Map<PersonId, AbsenceKind> absences(Collection<PersonId> people) {
        var found = new HashMap<PersonId, AbsenceKind>();
        jdbc.sql("SELECT person_id, kind FROM residence.absence WHERE person_id = ANY(:people) ORDER BY valid_from")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(new PersonId(row.getObject(1, UUID.class)), AbsenceKind.valueOf(row.getString(2)));
                });
        return found;
    }

    private void addHouseholds(List<NewHousehold> households) {
        jdbc.sql("""
                        INSERT INTO residence.household (id, source_key, commune, hamlet, detail)
                        SELECT gen_random_uuid(), key, commune, hamlet, detail
                        FROM unnest(:keys::text[], :communes::text[], :hamlets::text[], :details::text[])
                            AS row (key, commune, hamlet, detail)
                        ON CONFLICT (source_key) DO NOTHING
                        """)
                .param("keys", texts(households, NewHousehold::sourceKey))
                .param("communes", texts(households, NewHousehold::commune))
                .param("hamlets", texts(households, NewHousehold::hamlet))
                .param("details", texts(households, NewHousehold::detail))
                .update();
    }

    private List<Conflict> secondResidences(List<NewRegistration> registrations) {
        var addresses =
                addresses(registrations.stream().map(NewRegistration::person).toList());
        var keys = householdIds(
                registrations.stream().map(NewRegistration::householdKey).toList());
        var conflicts = new ArrayList<Conflict>();
        for (var registration : registrations) {
            var address = addresses.get(registration.person());
            if (address != null && !address.household().equals(keys.get(registration.householdKey()))) {
                conflicts.add(new Conflict(registration.person(), Conflict.Reason.SECOND_PERMANENT_RESIDENCE));
            }
        }
        return conflicts;
    }

    private List<UUID> register(List<NewRegistration> registrations, LocalDate since, List<Conflict> conflicts) {
        var heads = new HashMap<String, PersonId>();
        for (var registration : registrations) {
            if (registration.head() && heads.putIfAbsent(registration.householdKey(), registration.person()) != null) {
                conflicts.add(new Conflict(registration.person(), Conflict.Reason.SECOND_HEAD));
            }
        }
        return jdbc.sql("""
                        INSERT INTO residence.registration
                            (person_id, household_id, kind, relation, head, valid_from, reason)
                        SELECT row.person, h.id, 'PERMANENT', row.relation,
                               row.head AND NOT EXISTS (SELECT FROM residence.registration other
                                   WHERE other.household_id = h.id AND other.head AND other.valid_until IS NULL),
                               :since, 'from the list of entry'
                        FROM unnest(:people::uuid[], :keys::text[], :relations::text[], :heads::boolean[])
                            AS row (person, key, relation, head)
                        JOIN residence.household h ON h.source_key = row.key
                        ON CONFLICT DO NOTHING
                        RETURNING person_id
                        """)
                .param("since", since)
                .param(
                        "people",
                        registrations.stream().map(r -> r.person().value()).toArray(UUID[]::new))
                .param("keys", texts(registrations, NewRegistration::householdKey))
                .param("relations", texts(registrations, NewRegistration::relation))
                .param(
                        "heads",
                        registrations.stream()
                                .map(registration -> registration.head()
                                        && registration.person().equals(heads.get(registration.householdKey())))
                                .toArray(Boolean[]::new))
                .query(UUID.class)
                .list();
    }

    private Map<String, UUID> householdIds(List<String> keys) {
        var ids = new HashMap<String, UUID>();
        jdbc.sql("SELECT source_key, id FROM residence.household WHERE source_key = ANY(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    ids.put(row.getString(1), row.getObject(2, UUID.class));
                });
        return ids;
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> field) {
        return rows.stream().map(field).toArray(String[]::new);
    }
}
