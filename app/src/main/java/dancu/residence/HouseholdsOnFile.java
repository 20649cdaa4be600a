package dancu.residence;

import dancu.residence.Household.Collective;
import dancu.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Households one by one, in `residence.household`.
@Repository
class HouseholdsOnFile {

    static final String COLUMNS = """
            SELECT h.id, h.commune, h.hamlet, h.detail, h.kind, h.collective, h.representative, h.book_number, h.opened_on,
                   h.closed_on, h.head_wanted_since
            FROM residence.household h
            """;

    private final JdbcClient jdbc;

    HouseholdsOnFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes households for this transaction, in one order whoever comes first; nobody can be registered
    /// in them meanwhile.
    List<Household> take(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + "WHERE h.id = ANY(:ids) ORDER BY h.id FOR UPDATE")
                .param("ids", ids.toArray(UUID[]::new))
                .query(HouseholdsOnFile::household)
                .list();
    }

    Optional<Household> household(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE h.id = :id")
                .param("id", id)
                .query(HouseholdsOnFile::household)
                .optional();
    }

    UUID open(Dwelling dwelling, @Nullable Collective collective, @Nullable PersonId representative, LocalDate day) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO residence.household (id, commune, hamlet, detail, kind, collective, representative,
                            opened_on)
                        VALUES (:id, :commune, :hamlet, :detail, :kind, :collective, :representative, :day)
                        """)
                .param("id", id)
                .param("commune", dwelling.commune())
                .param("hamlet", dwelling.hamlet())
                .param("detail", dwelling.detail())
                .param("kind", collective == null ? "FAMILY" : "COLLECTIVE")
                .param("collective", collective == null ? null : collective.name())
                .param("representative", representative == null ? null : representative.value())
                .param("day", day)
                .update();
        return id;
    }

    /// @param day null opens it again
    void close(UUID id, @Nullable LocalDate day) {
        jdbc.sql("""
                        UPDATE residence.household
                        SET closed_on = CASE WHEN :day::date IS NOT NULL THEN greatest(:day::date, opened_on) END,
                            head_wanted_since = NULL
                        WHERE id = :id
                        """).param("day", day).param("id", id).update();
    }

    /// @param since null where the household has a head again
    void wantHead(UUID id, @Nullable LocalDate since) {
        jdbc.sql("UPDATE residence.household SET head_wanted_since = :since WHERE id = :id")
                .param("since", since)
                .param("id", id)
                .update();
    }

    /// @param person null where a representative is wanted since `wantedSince`
    void represent(UUID id, @Nullable PersonId person, @Nullable LocalDate wantedSince) {
        jdbc.sql("UPDATE residence.household SET representative = :person, head_wanted_since = :since WHERE id = :id")
                .param("person", person == null ? null : person.value())
                .param("since", wantedSince)
                .param("id", id)
                .update();
    }

    void address(UUID id, Dwelling dwelling) {
        jdbc.sql("UPDATE residence.household SET commune = :commune, hamlet = :hamlet, detail = :detail WHERE id = :id")
                .param("commune", dwelling.commune())
                .param("hamlet", dwelling.hamlet())
                .param("detail", dwelling.detail())
                .param("id", id)
                .update();
    }

    /// Keeps where a household stood until a day.
    void keepAddress(UUID act, Household household, LocalDate until) {
        jdbc.sql("""
                        INSERT INTO residence.former_address (household_id, valid_until, act_id, commune, hamlet, detail)
                        VALUES (:id, :until, :act, :commune, :hamlet, :detail)
                        """)
                .param("id", household.id())
                .param("until", until)
                .param("act", act)
                .param("commune", household.dwelling().commune())
                .param("hamlet", household.dwelling().hamlet())
                .param("detail", household.dwelling().detail())
                .update();
    }

    /// Renames or moves a whole hamlet in two statements; the former address of each household is kept.
    ///
    /// @return how many households
    int rename(UUID act, String commune, String hamlet, String newCommune, String newHamlet, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO residence.former_address (household_id, valid_until, act_id, commune, hamlet, detail)
                        SELECT id, :day, :act, commune, hamlet, detail FROM residence.household
                        WHERE commune = :commune AND hamlet = :hamlet
                        """)
                .param("day", day)
                .param("act", act)
                .param("commune", commune)
                .param("hamlet", hamlet)
                .update();
        return jdbc.sql("""
                        UPDATE residence.household SET commune = :newCommune, hamlet = :newHamlet,
                            detail = CASE
                                WHEN detail = :hamlet THEN :newHamlet
                                WHEN right(detail, length(:hamlet) + 2) = ', ' || :hamlet
                                THEN left(detail, -length(:hamlet)) || :newHamlet
                                ELSE detail END
                        WHERE commune = :commune AND hamlet = :hamlet
                        """)
                .param("newCommune", newCommune)
                .param("newHamlet", newHamlet)
                .param("commune", commune)
                .param("hamlet", hamlet)
                .update();
    }

    void number(UUID id, String bookNumber) {
        jdbc.sql("UPDATE residence.household SET book_number = :number WHERE id = :id")
                .param("number", bookNumber)
                .param("id", id)
                .update();
    }

    List<Household> representedBy(PersonId person) {
        return jdbc.sql(COLUMNS + "WHERE h.representative = :person AND h.closed_on IS NULL ORDER BY h.id FOR UPDATE")
                .param("person", person.value())
                .query(HouseholdsOnFile::household)
                .list();
    }

    static Household household(ResultSet row, int number) throws SQLException {
        var collective = row.getString("collective");
        var representative = row.getObject("representative", UUID.class);
        return new Household(
                row.getObject("id", UUID.class),
                new Dwelling(row.getString("commune"), row.getString("hamlet"), row.getString("detail")),
                collective != null
                        ? Collective.valueOf(collective)
                        : "COLLECTIVE".equals(row.getString("kind")) ? Collective.OTHER : null,
                representative == null ? null : new PersonId(representative),
                row.getString("book_number"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("head_wanted_since", LocalDate.class));
    }
}
