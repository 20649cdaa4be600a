package dancu.residence;

import dancu.residence.Residences.AbsenceKind;
import dancu.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads households and people's residence, as they are, as they were, and what was done. The caller has
/// passed the gate. Lists take `limit` and `offset`.
@Service
public class ResidenceFile {

    private static final String LINES = """
            SELECT h.id, h.commune, h.hamlet, h.detail, m.head, m.people, m.temporary
            FROM residence.household h CROSS JOIN LATERAL (
                SELECT (array_agg(r.person_id) FILTER (WHERE r.head))[1] AS head,
                       count(*) FILTER (WHERE r.kind = 'PERMANENT') AS people,
                       count(*) FILTER (WHERE r.kind = 'TEMPORARY') AS temporary
                FROM residence.registration r WHERE r.household_id = h.id AND r.valid_until IS NULL) AS m
            """;

    private final JdbcClient jdbc;
    private final HouseholdsOnFile households;
    private final Registrations registrations;
    private final AbsencesOnFile absences;
    private final Acts acts;

    ResidenceFile(
            JdbcClient jdbc,
            HouseholdsOnFile households,
            Registrations registrations,
            AbsencesOnFile absences,
            Acts acts) {
        this.jdbc = jdbc;
        this.households = households;
        this.registrations = registrations;
        this.absences = absences;
        this.acts = acts;
    }

    /// A household and who is registered in it now, the head first.
    public record Whole(Household household, List<Registration> members) {}

    /// A household in a list.
    ///
    /// @param head      null where it has none; see also [Household#representative]
    /// @param people    permanently registered
    /// @param temporary temporarily registered
    public record Line(UUID id, Dwelling dwelling, @Nullable PersonId head, int people, int temporary) {}

    /// How many live in a hamlet.
    public record Hamlet(String name, int households, int people, int temporary) {}

