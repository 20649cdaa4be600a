package dancu.registry;

import dancu.shared.Actor;
import dancu.shared.Envelope;
import dancu.shared.KeyRing;
import dancu.shared.PartialDate;
import dancu.shared.PersonId;
import dancu.shared.Syllables;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The persons on file, in `registry.person`, with their numbers and changes.
@Repository
class Persons {

    private static final String COLUMNS = """
            SELECT p.id, p.birth_name, p.birth_raw, p.birth_year, p.birth_month, p.birth_day, p.sex, n.pin,
                   p.birth_place_code, p.birth_place_raw, p.origin_raw, p.nationality, p.marital_status, p.father_name,
                   p.mother_name, p.spouse_name, p.phone, p.life, p.version,
                   ARRAY(SELECT o.number FROM registry.old_number o WHERE o.person_id = p.id ORDER BY o.number) AS old
            FROM registry.person p LEFT JOIN registry.pin n ON n.person_id = p.id AND n.state = 'ACTIVE'
            """;

    private final JdbcClient jdbc;
    private final SecretKey sealing;

    Persons(JdbcClient jdbc, KeyRing keys) {
        this.jdbc = jdbc;
        this.sealing = keys.secret("registry-sensitive");
    }

    List<Registry.Entered> add(List<NewPerson> people, Actor actor, Instant now) {
        var ids = new UUID[people.size()];
        Arrays.setAll(ids, i -> UUID.randomUUID());
        var added = new HashSet<UUID>();
        jdbc.sql("""
                        INSERT INTO registry.person (id, source_key, birth_name, name_syllables, birth_raw, birth_year,
                            birth_month, birth_day, sex, birth_place_code, birth_place_raw, origin_raw, nationality,
                            marital_status, father_name, mother_name, spouse_name, phone, life, sensitive)
                        SELECT id, source_key, birth_name, string_to_array(syllables, ' '), birth_raw, birth_year,
                            birth_month, birth_day, sex, birth_place_code, birth_place_raw, origin_raw, nationality,
                            marital_status, father_name, mother_name, spouse_name, phone, life, decode(sensitive, 'hex')
                        FROM unnest(:ids::uuid[], :keys::text[], :names::text[], :syllables::text[], :raw::text[],
                            :years::smallint[], :months::smallint[], :days::smallint[], :sexes::text[], :places::text[],
                            :placeTexts::text[], :origins::text[], :nationalities::text[], :marital::text[],
                            :fathers::text[], :mothers::text[], :spouses::text[], :phones::text[], :lives::text[],
                            :sensitive::text[])
                            AS row (id, source_key, birth_name, syllables, birth_raw, birth_year, birth_month,
                            birth_day, sex, birth_place_code, birth_place_raw, origin_raw, nationality, marital_status,
                            father_name, mother_name, spouse_name, phone, life, sensitive)
                        ON CONFLICT (source_key) DO NOTHING
                        RETURNING id
                        """)
                .param("ids", ids)
                .param("keys", texts(people, NewPerson::sourceKey))
                .param("names", texts(people, NewPerson::birthName))
                .param("syllables", texts(people, person -> String.join(" ", Syllables.of(person.birthName()))))
                .param("raw", texts(people, person -> person.birthDate().raw()))
                .param("years", numbers(people, PartialDate::year))
                .param("months", numbers(people, PartialDate::month))
                .param("days", numbers(people, PartialDate::day))
                .param("sexes", texts(people, person -> person.sex().name()))
                .param("places", texts(people, NewPerson::birthPlaceCode))
                .param("placeTexts", texts(people, NewPerson::birthPlace))
                .param("origins", texts(people, NewPerson::origin))
                .param("nationalities", texts(people, NewPerson::nationality))
                .param("marital", texts(people, NewPerson::maritalStatus))
                .param("fathers", texts(people, NewPerson::fatherName))
                .param("mothers", texts(people, NewPerson::motherName))
                .param("spouses", texts(people, NewPerson::spouseName))
                .param("phones", texts(people, NewPerson::phone))
                .param("lives", texts(people, person -> person.life().name()))
                .param("sensitive", sealed(people, ids))
                .query(UUID.class)
                .list()
                .forEach(added::add);
        var given = givePins(people, ids, added, now);
        addOldNumbers(people, ids, added);
        noteEntry(ids, added, actor, now);
        var known = idsOf(people.stream().map(NewPerson::sourceKey).toList());
        var answers = new ArrayList<Registry.Entered>(people.size());
        for (var i = 0; i < people.size(); i++) {
            var person = people.get(i);
            var id = known.getOrDefault(person.sourceKey(), ids[i]);
            var isNew = added.contains(ids[i]);
            answers.add(new Registry.Entered(
                    person.sourceKey(),
                    new PersonId(id),
                    isNew,
                    isNew && person.pin() != null && !given.contains(ids[i])));
        }
        return answers;
    }

