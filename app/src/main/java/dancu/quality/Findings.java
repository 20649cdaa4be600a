package dancu.quality;

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
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was found, in `quality.finding`, and how clean each hamlet and commune is.
@Repository
class Findings {

    private static final String COLUMNS = """
            SELECT id, person_id, rule, other_id, score, commune, hamlet, rank, found_on FROM quality.finding
            """;

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Why a finding is open no longer.
    enum End {
        MENDED,
        DISMISSED,
        MOVED
    }

    /// A finding about to be opened.
    record Found(
            PersonId person,
            Rule rule,
            @Nullable PersonId other,
            @Nullable Float score,
            String commune,
            String hamlet,
            int rank) {}

    /// People and how many of them no rule finds anything on.
    record Clean(int people, int clean, int blocked) {}

    List<Finding> ofPeople(Collection<PersonId> people) {
        return jdbc.sql(COLUMNS + "WHERE person_id = ANY(:people) AND closed_on IS NULL")
                .param("people", uuids(people))
                .query(Findings::finding)
                .list();
    }

    List<Finding> ofCommune(String commune) {
        return jdbc.sql(COLUMNS + "WHERE commune = :commune AND closed_on IS NULL")
                .param("commune", commune)
                .query(Findings::finding)
                .list();
    }

    List<Finding> list(String commune, @Nullable String hamlet, int limit, int offset) {
        return jdbc.sql(COLUMNS + """
                        WHERE commune = :commune AND closed_on IS NULL AND (cast(:hamlet AS text) IS NULL OR hamlet = :hamlet)
                        ORDER BY rank, hamlet, person_id, rule LIMIT :limit OFFSET :offset
                        """)
                .param("commune", commune)
                .param("hamlet", hamlet)
                .param("limit", limit)
                .param("offset", offset)
                .query(Findings::finding)
                .list();
    }

    List<Finding> between(PersonId one, PersonId other) {
        return jdbc.sql(COLUMNS + """
                        WHERE closed_on IS NULL AND ((person_id = :one AND other_id = :other)
                            OR (person_id = :other AND other_id = :one))
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .query(Findings::finding)
                .list();
    }

    /// Everything open about two records.
    List<Finding> pairs() {
        return jdbc.sql(COLUMNS + "WHERE other_id IS NOT NULL AND closed_on IS NULL")
                .query(Findings::finding)
                .list();
    }

    /// Everything open about two records one of which is one of these.
    List<Finding> pairsOf(Collection<PersonId> people) {
        return jdbc.sql(COLUMNS + """
                        WHERE closed_on IS NULL AND other_id IS NOT NULL
                          AND (person_id = ANY(:people) OR other_id = ANY(:people))
                        """)
                .param("people", uuids(people))
                .query(Findings::finding)
                .list();
    }

    void open(List<Found> found, LocalDate today) {
        if (found.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO quality.finding (person_id, rule, other_id, score, commune, hamlet, rank, found_on)
                        SELECT person, rule, other, score, commune, hamlet, rank, :today
                        FROM unnest(:people::uuid[], :rules::text[], :others::uuid[], :scores::real[], :communes::text[],
                            :hamlets::text[], :ranks::smallint[])
                            AS row (person, rule, other, score, commune, hamlet, rank)
                        ON CONFLICT DO NOTHING
                        """)
                .param("today", today)
                .param("people", uuids(found.stream().map(Found::person).toList()))
                .param("rules", found.stream().map(one -> one.rule().name()).toArray(String[]::new))
                .param("others", others(found))
                .param("scores", found.stream().map(Found::score).toArray(Float[]::new))
                .param("communes", found.stream().map(Found::commune).toArray(String[]::new))
                .param("hamlets", found.stream().map(Found::hamlet).toArray(String[]::new))
                .param("ranks", found.stream().map(Found::rank).toArray(Integer[]::new))
                .update();
    }

    void close(Collection<Finding> findings, End why, LocalDate today) {
        if (findings.isEmpty()) {
            return;
        }
        jdbc.sql("UPDATE quality.finding SET closed_on = :today, closed_for = :why WHERE id = ANY(:ids)")
                .param("today", today)
                .param("why", why.name())
                .param("ids", findings.stream().map(Finding::id).toArray(Long[]::new))
                .update();
    }

