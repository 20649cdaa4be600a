package dancu.residence;

import dancu.shared.PersonId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tells whoever keeps a copy what has changed since it looked last.
@Repository
class ResidenceChanges {

    private final JdbcClient jdbc;

    ResidenceChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Everything that any transaction before this one did is committed or undone.
    long mark() {
        return jdbc.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    Residences.Changed since(long mark, int limit) {
        var next = mark();
        var people = new LinkedHashSet<PersonId>();
        var rows = new int[1];
        var last = new long[] {mark};
        jdbc.sql("""
                        SELECT person_id, changed FROM (
                            SELECT person_id, changed_in AS changed FROM residence.registration
                            WHERE changed_in >= :mark::text::xid8
                            UNION ALL
                            SELECT r.person_id, h.changed_in FROM residence.household h
                            JOIN residence.registration r ON r.household_id = h.id AND r.valid_until IS NULL
                            WHERE h.changed_in >= :mark::text::xid8 AND h.changed_in > r.changed_in) AS changes
                        ORDER BY changed FETCH FIRST :limit ROWS WITH TIES
                        """).param("mark", mark).param("limit", limit).query(row -> {
            people.add(new PersonId(row.getObject(1, UUID.class)));
            rows[0]++;
            last[0] = Long.parseLong(row.getString(2));
        });
        var more = rows[0] >= limit;
        return new Residences.Changed(List.copyOf(people), more ? Math.min(next, last[0] + 1) : next, more);
    }
}
