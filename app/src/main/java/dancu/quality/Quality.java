package dancu.quality;

import dancu.registry.Person;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Checks records and keeps what was found.
@Service
public class Quality {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Registry registry;
    private final Residences residences;

    Quality(JdbcClient jdbc, TransactionTemplate transaction, Registry registry, Residences residences) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.registry = registry;
        this.residences = residences;
    }

    /// A rule that found something on a person, still open.
    public record Finding(PersonId person, Rule rule, LocalDate foundOn) {}

    /// How clean a commune was on a day.
    public record Cleanness(String commune, LocalDate day, long people, long clean) {}

    /// Checks everybody registered in a commune: opens what is new, closes what was mended.
    ///
    /// @return how clean it is now
    public Cleanness check(String commune, LocalDate today) {
        var residents = residences.residents(commune);
        var people = registry.persons(
                residents.stream().map(Residences.Resident::person).toList());
        var ids = new ArrayList<UUID>();
        var rules = new ArrayList<String>();
        var dirty = 0L;
        for (var resident : residents) {
            var person = people.get(resident.person());
            if (person == null || person.life() != Person.Life.ALIVE) {
                continue;
            }
            var findings = Rule.findings(person, true, today);
            dirty += findings.isEmpty() ? 0 : 1;
            for (var rule : findings) {
                ids.add(resident.person().value());
                rules.add(rule.name());
            }
        }
        var cleanness = new Cleanness(commune, today, residents.size(), residents.size() - dirty);
        transaction.executeWithoutResult(status -> keep(cleanness, ids, rules));
        return cleanness;
    }

    /// What stands between one person and a card, by the record as it is now.
    public List<Rule> blocking(Person person, boolean hasAddress, LocalDate today) {
        return Rule.findings(person, hasAddress, today).stream()
                .filter(Rule::blocksCard)
                .toList();
    }

    /// The open findings of a commune, what blocks a card first.
    public List<Finding> open(String commune, int limit) {
        return jdbc
                .sql("""
                        SELECT person_id, rule, found_on FROM quality.finding
                        WHERE commune = :commune AND closed_on IS NULL ORDER BY rule, person_id LIMIT :limit
                        """)
                .param("commune", commune)
                .param("limit", limit)
                .query((row, number) -> new Finding(
                        new PersonId(row.getObject(1, UUID.class)),
                        Rule.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class)))
                .list()
                .stream()
                .sorted(Comparator.comparing(finding -> !finding.rule().blocksCard()))
                .toList();
    }

    /// The last check of each commune up to a day.
    public List<Cleanness> cleanness(LocalDate day) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (commune) commune, day, people, clean FROM quality.checked
                        WHERE day <= :day ORDER BY commune, day DESC
                        """)
                .param("day", day)
                .query((row, number) -> new Cleanness(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getLong(3), row.getLong(4)))
                .list();
    }

    /// Commune code to findings that were open at the end of a day.
    public Map<String, Long> openFindings(LocalDate day) {
        var communes = new TreeMap<String, Long>();
        jdbc.sql("""
                        SELECT commune, count(*) FROM quality.finding
                        WHERE found_on <= :day AND (closed_on IS NULL OR closed_on > :day) GROUP BY commune
                        """).param("day", day).query(row -> {
            communes.put(row.getString(1), row.getLong(2));
        });
        return communes;
    }

    private void keep(Cleanness cleanness, List<UUID> ids, List<String> rules) {
        jdbc.sql("""
                        UPDATE quality.finding f SET closed_on = :today
                        WHERE commune = :commune AND closed_on IS NULL AND NOT EXISTS (
                            SELECT FROM unnest(:ids::uuid[], :rules::text[]) AS now (person, rule)
                            WHERE now.person = f.person_id AND now.rule = f.rule)
                        """)
                .param("today", cleanness.day())
                .param("commune", cleanness.commune())
                .param("ids", ids.toArray(UUID[]::new))
                .param("rules", rules.toArray(String[]::new))
                .update();
        jdbc.sql("""
                        INSERT INTO quality.finding (person_id, rule, commune, found_on)
                        SELECT person, rule, :commune, :today
                        FROM unnest(:ids::uuid[], :rules::text[]) AS now (person, rule)
                        WHERE NOT EXISTS (SELECT FROM quality.finding f
                            WHERE f.person_id = now.person AND f.rule = now.rule AND f.closed_on IS NULL)
                        ON CONFLICT (person_id, rule, found_on)
                            DO UPDATE SET closed_on = NULL, commune = excluded.commune
                        """)
                .param("commune", cleanness.commune())
                .param("today", cleanness.day())
                .param("ids", ids.toArray(UUID[]::new))
                .param("rules", rules.toArray(String[]::new))
                .update();
        jdbc.sql("""
                        INSERT INTO quality.checked (commune, day, people, clean)
                        VALUES (:commune, :day, :people, :clean)
                        ON CONFLICT (commune, day) DO UPDATE SET people = excluded.people, clean = excluded.clean
                        """)
                .param("commune", cleanness.commune())
                .param("day", cleanness.day())
                .param("people", cleanness.people())
                .param("clean", cleanness.clean())
                .update();
    }
}