    /// Keeps how clean the hamlets of a commune are, and the commune's sum of the day.
    void keepClean(String commune, Map<String, Clean> hamlets, LocalDate today) {
        var names = new ArrayList<>(hamlets.keySet());
        jdbc.sql("DELETE FROM quality.hamlet WHERE commune = :commune AND NOT hamlet = ANY(:names)")
                .param("commune", commune)
                .param("names", names.toArray(String[]::new))
                .update();
        jdbc.sql("""
                        INSERT INTO quality.hamlet (commune, hamlet, people, clean, blocked, day)
                        SELECT :commune, hamlet, people, clean, blocked, :today
                        FROM unnest(:names::text[], :people::integer[], :clean::integer[], :blocked::integer[])
                            AS row (hamlet, people, clean, blocked)
                        ON CONFLICT (commune, hamlet) DO UPDATE SET people = excluded.people, clean = excluded.clean,
                            blocked = excluded.blocked, day = excluded.day
                        """)
                .param("commune", commune)
                .param("today", today)
                .param("names", names.toArray(String[]::new))
                .param("people", numbers(names, hamlets, Clean::people))
                .param("clean", numbers(names, hamlets, Clean::clean))
                .param("blocked", numbers(names, hamlets, Clean::blocked))
                .update();
        jdbc.sql("""
                        INSERT INTO quality.checked (commune, day, people, clean)
                        SELECT :commune, :today, coalesce(sum(people), 0), coalesce(sum(clean), 0)
                        FROM quality.hamlet WHERE commune = :commune
                        ON CONFLICT (commune, day) DO UPDATE SET people = excluded.people, clean = excluded.clean
                        """).param("commune", commune).param("today", today).update();
    }

    List<Quality.Progress> progress(Collection<String> communes) {
        return jdbc.sql("""
                        SELECT commune, hamlet, people, clean, blocked, day FROM quality.hamlet
                        WHERE commune = ANY(:communes) ORDER BY commune, hamlet
                        """)
                .param("communes", communes.toArray(String[]::new))
                .query((row, number) -> new Quality.Progress(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getObject(6, LocalDate.class)))
                .list();
    }

    List<Quality.Cleanness> cleanness(LocalDate day) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (commune) commune, day, people, clean FROM quality.checked
                        WHERE day <= :day ORDER BY commune, day DESC
                        """)
                .param("day", day)
                .query((row, number) -> new Quality.Cleanness(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getLong(3), row.getLong(4)))
                .list();
    }

    Map<String, Long> openOn(LocalDate day) {
        var communes = new TreeMap<String, Long>();
        jdbc.sql("""
                        SELECT commune, count(*) FROM quality.finding
                        WHERE found_on <= :day AND (closed_on IS NULL OR closed_on > :day) GROUP BY commune
                        """).param("day", day).query(row -> {
            communes.put(row.getString(1), row.getLong(2));
        });
        return communes;
    }

    /// Open findings of a commune by rule.
    Map<Rule, Long> byRule(String commune) {
        var rules = new TreeMap<Rule, Long>();
        jdbc.sql("""
                        SELECT rule, count(*) FROM quality.finding
                        WHERE commune = :commune AND closed_on IS NULL GROUP BY rule
                        """).param("commune", commune).query(row -> {
            rules.put(Rule.valueOf(row.getString(1)), row.getLong(2));
        });
        return rules;
    }

    Map<String, Long> marks() {
        var marks = new HashMap<String, Long>();
        jdbc.sql("SELECT registry, residence FROM quality.mark FOR UPDATE").query(row -> {
            marks.put("registry", row.getLong(1));
            marks.put("residence", row.getLong(2));
        });
        return marks;
    }

    void keepMarks(long registry, long residence) {
        jdbc.sql("UPDATE quality.mark SET registry = :registry, residence = :residence")
                .param("registry", registry)
                .param("residence", residence)
                .update();
    }

    /// Everything up to these marks is checked, and what was further stays further.
    void advanceMarks(long registry, long residence) {
        jdbc.sql("""
                        UPDATE quality.mark SET registry = greatest(registry, :registry),
                            residence = greatest(residence, :residence)
                        """).param("registry", registry).param("residence", residence).update();
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        var other = row.getObject("other_id", UUID.class);
        var score = row.getFloat("score");
        return new Finding(
                row.getLong("id"),
                new PersonId(row.getObject("person_id", UUID.class)),
                Rule.valueOf(row.getString("rule")),
                other == null ? null : new PersonId(other),
                row.wasNull() ? null : score,
                row.getString("commune"),
                row.getString("hamlet"),
                row.getInt("rank"),
                row.getObject("found_on", LocalDate.class));
    }

    private static @Nullable UUID[] others(List<Found> found) {
        return found.stream()
                .map(Found::other)
                .map(other -> other == null ? null : other.value())
                .toArray(UUID[]::new);
    }

    private static Integer[] numbers(List<String> names, Map<String, Clean> hamlets, ToIntFunction<Clean> number) {
        return names.stream()
                .map(name -> number.applyAsInt(Objects.requireNonNull(hamlets.get(name))))
                .toArray(Integer[]::new);
    }

    private static UUID[] uuids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
