package dancu.quality;

import dancu.registry.Registry;
import dancu.shared.Actor;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// What officers decide on findings a machine cannot: right as it is, two people, or one person twice. One
/// officer proposes, another approves; a decided finding is not asked again, and a merge can be undone.
@Service
public class Verdicts {

    private static final String COLUMNS = """
            SELECT id, person_id, rule, other_id, outcome, kept, reason, proposer, unit, merge FROM quality.verdict
            """;

    private final JdbcClient jdbc;
    private final Findings findings;
    private final Registry registry;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Verdicts(JdbcClient jdbc, Findings findings, Registry registry, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.registry = registry;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What was decided on a finding.
    public enum Outcome {
        RIGHT_AS_IT_IS,
        DIFFERENT_PEOPLE,
        SAME_PERSON
    }

    /// A proposal, waiting or decided.
    ///
    /// @param kept  the record that stays where one person has two, else null
    /// @param merge what the register calls the merge, once approved
    public record Verdict(
            UUID id,
            PersonId person,
            Rule rule,
            @Nullable PersonId other,
            Outcome outcome,
            @Nullable PersonId kept,
            String reason,
            String proposer,
            String unit,
            @Nullable UUID merge) {}

    /// Proposes an outcome. Proposing again under the same id changes nothing.
    ///
    /// @throws Failure `quality.verdict-senseless` where the outcome does not fit the finding or no reason is
    ///     given, `quality.finding-closed` where nothing of the kind is open, `quality.verdict-waiting` where
    ///     another proposal on it waits
    public void propose(Verdict verdict, Actor proposer) {
        refuseSenseless(verdict);
        transaction.executeWithoutResult(status -> {
            var known = jdbc.sql("SELECT 1 FROM quality.verdict WHERE id = :id")
                    .param("id", verdict.id())
                    .query(Integer.class)
                    .optional();
            if (known.isPresent()) {
                return;
            }
            if (open(verdict).isEmpty()) {
                throw new Failure(QualityError.FINDING_CLOSED, "verdict " + verdict.id());
            }
            var other = verdict.other();
            var kept = verdict.kept();
            var added = jdbc.sql("""
                            INSERT INTO quality.verdict (id, person_id, rule, other_id, outcome, kept, reason, proposer, unit,
                                proposed_at)
                            VALUES (:id, :person, :rule, :other, :outcome, :kept, :reason, :proposer, :unit, :now)
                            ON CONFLICT DO NOTHING
                            """)
                    .param("id", verdict.id())
                    .param("person", verdict.person().value())
                    .param("rule", verdict.rule().name())
                    .param("other", other == null ? null : other.value())
                    .param("outcome", verdict.outcome().name())
                    .param("kept", kept == null ? null : kept.value())
                    .param("reason", verdict.reason())
                    .param("proposer", proposer.account())
                    .param("unit", proposer.unit())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            if (added == 0) {
                throw new Failure(QualityError.VERDICT_WAITING, "verdict " + verdict.id());
            }
        });
    }

    /// Approves a proposal: the finding closes, and two records of one person become one.
    ///
    /// @throws Failure `quality.verdict-decided`, `quality.same-officer`, or what [Registry#merge] refuses
    public void approve(UUID id, Actor approver) {
        transaction.executeWithoutResult(status -> {
            var verdict = take(id, approver);
            var kept = verdict.kept();
            var other = verdict.other();
            UUID merge = null;
            if (verdict.outcome() == Outcome.SAME_PERSON && kept != null && other != null) {
                var gone = kept.equals(other) ? verdict.person() : other;
                var officer = new Actor(verdict.proposer(), verdict.unit());
                merge = registry.merge(kept, gone, verdict.reason(), officer, approver.account());
            }
            jdbc.sql(
                            "UPDATE quality.verdict SET approver = :approver, decided_at = :now, merge = :merge WHERE id = :id")
                    .param("approver", approver.account())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("merge", merge)
                    .param("id", id)
                    .update();
            findings.close(
                    settledBy(verdict),
                    merge == null ? Findings.End.DISMISSED : Findings.End.MENDED,
                    WorkingDay.of(clock.instant()));
        });
    }

    /// Refuses a proposal; the finding stays open.
    ///
    /// @throws Failure `quality.verdict-decided`, `quality.same-officer`, or `quality.verdict-senseless` where no
    ///     reason is given
    public void refuse(UUID id, String reason, Actor approver) {
        if (reason.isBlank()) {
            throw new Failure(QualityError.VERDICT_SENSELESS, "verdict " + id);
        }
        transaction.executeWithoutResult(status -> {
            take(id, approver);
            jdbc.sql("""
                            UPDATE quality.verdict SET approver = :approver, decided_at = :now, refused_for = :reason
                            WHERE id = :id
                            """)
                    .param("approver", approver.account())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("reason", reason)
                    .param("id", id)
                    .update();
        });
    }

    /// Makes two again of two records that were wrongly made one.
    ///
    /// @throws Failure `quality.verdict-unknown`, or what [Registry#unmerge] refuses
    public void undo(UUID id, String reason, Actor actor, String approver) {
        transaction.executeWithoutResult(status -> {
            var verdict = jdbc.sql(COLUMNS + "WHERE id = :id AND merge IS NOT NULL AND undone_at IS NULL FOR UPDATE")
                    .param("id", id)
                    .query(Verdicts::verdict)
                    .optional()
                    .orElseThrow(() -> new Failure(QualityError.VERDICT_UNKNOWN, "verdict " + id));
            registry.unmerge(Objects.requireNonNull(verdict.merge()), reason, actor, approver);
            jdbc.sql("UPDATE quality.verdict SET undone_at = :now WHERE id = :id")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("id", id)
                    .update();
        });
    }

    /// Proposals of these units that wait for a second officer, oldest first.
    public List<Verdict> waiting(Collection<String> units, int limit) {
        return jdbc.sql(COLUMNS + """
                        WHERE decided_at IS NULL AND unit = ANY(:units) ORDER BY proposed_at LIMIT :limit
                        """)
                .param("units", units.toArray(String[]::new))
                .param("limit", limit)
                .query(Verdicts::verdict)
                .list();
    }

    /// Every verdict a person has part in.
    public List<Verdict> of(PersonId person) {
        return jdbc.sql(COLUMNS + "WHERE person_id = :id OR other_id = :id ORDER BY proposed_at")
                .param("id", person.value())
                .query(Verdicts::verdict)
                .list();
    }

    /// Rules about one record that officers found right as it is, by person.
    Map<PersonId, Set<Rule>> settled(Collection<PersonId> people) {
        var settled = new HashMap<PersonId, Set<Rule>>();
        if (people.isEmpty()) {
            return settled;
        }
        jdbc.sql("""
                        SELECT person_id, rule FROM quality.verdict
                        WHERE person_id = ANY(:people) AND other_id IS NULL AND outcome = 'RIGHT_AS_IT_IS'
                          AND decided_at IS NOT NULL AND refused_for IS NULL
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    settled.computeIfAbsent(
                                    new PersonId(row.getObject(1, UUID.class)), id -> EnumSet.noneOf(Rule.class))
                            .add(Rule.valueOf(row.getString(2)));
                });
        return settled;
    }

    /// Pairs officers found to be two people, or right as they are; each pair in no order.
    Set<Set<PersonId>> different() {
        var pairs = new HashSet<Set<PersonId>>();
        jdbc.sql("""
                        SELECT person_id, other_id FROM quality.verdict
                        WHERE outcome IN ('DIFFERENT_PEOPLE', 'RIGHT_AS_IT_IS') AND other_id IS NOT NULL
                          AND decided_at IS NOT NULL AND refused_for IS NULL
                        """).query(row -> {
            pairs.add(Set.of(new PersonId(row.getObject(1, UUID.class)), new PersonId(row.getObject(2, UUID.class))));
        });
        return pairs;
    }

    private List<Finding> open(Verdict verdict) {
        var other = verdict.other();
        var open = other == null
                ? findings.ofPeople(List.of(verdict.person()))
                : findings.between(verdict.person(), other);
        return open.stream().filter(finding -> finding.rule() == verdict.rule()).toList();
    }

    /// What an approval closes: the finding itself, or everything between two records decided on.
    private List<Finding> settledBy(Verdict verdict) {
        var other = verdict.other();
        return other == null ? open(verdict) : findings.between(verdict.person(), other);
    }

    private static void refuseSenseless(Verdict verdict) {
        var other = verdict.other();
        var kept = verdict.kept();
        var same = verdict.outcome() == Outcome.SAME_PERSON;
        var keepsOneOfTwo = kept != null && (kept.equals(verdict.person()) || kept.equals(other));
        var fits = (other != null) == verdict.rule().concernsTwo()
                && (other != null || verdict.outcome() == Outcome.RIGHT_AS_IT_IS)
                && (same ? keepsOneOfTwo : kept == null);
        if (!fits || verdict.reason().isBlank()) {
            throw new Failure(QualityError.VERDICT_SENSELESS, "verdict " + verdict.id());
        }
    }

    private Verdict take(UUID id, Actor approver) {
        var verdict = jdbc.sql(COLUMNS + "WHERE id = :id AND decided_at IS NULL FOR UPDATE")
                .param("id", id)
                .query(Verdicts::verdict)
                .optional()
                .orElseThrow(() -> new Failure(QualityError.VERDICT_DECIDED, "verdict " + id));
        if (verdict.proposer().equals(approver.account())) {
            throw new Failure(QualityError.SAME_OFFICER, "verdict " + id);
        }
        return verdict;
    }

    private static Verdict verdict(ResultSet row, int number) throws SQLException {
        var other = row.getObject("other_id", UUID.class);
        var kept = row.getObject("kept", UUID.class);
        return new Verdict(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                Rule.valueOf(row.getString("rule")),
                other == null ? null : new PersonId(other),
                Outcome.valueOf(row.getString("outcome")),
                kept == null ? null : new PersonId(kept),
                row.getString("reason"),
                row.getString("proposer"),
                row.getString("unit"),
                row.getObject("merge", UUID.class));
    }
}
