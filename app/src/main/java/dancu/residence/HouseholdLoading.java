package dancu.residence;

import dancu.residence.Residences.Conflict;
import dancu.residence.Residences.NewHousehold;
import dancu.residence.Residences.NewRegistration;
import dancu.shared.postgres.CopyRows;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Repository;

/// Enters households and permanent registrations by COPY, in the caller's transaction.
@Repository
class HouseholdLoading {

    private final DataSource source;
    private final JdbcClient jdbc;

    HouseholdLoading(DataSource source, JdbcClient jdbc) {
        this.source = source;
        this.jdbc = jdbc;
    }

    List<Conflict> load(
            int lot, Collection<NewHousehold> households, List<NewRegistration> registrations, LocalDate since) {
        var ids = new LinkedHashMap<String, UUID>();
        households.forEach(household -> ids.put(household.key(), id(lot, household)));
        var existing = existing(ids.values());
        var headed = existing.isEmpty() ? new HashSet<UUID>() : headed(existing);
        var conflicts = new ArrayList<Conflict>();
        var connection = DataSourceUtils.getConnection(source);
        try {
            copyHouseholds(connection, lot, households, ids, existing);
            copyRegistrations(connection, registrations, ids, headed, since, conflicts);
        } catch (SQLException e) {
            throw Objects.requireNonNull(
                    new SQLExceptionSubclassTranslator().translate("enter households", null, e), "unknown SQL state");
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
        return conflicts;
    }

    private static void copyHouseholds(
            Connection connection,
            int lot,
            Collection<NewHousehold> households,
            Map<String, UUID> ids,
            Set<UUID> existing)
            throws SQLException {
        try (var rows = new CopyRows(connection, "residence.household", "id, commune, hamlet, detail, lot, lot_key")) {
            for (var household : households) {
                var id = Objects.requireNonNull(ids.get(household.key()));
                if (!existing.contains(id)) {
                    rows.row(6)
                            .uuid(id)
                            .text(household.commune())
                            .text(household.hamlet())
                            .text(household.detail())
                            .integer(lot)
                            .text(household.key());
                }
            }
            rows.finish();
        }
    }

    private static void copyRegistrations(
            Connection connection,
            List<NewRegistration> registrations,
            Map<String, UUID> ids,
            Set<UUID> headed,
            LocalDate since,
            List<Conflict> conflicts)
            throws SQLException {
        try (var rows = new CopyRows(
                connection,
                "residence.registration",
                "person_id, household_id, kind, relation, head, valid_from, reason")) {
            for (var registration : registrations) {
                var household = Objects.requireNonNull(ids.get(registration.householdKey()));
                var head = registration.head() && headed.add(household);
                if (registration.head() && !head) {
                    conflicts.add(new Conflict(registration.person(), Conflict.Reason.SECOND_HEAD));
                }
                rows.row(7)
                        .uuid(registration.person().value())
                        .uuid(household)
                        .text("PERMANENT")
                        .text(registration.relation())
                        .bool(head)
                        .date(since)
                        .text("LIST");
            }
            rows.finish();
        }
    }

    private Set<UUID> existing(Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("SELECT id FROM residence.household WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private Set<UUID> headed(Set<UUID> households) {
        return new HashSet<>(jdbc.sql("""
                        SELECT household_id FROM residence.registration
                        WHERE household_id = ANY(:ids) AND head AND valid_until IS NULL
                        """)
                .param("ids", households.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /// One household of one list has one id however its members are spread over the list: the lot and commune,
    /// so that neighbours stand together in every index, then a hash of the key.
    private static UUID id(int lot, NewHousehold household) {
        var hash =
                UUID.nameUUIDFromBytes((household.commune() + "/" + household.key()).getBytes(StandardCharsets.UTF_8));
        var commune = household.commune().hashCode() & 0xFFFFL;
        var high = ((long) lot << 32) | (commune << 16) | 0x8000L | (hash.getMostSignificantBits() & 0xFFFL);
        return new UUID(high, hash.getLeastSignificantBits());
    }
}
