package dancu.registry;

import dancu.shared.Actor;
import dancu.shared.PartialDate;
import dancu.shared.PersonId;
import dancu.shared.postgres.CopyRows;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Repository;

/// Enters people by COPY, as many at once as the caller likes, in the caller's transaction.
@Repository
class PersonLoading {

    private static final String PERSON = """
            id, lot, lot_row, known_from, birth_name, other_names, birth_raw, birth_year, birth_month, birth_day, sex,
            birth_place_code, birth_place_unit, birth_place_raw, origin_unit, origin_raw, nationality, marital_status,
            father_name, father_number, father_nationality, mother_name, mother_number, mother_nationality,
            spouse_name, spouse_number, spouse_nationality, guardian_name, guardian_number, guardian_nationality,
            phone, email, occupation, education, life, life_raw, sensitive""";
    private static final int PERSON_COLUMNS = 37;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataSource source;
    private final SensitiveItems items;

    PersonLoading(DataSource source, SensitiveItems items) {
        this.source = source;
        this.items = items;
    }

    /// @param lot   null for people entered alone
    /// @param given numbers of these people that somebody has or had
    List<Registry.Entered> load(
            @Nullable Lot lot, List<NewPerson> people, Set<String> given, Actor actor, Instant now) {
        var taken = new HashSet<>(given);
        var entered = new ArrayList<Registry.Entered>(people.size());
        for (var person : people) {
            var pin = person.pin();
            entered.add(new Registry.Entered(
                    person.row(), new PersonId(id(now, person.row())), pin != null && !taken.add(pin)));
        }
        items.ready();
        var connection = DataSourceUtils.getConnection(source);
        try {
            copyPeople(connection, lot, people, entered, now);
            copyPins(connection, people, entered, now, lot == null ? actor.account() : "lot " + lot.id());
            copyOldNumbers(connection, people, entered);
        } catch (SQLException e) {
            throw Objects.requireNonNull(
                    new SQLExceptionSubclassTranslator().translate("enter people", null, e), "unknown SQL state");
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
        return entered;
    }

    /// Enters one person by a paper of their own, and notes the entry where a list would have its lot.
    ///
    /// @param given the person's number, where somebody has or had it
    PersonId loadAlone(NewPerson person, Set<String> given, String paper, String ground, Actor actor, Instant now) {
        var id = load(null, List.of(person), given, actor, now).getFirst().person();
        var connection = DataSourceUtils.getConnection(source);
        try (var rows = new CopyRows(
                connection, "registry.change", "person_id, version, at, actor, unit, ground, paper, field")) {
            rows.row(8)
                    .uuid(id.value())
                    .integer(1)
                    .timestamp(now)
                    .text(actor.account())
                    .text(actor.unit())
                    .text(ground)
                    .text(paper)
                    .text(Moment.ENTERED);
            rows.finish();
        } catch (SQLException e) {
            throw Objects.requireNonNull(
                    new SQLExceptionSubclassTranslator().translate("note an entry", null, e), "unknown SQL state");
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
        return id;
    }

    private void copyPeople(
            Connection connection,
            @Nullable Lot lot,
            List<NewPerson> people,
            List<Registry.Entered> entered,
            Instant now)
            throws SQLException {
        try (var rows = new CopyRows(connection, "registry.person", PERSON)) {
            for (var i = 0; i < people.size(); i++) {
                var person = people.get(i);
                var id = entered.get(i).person().value();
                rows.row(PERSON_COLUMNS)
                        .uuid(id)
                        .integer(lot == null ? null : lot.id())
                        .integer(lot == null ? null : person.row())
                        .timestamp(now)
                        .text(person.birthName())
                        .text(person.otherNames());
                birth(rows, person.birthDate());
                rows.text(person.sex().name())
                        .text(person.birthPlaceCode())
                        .text(person.birthPlaceUnit())
                        .text(person.birthPlace())
                        .text(person.originUnit())
                        .text(person.origin())
                        .text(person.nationality())
                        .text(person.maritalStatus());
                for (var role : Relative.Role.values()) {
                    relative(rows, person.relatives(), role);
                }
                rows.text(person.phone())
                        .text(person.email())
                        .text(person.occupation())
                        .text(person.education())
                        .text(person.life().name())
                        .text(person.lifeDate())
                        .bytes(items.seal(person.sensitive(), id));
            }
            rows.finish();
        }
    }

    private static void birth(CopyRows rows, PartialDate date) {
        rows.text(date.raw()).smallint(date.year()).smallint(date.month()).smallint(date.day());
    }

    private static void relative(CopyRows rows, List<Relative> relatives, Relative.Role role) {
        for (var relative : relatives) {
            if (relative.role() == role) {
                rows.text(relative.name()).text(relative.number()).text(relative.nationality());
                return;
            }
        }
        rows.text("").text(null).text(null);
    }

    private static void copyPins(
            Connection connection, List<NewPerson> people, List<Registry.Entered> entered, Instant now, String reason)
            throws SQLException {
        try (var rows = new CopyRows(connection, "registry.pin", "pin, person_id, state, given_at, reason")) {
            for (var i = 0; i < people.size(); i++) {
                var pin = people.get(i).pin();
                if (pin != null && !entered.get(i).pinTaken()) {
                    rows.row(5)
                            .text(pin)
                            .uuid(entered.get(i).person().value())
                            .text("ACTIVE")
                            .timestamp(now)
                            .text(reason);
                }
            }
            rows.finish();
        }
    }

    private static void copyOldNumbers(Connection connection, List<NewPerson> people, List<Registry.Entered> entered)
            throws SQLException {
        try (var rows =
                new CopyRows(connection, "registry.old_number", "person_id, kind, number, issued_on, issued_at")) {
            for (var i = 0; i < people.size(); i++) {
                var seen = new HashSet<OldNumber>();
                for (var paper : papers(people.get(i), entered.get(i).pinTaken())) {
                    if (seen.add(new OldNumber(paper.kind(), paper.number(), "", ""))) {
                        rows.row(5)
                                .uuid(entered.get(i).person().value())
                                .text(paper.kind().name())
                                .text(paper.number())
                                .text(paper.issuedOn())
                                .text(paper.issuedAt());
                    }
                }
            }
            rows.finish();
        }
    }

    private static List<OldNumber> papers(NewPerson person, boolean pinTaken) {
        var pin = person.pin();
        if (!pinTaken || pin == null) {
            return person.oldNumbers();
        }
        var papers = new ArrayList<>(person.oldNumbers());
        papers.add(new OldNumber(OldNumber.Kind.CLAIMED_PIN, pin, "", ""));
        return papers;
    }

    /// Time of entry, then the row, then 42 random bits: people entered together stand together in every
    /// index, and nobody guesses one from another (RFC 9562, version 7).
    private static UUID id(Instant now, int row) {
        var high = (now.toEpochMilli() << 16) | 0x7000L | ((row >>> 20) & 0xFFFL);
        var low = 0x8000_0000_0000_0000L | ((row & 0xFFFFFL) << 42) | (RANDOM.nextLong() & 0x3FF_FFFF_FFFFL);
        return new UUID(high, low);
    }
}