    /// Where somebody lived, and since and until when at that address.
    ///
    /// @param until first day no longer, or null
    public record Home(
            Registration registration,
            Dwelling dwelling,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /// An absence.
    ///
    /// @param declaredAs null where a list told of it
    public record Absence(
            PersonId person,
            AbsenceKind kind,
            @Nullable AbsenceGroup declaredAs,
            String destination,
            LocalDate from,
            @Nullable LocalDate plannedUntil,
            @Nullable LocalDate returnedOn) {}

    public Optional<Whole> household(UUID id) {
        return households.household(id).map(household -> new Whole(household, registrations.members(List.of(id))));
    }

    /// Everybody ever registered in a household, newest first.
    public List<Registration> history(UUID household, int limit, int offset) {
        return jdbc.sql(Registrations.COLUMNS + """
                        WHERE r.household_id = :household
                        ORDER BY r.valid_from DESC, r.person_id, r.kind LIMIT :limit OFFSET :offset
                        """)
                .param("household", household)
                .param("limit", limit)
                .param("offset", offset)
                .query(Registrations::registration)
                .list();
    }

    /// What was done in a household, newest first.
    public List<Act> acts(UUID household, int limit, int offset) {
        return acts.ofHousehold(household, limit, offset);
    }

    /// What was done about a person, newest first.
    public List<Act> acts(PersonId person, int limit, int offset) {
        return acts.ofPerson(person, limit, offset);
    }

    /// Where a person has lived, oldest first; a change of the household's address makes a new line. One
    /// whose record was merged into another's keeps what it held until then.
    public List<Home> homes(PersonId person) {
        var held = jdbc.sql(Registrations.COLUMNS + "WHERE r.person_id = :person ORDER BY r.valid_from, r.kind")
                .param("person", person.value())
                .query(Registrations::registration)
                .list();
        var ids = held.stream().map(Registration::household).distinct().toList();
        var now = dwellings(ids);
        var former = formerAddresses(ids);
        var homes = new ArrayList<Home>();
        for (var registration : held) {
            var from = registration.validFrom();
            for (var address : former.getOrDefault(registration.household(), List.of())) {
                var within = address.until().isAfter(from)
                        && (registration.validUntil() == null || address.until().isBefore(registration.validUntil()));
                if (within) {
                    homes.add(new Home(registration, address.dwelling(), from, address.until()));
                    from = address.until();
                }
            }
            var dwelling = registration.validUntil() == null
                    ? now.get(registration.household())
                    : dwellingOn(
                            registration.validUntil(),
                            former.get(registration.household()),
                            now.get(registration.household()));
            homes.add(new Home(registration, Objects.requireNonNull(dwelling), from, registration.validUntil()));
        }
        return homes;
    }

    /// Where a person lived on a day: the permanent residence, the temporary one, both or none.
    public List<Home> homes(PersonId person, LocalDate day) {
        return homes(person).stream().filter(home -> home.on(day)).toList();
    }

    /// A person's absences, oldest first.
    public List<Absence> absences(PersonId person) {
        return absences.of(person);
    }

    /// Who of a commune's permanent residents is away on a day, longest away first.
    public List<Absence> away(String commune, LocalDate day, int limit, int offset) {
        return absences.away(commune, day, limit, offset);
    }

    /// Households at one address: several may keep house there.
    public List<Line> at(Dwelling dwelling) {
        return jdbc.sql(LINES + """
                        WHERE h.commune = :commune AND h.hamlet = :hamlet AND h.detail = :detail AND h.closed_on IS NULL
                        ORDER BY h.id LIMIT 200
                        """)
                .param("commune", dwelling.commune())
                .param("hamlet", dwelling.hamlet())
                .param("detail", dwelling.detail())
                .query(ResidenceFile::line)
                .list();
    }

    /// The open households of a hamlet, by address.
    public List<Line> households(String commune, String hamlet, int limit, int offset) {
        return jdbc.sql(LINES + """
                        WHERE h.commune = :commune AND h.hamlet = :hamlet AND h.closed_on IS NULL
                        ORDER BY h.detail, h.id LIMIT :limit OFFSET :offset
                        """)
                .param("commune", commune)
                .param("hamlet", hamlet)
                .param("limit", limit)
                .param("offset", offset)
                .query(ResidenceFile::line)
                .list();
    }

    /// The hamlets of a commune with how many live there.
    public List<Hamlet> hamlets(String commune) {
        return jdbc.sql("""
                        SELECT h.hamlet, count(DISTINCT h.id) AS households,
                               count(*) FILTER (WHERE r.kind = 'PERMANENT') AS people,
                               count(*) FILTER (WHERE r.kind = 'TEMPORARY') AS temporary
                        FROM residence.household h
                        LEFT JOIN residence.registration r ON r.household_id = h.id AND r.valid_until IS NULL
                        WHERE h.commune = :commune AND h.closed_on IS NULL
                        GROUP BY h.hamlet ORDER BY h.hamlet
                        """)
                .param("commune", commune)
                .query((row, number) -> new Hamlet(
                        row.getString("hamlet"),
                        row.getInt("households"),
                        row.getInt("people"),
                        row.getInt("temporary")))
                .list();
    }

    private record Former(LocalDate until, Dwelling dwelling) {}

    private static @Nullable Dwelling dwellingOn(LocalDate day, @Nullable List<Former> former, @Nullable Dwelling now) {
        return former == null
                ? now
                : former.stream()
                        .filter(address -> !address.until().isBefore(day))
                        .map(Former::dwelling)
                        .findFirst()
                        .orElse(now);
    }

    private Map<UUID, Dwelling> dwellings(Collection<UUID> ids) {
        var found = new HashMap<UUID, Dwelling>();
        jdbc.sql("SELECT id, commune, hamlet, detail FROM residence.household WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), dwelling(row));
                });
        return found;
    }

    private Map<UUID, List<Former>> formerAddresses(Collection<UUID> ids) {
        var found = new HashMap<UUID, List<Former>>();
        jdbc.sql("""
                        SELECT f.household_id, f.commune, f.hamlet, f.detail, f.valid_until FROM residence.former_address f
                        JOIN residence.act a ON a.id = f.act_id
                        WHERE f.household_id = ANY(:ids) ORDER BY f.household_id, f.valid_until, a.entered_at
                        """).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(new Former(row.getObject("valid_until", LocalDate.class), dwelling(row)));
        });
        return found;
    }

    private static Dwelling dwelling(ResultSet row) throws SQLException {
        return new Dwelling(row.getString("commune"), row.getString("hamlet"), row.getString("detail"));
    }

    static Line line(ResultSet row, int number) throws SQLException {
        var head = row.getObject("head", UUID.class);
        return new Line(
                row.getObject("id", UUID.class),
                dwelling(row),
                head == null ? null : new PersonId(head),
                row.getInt("people"),
                row.getInt("temporary"));
    }
}