    Map<PersonId, Person> byId(Collection<PersonId> ids) {
        var found = new HashMap<PersonId, Person>();
        jdbc.sql(COLUMNS + "WHERE p.id = ANY(:ids)")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Persons::person)
                .list()
                .forEach(person -> found.put(person.id(), person));
        return found;
    }

    Map<String, PersonId> bySource(Collection<String> keys) {
        var ids = new HashMap<String, PersonId>();
        idsOf(List.copyOf(keys)).forEach((key, id) -> ids.put(key, new PersonId(id)));
        return ids;
    }

    Map<PersonId, Person.Sensitive> sensitive(Collection<PersonId> ids) {
        var found = new HashMap<PersonId, Person.Sensitive>();
        jdbc.sql("SELECT id, sensitive FROM registry.person WHERE id = ANY(:ids)")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    var id = row.getObject(1, UUID.class);
                    found.put(new PersonId(id), open(id, row.getBytes(2)));
                });
        return found;
    }

    List<Person> find(String text, int limit) {
        var digits = text.replaceAll("[\\s.]", "");
        if (digits.matches("[0-9]{12}")) {
            return jdbc.sql(COLUMNS
                            + "WHERE p.id IN (SELECT person_id FROM registry.pin WHERE pin = :pin) LIMIT :limit")
                    .param("pin", digits)
                    .param("limit", limit)
                    .query(Persons::person)
                    .list();
        }
        if (digits.matches("[0-9]{9}")) {
            return jdbc.sql(
                            COLUMNS
                                    + "WHERE p.id IN (SELECT person_id FROM registry.old_number WHERE number = :number) LIMIT :limit")
                    .param("number", digits)
                    .param("limit", limit)
                    .query(Persons::person)
                    .list();
        }
        var words = new ArrayList<>(Syllables.of(text));
        var years =
                words.stream().filter(word -> word.matches("(19|20)[0-9]{2}")).toList();
        words.removeAll(years);
        if (words.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COLUMNS + """
                        WHERE p.name_syllables @> :words::text[]
                          AND (cast(:year AS smallint) IS NULL OR p.birth_year = :year)
                        ORDER BY p.birth_name, p.birth_year LIMIT :limit
                        """)
                .param("words", words.toArray(String[]::new))
                .param("year", years.isEmpty() ? null : Short.valueOf(years.getFirst()))
                .param("limit", limit)
                .query(Persons::person)
                .list();
    }

    boolean lock(PersonId id) {
        return jdbc.sql("SELECT 1 FROM registry.person WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void correct(PersonId id, List<Registry.Correction> corrections, Actor actor, Instant now) {
        var version = jdbc.sql("UPDATE registry.person SET version = version + 1 WHERE id = :id RETURNING version")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        for (var correction : corrections) {
            var column = correction.field().column();
            var value = Normalizer.normalize(correction.value(), Normalizer.Form.NFC);
            jdbc.sql("""
                            INSERT INTO registry.change
                                (person_id, version, at, actor, unit, ground, paper, field, before, after)
                            SELECT id, :version, :at, :actor, :unit, :ground, :paper, :field, %s, :after
                            FROM registry.person WHERE id = :id
                            """.formatted(column))
                    .param("version", version)
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .param("actor", actor.account())
                    .param("unit", actor.unit())
                    .param("ground", correction.ground())
                    .param("paper", correction.paper())
                    .param("field", correction.field().name())
                    .param("after", value)
                    .param("id", id.value())
                    .update();
            jdbc.sql("UPDATE registry.person SET %s = :value WHERE id = :id".formatted(column))
                    .param("value", value)
                    .param("id", id.value())
                    .update();
            if (correction.field() == CorrectableField.BIRTH_NAME) {
                jdbc.sql("UPDATE registry.person SET name_syllables = :words WHERE id = :id")
                        .param("words", Syllables.of(value).toArray(String[]::new))
                        .param("id", id.value())
                        .update();
            }
            if (correction.field() == CorrectableField.BIRTH_DATE) {
                var date = PartialDate.read(value);
                jdbc.sql("""
                                UPDATE registry.person SET birth_year = :year, birth_month = :month, birth_day = :day
                                WHERE id = :id
                                """)
                        .param("year", date.year())
                        .param("month", date.month())
                        .param("day", date.day())
                        .param("id", id.value())
                        .update();
            }
        }
    }

    List<Change> history(PersonId id) {
        return jdbc.sql("""
                        SELECT version, at, actor, unit, ground, paper, field, before, after
                        FROM registry.change WHERE person_id = :id ORDER BY version, field
                        """)
                .param("id", id.value())
                .query((row, number) -> new Change(
                        row.getInt(1),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)))
                .list();
    }

    /// Two rows of one list may carry one number, and so may two lists: whoever comes first has it.
    private Set<UUID> givePins(List<NewPerson> people, UUID[] ids, Set<UUID> added, Instant now) {
        var pins = new ArrayList<String>();
        var owners = new ArrayList<UUID>();
        for (var i = 0; i < ids.length; i++) {
            var pin = people.get(i).pin();
            if (pin != null && added.contains(ids[i])) {
                pins.add(pin);
                owners.add(ids[i]);
            }
        }
        return new HashSet<>(jdbc.sql("""
                        INSERT INTO registry.pin (pin, person_id, state, given_at, reason)
                        SELECT pin, person, 'ACTIVE', :now, 'from the list of entry'
                        FROM unnest(:pins::text[], :owners::uuid[]) AS row (pin, person)
                        ON CONFLICT (pin) DO NOTHING RETURNING person_id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("pins", pins.toArray(String[]::new))
                .param("owners", owners.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private void addOldNumbers(List<NewPerson> people, UUID[] ids, Set<UUID> added) {
        var owners = new ArrayList<UUID>();
        var numbers = new ArrayList<String>();
        for (var i = 0; i < ids.length; i++) {
            if (added.contains(ids[i])) {
                for (var number : people.get(i).oldNumbers()) {
                    owners.add(ids[i]);
                    numbers.add(number);
                }
            }
        }
        jdbc.sql("""
                        INSERT INTO registry.old_number (person_id, kind, number)
                        SELECT person, 'CMND9', number FROM unnest(:owners::uuid[], :numbers::text[]) AS row (person, number)
                        ON CONFLICT DO NOTHING
                        """)
                .param("owners", owners.toArray(UUID[]::new))
                .param("numbers", numbers.toArray(String[]::new))
                .update();
    }

    private void noteEntry(UUID[] ids, Set<UUID> added, Actor actor, Instant now) {
        jdbc.sql("""
                        INSERT INTO registry.change (person_id, version, at, actor, unit, ground, paper, field)
                        SELECT id, 1, :now, :actor, :unit, 'Law 59/2014, article 9', 'list of entry', 'ENTERED'
                        FROM unnest(:ids::uuid[]) AS row (id)
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor.account())
                .param("unit", actor.unit())
                .param("ids", Arrays.stream(ids).filter(added::contains).toArray(UUID[]::new))
                .update();
    }

    private Map<String, UUID> idsOf(List<String> keys) {
        var ids = new HashMap<String, UUID>();
        jdbc.sql("SELECT source_key, id FROM registry.person WHERE source_key = ANY(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    ids.put(row.getString(1), row.getObject(2, UUID.class));
                });
        return ids;
    }

    private static @Nullable String[] texts(List<NewPerson> people, Function<NewPerson, @Nullable String> field) {
        return people.stream().map(field).toArray(String[]::new);
    }

    private static @Nullable Integer[] numbers(List<NewPerson> people, Function<PartialDate, @Nullable Integer> field) {
        return people.stream().map(person -> field.apply(person.birthDate())).toArray(Integer[]::new);
    }

    private String[] sealed(List<NewPerson> people, UUID[] ids) {
        var sealed = new String[ids.length];
        Arrays.setAll(sealed, i -> {
            var sensitive = people.get(i).sensitive();
            var plain = String.join("\n", sensitive.ethnicity(), sensitive.religion(), sensitive.bloodGroup());
            return HexFormat.of()
                    .formatHex(Envelope.seal(sealing, plain.getBytes(StandardCharsets.UTF_8), ids[i].toString()));
        });
        return sealed;
    }

    private Person.Sensitive open(UUID id, byte[] sealed) {
        try {
            var plain = new String(Envelope.open(sealing, sealed, id.toString()), StandardCharsets.UTF_8);
            var parts = plain.split("\n", -1);
            return new Person.Sensitive(parts[0], parts[1], parts[2]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sensitive items of person " + id + " cannot be opened", e);
        }
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("birth_name"),
                new PartialDate(
                        row.getString("birth_raw"),
                        whole(row, "birth_year"),
                        whole(row, "birth_month"),
                        whole(row, "birth_day")),
                Person.Sex.valueOf(row.getString("sex")),
                row.getString("pin"),
                row.getString("birth_place_code"),
                row.getString("birth_place_raw"),
                row.getString("origin_raw"),
                row.getString("nationality"),
                row.getString("marital_status"),
                row.getString("father_name"),
                row.getString("mother_name"),
                row.getString("spouse_name"),
                row.getString("phone"),
                Person.Life.valueOf(row.getString("life")),
                List.of((String[]) row.getArray("old").getArray()),
                row.getInt("version"));
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
