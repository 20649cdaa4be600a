package dancu.residence;

import dancu.residence.Done.Alert;
import dancu.residence.Effect.What;
import dancu.shared.Actor;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The acts, each entered once, append-only, in `residence.act` and `residence.effect`.
@Repository
class Acts {

    private static final String COLUMNS = """
            SELECT id, kind, household_id, commune, paper, ground, received_on, due_on, true_from, entered_on, actor, unit,
                   approver
            FROM residence.act
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Acts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today() {
        return WorkingDay.of(clock.instant());
    }

    /// What an earlier call with this id did, or nothing where it is the first; whoever calls with the same
    /// id at the same time waits here.
    ///
    /// @throws Failure `residence.act-reused`, `residence.day-impossible`, `residence.approver-needed`,
    ///     `residence.same-officer`
    Optional<Done> begin(Filing filing, ActKind kind) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:id, 18))")
                .param("id", filing.id().toString())
                .query(row -> {});
        var known = act(filing.id());
        if (known.isPresent()) {
            if (known.get().kind() != kind) {
                throw new Failure(ResidenceError.ACT_REUSED, "act " + filing.id());
            }
            return known.map(Acts::done);
        }
        if (filing.trueFrom().isAfter(today()) || filing.receivedOn().isAfter(today())) {
            throw new Failure(ResidenceError.DAY_IMPOSSIBLE, "act " + filing.id());
        }
        if (kind.needsApprover() && filing.approver() == null) {
            throw new Failure(ResidenceError.APPROVER_NEEDED, "act " + filing.id());
        }
        if (filing.actor().account().equals(filing.approver())) {
            throw new Failure(ResidenceError.SAME_OFFICER, "act " + filing.id());
        }
        return Optional.empty();
    }

    /// Enters an act on the article its kind has in the law of the day.
    ///
    /// @throws Failure `residence.reason-not-in-law` where that law has none
    void enter(Filing filing, ActKind kind, @Nullable UUID household, String commune, @Nullable Consent consent) {
        var ground = filing.law()
                .ground(kind)
                .orElseThrow(() -> new Failure(ResidenceError.REASON_NOT_IN_LAW, "act " + filing.id()));
        enter(filing, kind, household, commune, ground, consent);
    }

    void enter(
            Filing filing,
            ActKind kind,
            @Nullable UUID household,
            String commune,
            String ground,
            @Nullable Consent consent) {
        jdbc.sql("""
                        INSERT INTO residence.act (id, kind, household_id, commune, paper, ground, received_on, due_on,
                            true_from, entered_on, entered_at, actor, unit, approver, consent_of, consent_how, consent_on)
                        VALUES (:id, :kind, :household, :commune, :paper, :ground, :received, :due, :from, :today, :now,
                            :actor, :unit, :approver, :consentOf, :consentHow, :consentOn)
                        """)
                .param("id", filing.id())
                .param("kind", kind.name())
                .param("household", household)
                .param("commune", commune)
                .param("paper", filing.paper())
                .param("ground", ground)
                .param("received", filing.receivedOn())
                .param("due", filing.law().due(kind.procedure(), filing.receivedOn()))
                .param("from", filing.trueFrom())
                .param("today", today())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", filing.actor().account())
                .param("unit", filing.actor().unit())
                .param("approver", filing.approver())
                .param("consentOf", consent == null ? null : consent.of().value())
                .param("consentHow", consent == null ? null : consent.means().name())
                .param("consentOn", consent == null ? null : consent.on())
                .update();
        if (kind.concernsArchive()) {
            tellArchive(filing, commune);
        }
    }

    /// The archive is to be told of a change in a commune, where the law of the day has it told.
    void tellArchive(Filing filing, String commune) {
        if (filing.law().tellsArchive()) {
            jdbc.sql("""
                            INSERT INTO residence.notice (act_id, commune, due_on) VALUES (:act, :commune, :due)
                            ON CONFLICT DO NOTHING
                            """)
                    .param("act", filing.id())
                    .param("commune", commune)
                    .param("due", filing.law().archiveDue(today()))
                    .update();
        }
    }

    /// Keeps what an act changed and answers with it.
    Done finish(Filing filing, List<Effect> effects) {
        jdbc.sql("""
                        INSERT INTO residence.effect (act_id, person_id, household_id, what, before, after)
                        SELECT :act, person, household, what, before, after
                        FROM unnest(:people::uuid[], :households::uuid[], :whats::text[], :befores::text[], :afters::text[])
                            WITH ORDINALITY AS row (person, household, what, before, after, place)
                        ORDER BY place
                        """)
                .param("act", filing.id())
                .param(
                        "people",
                        effects.stream()
                                .map(Effect::person)
                                .map(person -> person == null ? null : person.value())
                                .toArray(UUID[]::new))
                .param("households", effects.stream().map(Effect::household).toArray(UUID[]::new))
                .param(
                        "whats",
                        effects.stream().map(effect -> effect.what().name()).toArray(String[]::new))
                .param("befores", effects.stream().map(Effect::before).toArray(String[]::new))
                .param("afters", effects.stream().map(Effect::after).toArray(String[]::new))
                .update();
        return done(act(filing.id()).orElseThrow());
    }

    Optional<Act> act(UUID id) {
        return read(COLUMNS + "WHERE id = :id", Map.of("id", id)).stream().findFirst();
    }

    /// Acts that touched a household, newest first.
    List<Act> ofHousehold(UUID household, int limit, int offset) {
        return read(COLUMNS + """
                        WHERE id IN (SELECT act_id FROM residence.effect WHERE household_id = :household
                                     UNION SELECT act_id FROM residence.former_address WHERE household_id = :household)
                        ORDER BY entered_at DESC, id LIMIT :limit OFFSET :offset
                        """, Map.of("household", household, "limit", limit, "offset", offset));
    }

    /// Acts that touched a person, newest first.
    List<Act> ofPerson(PersonId person, int limit, int offset) {
        return read(COLUMNS + """
                        WHERE id IN (SELECT act_id FROM residence.effect WHERE person_id = :person)
                        ORDER BY entered_at DESC, id LIMIT :limit OFFSET :offset
                        """, Map.of("person", person.value(), "limit", limit, "offset", offset));
    }

    /// Acts of a commune entered after their legal time, latest due first.
    List<Act> late(String commune, int limit, int offset) {
        return read(COLUMNS + """
                        WHERE commune = :commune AND entered_on > due_on
                        ORDER BY due_on DESC, id LIMIT :limit OFFSET :offset
                        """, Map.of("commune", commune, "limit", limit, "offset", offset));
    }

    private List<Act> read(String sql, Map<String, ?> params) {
        var bare = jdbc.sql(sql).params(params).query(Acts::bare).list();
        var effects = effects(bare.stream().map(Act::id).toList());
        return bare.stream()
                .map(act -> new Act(
                        act.id(),
                        act.kind(),
                        act.household(),
                        act.commune(),
                        act.paper(),
                        act.ground(),
                        act.receivedOn(),
                        act.dueOn(),
                        act.trueFrom(),
                        act.enteredOn(),
                        act.actor(),
                        act.approver(),
                        effects.getOrDefault(act.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Effect>> effects(Collection<UUID> acts) {
        var found = new HashMap<UUID, List<Effect>>();
        jdbc.sql("""
                        SELECT act_id, person_id, household_id, what, before, after FROM residence.effect
                        WHERE act_id = ANY(:acts) ORDER BY id
                        """).param("acts", acts.toArray(UUID[]::new)).query(row -> {
            var person = row.getObject(2, UUID.class);
            found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(new Effect(
                            person == null ? null : new PersonId(person),
                            row.getObject(3, UUID.class),
                            What.valueOf(row.getString(4)),
                            row.getString(5),
                            row.getString(6)));
        });
        return found;
    }

    private static Done done(Act act) {
        Set<Alert> alerts = EnumSet.noneOf(Alert.class);
        act.effects().stream()
                .filter(effect -> effect.what() == What.ALERT)
                .forEach(effect -> alerts.add(Alert.valueOf(effect.after())));
        if (act.late()) {
            alerts.add(Alert.LATE);
        }
        return new Done(act.id(), act.household(), act.dueOn(), Set.copyOf(alerts));
    }

    private static Act bare(ResultSet row, int number) throws SQLException {
        return new Act(
                row.getObject("id", UUID.class),
                ActKind.valueOf(row.getString("kind")),
                row.getObject("household_id", UUID.class),
                row.getString("commune"),
                row.getString("paper"),
                row.getString("ground"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("true_from", LocalDate.class),
                row.getObject("entered_on", LocalDate.class),
                new Actor(row.getString("actor"), row.getString("unit")),
                row.getString("approver"),
                List.of());
    }
}
