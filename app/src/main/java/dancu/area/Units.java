package dancu.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/// The units on file in `area.unit`, what became of them in `area.successor`, and why in `area.reform`.
@Repository
class Units {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Units(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// Does some work in one transaction that no other change of units comes between.
    <T> T alone(Function<Units, T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(38)").query(rows -> {});
            return work.apply(this);
        }));
    }

    /// The same, and then undoes all of it.
    <T> T tried(Function<Units, T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return alone(work);
        }));
    }

    boolean areThere() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM area.unit)")
                .query(Boolean.class)
                .single();
    }

    UnitIndex index() {
        return new UnitIndex(all(), links());
    }

    /// Enters a reform whole, or nothing of it where a step does not fit.
    Reform.Outcome enter(Reform reform, String account) {
        return alone(units -> {
            var known = stepsOf(reform);
            if (known.isPresent()) {
                return known.get().equals(reform.steps())
                        ? new Reform.AlreadyInForce()
                        : new Reform.Refused(List.of(new Reform.Fault(0, "document", AreaError.REFORM_DIFFERS, "")));
            }
            var plan = new ReformPlan(reform, index());
            if (!plan.faults().isEmpty()) {
                return new Reform.Refused(plan.faults());
            }
            write(plan, reform, account);
            var begun = plan.established().size();
            return new Reform.Applied(begun, plan.ended().size(), plan.after().size() - begun);
        });
    }

    private void write(ReformPlan plan, Reform reform, String account) {
        var id = jdbc.sql("""
                        INSERT INTO area.reform (document, in_force, day_known, entered_by)
                        VALUES (:document, :inForce, :dayKnown, :account) RETURNING id
                        """)
                .param("document", reform.document())
                .param("inForce", reform.inForce())
                .param("dayKnown", reform.dayKnown())
                .param("account", account)
                .query(Integer.class)
                .single();
        addSteps(id, reform.steps());
        close(plan, reform.inForce());
        add(plan.after());
        addLinks(id, plan.links());
    }

    /// Ends what is no longer so from the day on; what began on that very day is replaced.
    private void close(ReformPlan plan, LocalDate day) {
        var codes = new ArrayList<>(plan.ended());
        plan.after().forEach(unit -> codes.add(unit.code()));
        var closed = codes.toArray(String[]::new);
        jdbc.sql("DELETE FROM area.unit WHERE code = ANY(:codes) AND valid_from = :day")
                .param("codes", closed)
                .param("day", day)
                .update();
        jdbc.sql("""
                        UPDATE area.unit SET valid_until = :day
                        WHERE code = ANY(:codes) AND valid_until IS NULL
                        """).param("codes", closed).param("day", day).update();
    }

    void add(Collection<Unit> units) {
        jdbc.sql("""
                        INSERT INTO area.unit
                            (code, level, name, full_name, parent_code, region, valid_from, from_known, valid_until)
                        SELECT code, level, name, full_name, parent_code, region, CAST(valid_from AS date),
                               CAST(from_known AS boolean), CAST(valid_until AS date)
                        FROM unnest(:codes, :levels, :names, :fullNames, :parents, :regions, :froms, :knowns, :untils)
                            AS unit (code, level, name, full_name, parent_code, region, valid_from, from_known,
                                     valid_until)
                        """)
                .param("codes", column(units, Unit::code))
                .param("levels", column(units, Unit::level))
                .param("names", column(units, Unit::name))
                .param("fullNames", column(units, Unit::fullName))
                .param("parents", column(units, Unit::parentCode))
                .param("regions", column(units, Unit::region))
                .param("froms", column(units, Unit::validFrom))
                .param("knowns", column(units, Unit::fromKnown))
                .param("untils", column(units, Unit::validUntil))
                .update();
    }

    private void addLinks(int reform, List<Link> links) {
        jdbc.sql("""
                        INSERT INTO area.successor (old_code, new_code, since, part, share, reform_id)
                        SELECT old_code, new_code, CAST(since AS date), CAST(part AS boolean),
                               CAST(share AS numeric), :reform
                        FROM unnest(:olds, :news, :sinces, :parts, :shares)
                            AS link (old_code, new_code, since, part, share)
                        """)
                .param("reform", reform)
                .param("olds", column(links, Link::oldCode))
                .param("news", column(links, Link::newCode))
                .param("sinces", column(links, Link::since))
                .param("parts", column(links, Link::part))
                .param("shares", column(links, Link::share))
                .update();
    }

    private void addSteps(int reform, List<Reform.Step> steps) {
        jdbc.sql("""
                        INSERT INTO area.reform_step
                            (reform_id, step, action, code, new_code, full_name, parent_code, region, share)
                        SELECT :reform, step, action, code, new_code, full_name, parent_code, region,
                               CAST(share AS numeric)
                        FROM unnest(:actions, :codes, :news, :fullNames, :parents, :regions, :shares) WITH ORDINALITY
                            AS step (action, code, new_code, full_name, parent_code, region, share, step)
                        """)
                .param("reform", reform)
                .param("actions", column(steps, Reform.Step::action))
                .param("codes", column(steps, Reform.Step::code))
                .param("news", column(steps, Reform.Step::newCode))
                .param("fullNames", column(steps, Reform.Step::fullName))
                .param("parents", column(steps, Reform.Step::parentCode))
                .param("regions", column(steps, Reform.Step::region))
                .param("shares", column(steps, Reform.Step::share))
                .update();
    }

    private Optional<List<Reform.Step>> stepsOf(Reform reform) {
        return jdbc.sql("SELECT id FROM area.reform WHERE document = :document AND in_force = :inForce")
                .param("document", reform.document())
                .param("inForce", reform.inForce())
                .query(Integer.class)
                .optional()
                .map(id -> jdbc.sql("""
                                SELECT action, code, new_code, full_name, parent_code, region, share
                                FROM area.reform_step WHERE reform_id = :id ORDER BY step
                                """)
                        .param("id", id)
                        .query((row, number) -> new Reform.Step(
                                Reform.Action.valueOf(row.getString("action")),
                                row.getString("code"),
                                row.getString("new_code"),
                                row.getString("full_name"),
                                row.getString("parent_code"),
                                region(row.getString("region")),
                                row.getBigDecimal("share")))
                        .list());
    }

    private List<Unit> all() {
        return jdbc.sql("""
                        SELECT code, level, name, full_name, parent_code, region, valid_from, from_known, valid_until
                        FROM area.unit
                        """)
                .query((row, number) -> new Unit(
                        row.getString("code"),
                        Unit.Level.valueOf(row.getString("level")),
                        row.getString("name"),
                        row.getString("full_name"),
                        row.getString("parent_code"),
                        region(row.getString("region")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getBoolean("from_known"),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    private List<Link> links() {
        return jdbc.sql("SELECT old_code, new_code, since, part, share FROM area.successor")
                .query((row, number) -> new Link(
                        row.getString("old_code"),
                        row.getString("new_code"),
                        row.getObject("since", LocalDate.class),
                        row.getBoolean("part"),
                        row.getObject("share", BigDecimal.class)))
                .list();
    }

    private static Unit.@Nullable Region region(@Nullable String name) {
        return name == null ? null : Unit.Region.valueOf(name);
    }

    private static <T> @Nullable String[] column(Collection<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream()
                .map(value)
                .map(cell -> cell == null ? null : cell.toString())
                .toArray(String[]::new);
    }
}
