package dancu.registry;

import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Two records of one person made one, and two again where that was wrong. Nothing is deleted: the second
/// record points to the first.
@Repository
class Merges {

    private static final String GROUND =
            "Luật Căn cước công dân 59/2014/QH13, Điều 12; Nghị định 137/2015/NĐ-CP, Điều 4";

    private final JdbcClient jdbc;
    private final Persons persons;
    private final Numbers numbers;
    private final History history;

    Merges(JdbcClient jdbc, Persons persons, Numbers numbers, History history) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.numbers = numbers;
        this.history = history;
    }

    /// @param act with an approver
    UUID merge(PersonId kept, PersonId gone, String reason, History.Act act) {
        var both = lock(kept, gone);
        if (both.stream().anyMatch(person -> person.mergedInto() != null)) {
            throw new Failure(RegistryError.MERGED_ALREADY, "merge " + gone + " into " + kept);
        }
        var stays = both.getFirst().pin();
        var goes = both.getLast().pin();
        if (stays != null && goes != null) {
            numbers.cancel(goes, PinAssignment.End.MERGED, reason, act.at());
            numbers.link(goes, stays);
        } else if (goes != null) {
            numbers.move(goes, kept, act.at());
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO registry.merge (id, kept, gone, at, actor, approver, unit, reason, pin_moved)
                        VALUES (:id, :kept, :gone, :at, :actor, :approver, :unit, :reason, :moved)
                        """)
                .param("id", id)
                .param("kept", kept.value())
                .param("gone", gone.value())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("actor", act.actor().account())
                .param("approver", act.approver())
                .param("unit", act.actor().unit())
                .param("reason", reason)
                .param("moved", stays == null ? goes : null)
                .update();
        pointTo(gone, kept);
        history.happened(kept, "MERGED_FROM", null, gone.toString(), reason, GROUND, act);
        history.happened(gone, "MERGED_INTO", null, kept.toString(), reason, GROUND, act);
        return id;
    }

    /// Makes them two again.
    Registry.Merged undo(UUID id, String reason, History.Act act) {
        var merge = jdbc.sql("""
                        SELECT kept, gone, pin_moved FROM registry.merge WHERE id = :id AND undone_at IS NULL FOR UPDATE
                        """)
                .param("id", id)
                .query((row, number) -> new Row(
                        new PersonId(row.getObject(1, UUID.class)),
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getString(3)))
                .optional()
                .orElseThrow(() -> new Failure(RegistryError.MERGE_UNKNOWN, "merge " + id));
        lock(merge.kept(), merge.gone());
        if (merge.moved() != null) {
            numbers.move(merge.moved(), merge.gone(), act.at());
        } else {
            numbers.revive(merge.gone(), act.at());
        }
        jdbc.sql("UPDATE registry.merge SET undone_at = :at, undone_by = :by, undone_for = :reason WHERE id = :id")
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("by", act.actor().account())
                .param("reason", reason)
                .param("id", id)
                .update();
        pointTo(merge.gone(), null);
        history.happened(merge.kept(), "UNMERGED", merge.gone().toString(), null, reason, GROUND, act);
        history.happened(merge.gone(), "UNMERGED", merge.kept().toString(), null, reason, GROUND, act);
        return new Registry.Merged(id, merge.kept(), merge.gone());
    }

    List<Registry.Merged> standing(PersonId person) {
        return jdbc.sql("""
                        SELECT id, kept, gone FROM registry.merge
                        WHERE (kept = :id OR gone = :id) AND undone_at IS NULL ORDER BY at
                        """).param("id", person.value()).query(Merges::merged).list();
    }

    /// The merges of a person that stood at an instant.
    List<Registry.Merged> asKnown(PersonId person, Instant known) {
        return jdbc.sql("""
                        SELECT id, kept, gone FROM registry.merge
                        WHERE (kept = :id OR gone = :id) AND at <= :known AND (undone_at IS NULL OR undone_at > :known)
                        ORDER BY at
                        """)
                .param("id", person.value())
                .param("known", known.atOffset(ZoneOffset.UTC))
                .query(Merges::merged)
                .list();
    }

    private static Registry.Merged merged(ResultSet row, int number) throws SQLException {
        return new Registry.Merged(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("kept", UUID.class)),
                new PersonId(row.getObject("gone", UUID.class)));
    }

    private record Row(
            PersonId kept, PersonId gone, @Nullable String moved) {}

    /// Both, the first as given; locked in one order whoever comes first.
    private List<Person> lock(PersonId first, PersonId second) {
        if (first.equals(second)) {
            throw new Failure(RegistryError.MERGED_WITH_ITSELF, "person " + first);
        }
        for (var id : first.value().compareTo(second.value()) < 0 ? List.of(first, second) : List.of(second, first)) {
            if (!persons.lock(id)) {
                throw new Failure(RegistryError.PERSON_UNKNOWN, "person " + id);
            }
        }
        var found = persons.byId(List.of(first, second));
        return List.of(Objects.requireNonNull(found.get(first)), Objects.requireNonNull(found.get(second)));
    }

    private void pointTo(PersonId gone, @Nullable PersonId kept) {
        jdbc.sql("UPDATE registry.person SET merged_into = :kept WHERE id = :gone")
                .param("kept", kept == null ? null : kept.value())
                .param("gone", gone.value())
                .update();
    }
}
