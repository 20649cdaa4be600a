package dancu.registry;

import dancu.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// What tells people apart or makes them alike, read in sets: for whoever looks for one person with two records.
@Service
public class Likenesses {

    private static final int ROWS_AT_ONCE = 5000;

    private static final String FEATURES = """
            o.id, o.birth_name, coalesce(o.birth_year, 0) AS year, coalesce(o.birth_month, 0) AS month,
            coalesce(o.birth_day, 0) AS day, o.sex, o.father_name, o.mother_name""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Likenesses(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// The little of a record that finds its likes.
    ///
    /// @param year  of birth; 0 where unknown, and so month and day
    public record Features(
            PersonId person, String name, int year, int month, int day, Person.Sex sex, String father, String mother) {}

    /// Everybody whose record is not merged into another, one after the other; nothing else is held.
    public void each(Consumer<Features> taker) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("SELECT " + FEATURES + " FROM registry.person o WHERE o.merged_into IS NULL")
                        .withFetchSize(ROWS_AT_ONCE)
                        .query(row -> {
                            taker.accept(features(row));
                        }));
    }

    /// People with one nine-digit number, two or more together; merged records may be among them.
    public List<List<PersonId>> sharedOldNumbers() {
        return jdbc.sql("""
                        SELECT array_agg(person_id ORDER BY person_id) FROM registry.old_number
                        WHERE kind = 'CMND9' GROUP BY number HAVING count(*) > 1
                        """).query((row, number) -> people(row)).list();
    }

    /// Who claims a twelve-digit number, then whose it is; merged records may be among them.
    public List<List<PersonId>> claimedNumbers() {
        return jdbc.sql("""
                        SELECT ARRAY[o.person_id, n.person_id] FROM registry.old_number o
                        JOIN registry.pin n ON n.pin = o.number
                        WHERE o.kind = 'CLAIMED_PIN' AND n.person_id <> o.person_id
                        """).query((row, number) -> people(row)).list();
    }

    /// The features of these people, merged ones aside.
    public List<Features> of(Collection<PersonId> people) {
        return jdbc.sql("SELECT " + FEATURES
                        + " FROM registry.person o WHERE o.id = ANY(:ids) AND o.merged_into IS NULL")
                .param("ids", uuids(people))
                .query((row, number) -> features(row))
                .list();
    }

    /// Everybody born on the same day as one of these people, day and month perhaps exchanged, or with the same
    /// name in the same year. Some are told more than once.
    public void near(Collection<PersonId> people, Consumer<Features> taker) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        WITH mine AS (SELECT DISTINCT birth_year AS year, birth_month AS month, birth_day AS day
                            FROM registry.person WHERE id = ANY(:ids) AND birth_day IS NOT NULL),
                        named AS (SELECT DISTINCT birth_year AS year, lower(birth_name) AS name
                            FROM registry.person WHERE id = ANY(:ids))
                        SELECT %1$s FROM mine m JOIN registry.person o
                            ON o.birth_year = m.year AND o.birth_month = m.month AND o.birth_day = m.day
                        WHERE o.merged_into IS NULL
                        UNION ALL
                        SELECT %1$s FROM mine m JOIN registry.person o
                            ON o.birth_year = m.year AND o.birth_month = m.day AND o.birth_day = m.month
                        WHERE m.day <= 12 AND m.day <> m.month AND o.merged_into IS NULL
                        UNION ALL
                        SELECT %1$s FROM named m JOIN registry.person o
                            ON o.birth_year = m.year AND lower(o.birth_name) = m.name
                        WHERE o.merged_into IS NULL
                        """.formatted(FEATURES))
                .param("ids", uuids(people))
                .withFetchSize(ROWS_AT_ONCE)
                .query(row -> {
                    taker.accept(features(row));
                }));
    }

    /// Each of these people with somebody who has the same nine-digit number.
    public void sameOldNumber(Collection<PersonId> people, BiConsumer<PersonId, PersonId> taker) {
        pairs("""
                SELECT mine.person_id, o.person_id FROM registry.old_number mine JOIN registry.old_number o
                    ON o.number = mine.number AND o.kind = mine.kind AND o.person_id <> mine.person_id
                WHERE mine.person_id = ANY(:ids) AND mine.kind = 'CMND9'
                """, people, taker);
    }

    /// Each of these people with somebody whose twelve-digit number they claim or who claims theirs.
    public void sameClaim(Collection<PersonId> people, BiConsumer<PersonId, PersonId> taker) {
        pairs("""
                SELECT o.person_id, n.person_id FROM registry.old_number o JOIN registry.pin n ON n.pin = o.number
                WHERE o.person_id = ANY(:ids) AND o.kind = 'CLAIMED_PIN' AND n.person_id <> o.person_id
                UNION ALL
                SELECT n.person_id, o.person_id FROM registry.pin n JOIN registry.old_number o ON o.number = n.pin
                WHERE n.person_id = ANY(:ids) AND o.kind = 'CLAIMED_PIN' AND n.person_id <> o.person_id
                """, people, taker);
    }

    private void pairs(String sql, Collection<PersonId> people, BiConsumer<PersonId, PersonId> taker) {
        jdbc.sql(sql).param("ids", uuids(people)).query(row -> {
            taker.accept(new PersonId(row.getObject(1, UUID.class)), new PersonId(row.getObject(2, UUID.class)));
        });
    }

    private static Features features(ResultSet row) throws SQLException {
        return new Features(
                new PersonId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                Person.Sex.valueOf(row.getString(6)),
                row.getString(7),
                row.getString(8));
    }

    private static List<PersonId> people(ResultSet row) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(1).getArray())
                .map(PersonId::new)
                .toList();
    }

    private static UUID[] uuids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
