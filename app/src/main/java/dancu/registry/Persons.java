package dancu.registry;

import dancu.shared.PartialDate;
import dancu.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the persons on file, in `registry.person`, with their numbers.
@Repository
class Persons {

    /// What separates the parts of an old number on its way out of the database.
    private static final String UNIT_SEPARATOR = "\u001F";

    private static final String COLUMNS = """
            SELECT p.id, p.birth_name, p.other_names, p.birth_raw, p.birth_year, p.birth_month, p.birth_day, p.sex, n.pin,
                   p.birth_place_code, p.birth_place_unit, p.birth_place_raw, p.origin_unit, p.origin_raw, p.nationality,
                   p.marital_status, p.father_name, p.father_number, p.father_nationality, p.mother_name,
                   p.mother_number, p.mother_nationality, p.spouse_name, p.spouse_number, p.spouse_nationality,
                   p.guardian_name, p.guardian_number, p.guardian_nationality, p.phone, p.email, p.occupation,
                   p.education, p.life, p.life_raw, p.merged_into, p.version,
                   ARRAY(SELECT concat_ws(chr(31), o.kind, o.number, o.issued_on, o.issued_at)
                         FROM registry.old_number o
                         WHERE NOT o.struck AND o.person_id = ANY (ARRAY(SELECT p.id UNION ALL
                             SELECT m.gone FROM registry.merge m WHERE m.kept = p.id AND m.undone_at IS NULL))
                         ORDER BY o.number) AS papers
            FROM registry.person p LEFT JOIN registry.pin n ON n.person_id = p.id AND n.state = 'ACTIVE'
            """;

    private final JdbcClient jdbc;
    private final SensitiveItems items;

    Persons(JdbcClient jdbc, SensitiveItems items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    Map<PersonId, Person> byId(Collection<PersonId> ids) {
        var found = new HashMap<PersonId, Person>();
        jdbc.sql(COLUMNS + "WHERE p.id = ANY(:ids)")
                .param("ids", uuids(ids))
                .query(Persons::person)
                .list()
                .forEach(person -> found.put(person.id(), person));
        return found;
    }

    Map<Integer, PersonId> byRow(int lot, Collection<Integer> rows) {
        var ids = new HashMap<Integer, PersonId>();
        jdbc.sql("SELECT lot_row, id FROM registry.person WHERE lot = :lot AND lot_row = ANY(:rows)")
                .param("lot", lot)
                .param("rows", rows.toArray(Integer[]::new))
                .query(row -> {
                    ids.put(row.getInt(1), new PersonId(row.getObject(2, UUID.class)));
                });
        return ids;
    }

    Map<PersonId, Person.Sensitive> sensitive(Collection<PersonId> ids) {
        var found = new HashMap<PersonId, Person.Sensitive>();
        jdbc.sql("SELECT id, sensitive FROM registry.person WHERE id = ANY(:ids)")
                .param("ids", uuids(ids))
                .query(row -> {
                    var id = row.getObject(1, UUID.class);
                    found.put(new PersonId(id), items.open(id, row.getBytes(2)));
                });
        return found;
    }

    /// Who has or had these numbers; numbers never given are missing.
    Map<String, PersonId> holders(Collection<String> pins) {
        var holders = new HashMap<String, PersonId>();
        jdbc.sql("SELECT pin, person_id FROM registry.pin WHERE pin = ANY(:pins)")
                .param("pins", pins.toArray(String[]::new))
                .query(row -> {
                    holders.put(row.getString(1), new PersonId(row.getObject(2, UUID.class)));
                });
        return holders;
    }

    List<Person> byPin(String pin) {
        return jdbc.sql(COLUMNS + """
                        WHERE p.id IN (SELECT person_id FROM registry.pin WHERE pin = :pin UNION ALL
                            SELECT person_id FROM registry.old_number WHERE number = :pin AND NOT struck)
                        ORDER BY n.pin = :pin DESC NULLS LAST, p.id LIMIT 20
                        """).param("pin", pin).query(Persons::person).list();
    }

    List<Person> byOldNumber(String number, int limit) {
        return jdbc.sql(COLUMNS + """
                        WHERE p.id IN (SELECT person_id FROM registry.old_number WHERE number = :number AND NOT struck)
                        ORDER BY p.id LIMIT :limit
                        """)
                .param("number", number)
                .param("limit", limit)
                .query(Persons::person)
                .list();
    }

    /// When the register came to know an existing person.
    Instant knownFrom(PersonId id) {
        return jdbc.sql("SELECT known_from FROM registry.person WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    boolean lock(PersonId id) {
        return jdbc.sql("SELECT 1 FROM registry.person WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// Everything that any transaction before this one did is committed or undone.
    long mark() {
        return jdbc.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    List<Person> page(@Nullable PersonId after, int limit) {
        return jdbc.sql(COLUMNS + "WHERE p.id > :after ORDER BY p.id LIMIT :limit")
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("limit", limit)
                .query(Persons::person)
                .list();
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM registry.person")
                .query(Long.class)
                .single();
    }

    /// People changed since a mark, oldest first, and the mark to ask from next time.
    Registry.Changed changedSince(long mark, int limit) {
        var next = mark();
        var ids = new ArrayList<PersonId>();
        var last = new long[] {mark};
        jdbc.sql("""
                        SELECT id, changed_in::text::bigint FROM registry.person
                        WHERE changed_in >= :mark::text::xid8 ORDER BY changed_in FETCH FIRST :limit ROWS WITH TIES
                        """).param("mark", mark).param("limit", limit).query(row -> {
            ids.add(new PersonId(row.getObject(1, UUID.class)));
            last[0] = row.getLong(2);
        });
        return new Registry.Changed(ids, ids.size() < limit ? next : Math.min(next, last[0] + 1), ids.size() >= limit);
    }

    static Person person(ResultSet row, int number) throws SQLException {
        var merged = row.getObject("merged_into", UUID.class);
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("birth_name"),
                row.getString("other_names"),
                new PartialDate(
                        row.getString("birth_raw"),
                        whole(row, "birth_year"),
                        whole(row, "birth_month"),
                        whole(row, "birth_day")),
                Person.Sex.valueOf(row.getString("sex")),
                row.getString("pin"),
                row.getString("birth_place_code"),
                row.getString("birth_place_unit"),
                row.getString("birth_place_raw"),
                row.getString("origin_unit"),
                row.getString("origin_raw"),
                row.getString("nationality"),
                row.getString("marital_status"),
                relatives(row),
                row.getString("phone"),
                row.getString("email"),
                row.getString("occupation"),
                row.getString("education"),
                Person.Life.valueOf(row.getString("life")),
                row.getString("life_raw"),
                Arrays.stream((String[]) row.getArray("papers").getArray())
                        .map(Persons::paper)
                        .toList(),
                merged == null ? null : new PersonId(merged),
                row.getInt("version"));
    }

    private static List<Relative> relatives(ResultSet row) throws SQLException {
        var relatives = new ArrayList<Relative>(4);
        for (var role : Relative.Role.values()) {
            var prefix = role.name().toLowerCase(Locale.ROOT);
            var name = row.getString(prefix + "_name");
            var number = row.getString(prefix + "_number");
            if (!name.isEmpty() || number != null) {
                relatives.add(new Relative(role, name, number, row.getString(prefix + "_nationality")));
            }
        }
        return relatives;
    }

    private static OldNumber paper(String text) {
        var parts = text.split(UNIT_SEPARATOR, -1);
        return new OldNumber(OldNumber.Kind.valueOf(parts[0]), parts[1], parts[2], parts[3]);
    }

    private static UUID[] uuids(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
