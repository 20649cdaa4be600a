package dancu.residence;

import dancu.HandSetClock;
import dancu.TestDatabase;
import dancu.registry.InventedPeople;
import dancu.registry.Registry;
import dancu.residence.Residences.NewHousehold;
import dancu.residence.Residences.NewRegistration;
import dancu.shared.Actor;
import dancu.shared.KeyRing;
import dancu.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Residence and the register on a database of their own, with a clock in September 2021, so that dossiers of
/// both laws can be entered.
final class ResidenceRooms implements AutoCloseable {

    static final Actor OFFICER = new Actor("xa.14845", "14845");
    static final String HEAD_OF_POLICE = "xa.14845.truong";
    static final LocalDate LISTED = LocalDate.of(2015, 3, 2);
    static final LocalDate OLD_LAW = LocalDate.of(2021, 6, 30);
    static final LocalDate NEW_LAW = LocalDate.of(2021, 7, 1);

    final TestDatabase database = TestDatabase.fresh();
    final HandSetClock clock = new HandSetClock(Instant.parse("2021-09-01T05:00:00Z"));
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private int number;
    private int commune = 15_000;

    ResidenceRooms() {
        context.registerBean(DataSource.class, () -> database.source);
        context.registerBean(JdbcClient.class, () -> database.jdbc);
        context.registerBean(TransactionTemplate.class, () -> database.transaction);
        context.registerBean(KeyRing.class, () -> database.keys);
        context.registerBean(Clock.class, () -> clock);
        context.scan("dancu.registry", "dancu.residence");
        context.refresh();
    }

    <T> T room(Class<T> type) {
        return context.getBean(type);
    }

    /// A commune nobody has used.
    String commune() {
        return Integer.toString(++commune);
    }

    /// A woman of 31 with a number.
    PersonId adult() {
        return room(Registry.class).register(InventedPeople.woman(++number), OFFICER);
    }

    PersonId born(String date) {
        return room(Registry.class)
                .register(InventedPeople.person(++number, "Lê Thị Bé", date, null, List.of()), OFFICER);
    }

    /// A household entered from a list: the first is its head, the others are her children.
    UUID household(String inCommune, PersonId... members) {
        var row = new NewHousehold("tests/" + ++number, inCommune, "Thôn 1", "Số " + number + ", Thôn 1");
        var registrations = new ArrayList<NewRegistration>();
        for (var member : members) {
            var head = registrations.isEmpty();
            registrations.add(new NewRegistration(member, row.key(), head ? "Chủ hộ" : "Con", head));
        }
        room(Residences.class).enter(1, List.of(row), registrations, LISTED);
        return Objects.requireNonNull(
                        room(Residences.class).addresses(List.of(members)).get(members[0]))
                .household();
    }

    static Filing filing(LocalDate day) {
        return new Filing(UUID.randomUUID(), "Tờ khai 7/2021", day, day, OFFICER, HEAD_OF_POLICE);
    }

    static Destination own(String inCommune, PersonId head) {
        return new Destination.Own(new Dwelling(inCommune, "Thôn 2", "Số 9, Thôn 2"), head);
    }

    Destination into(UUID household) {
        var head = household(household).stream()
                .filter(Registration::head)
                .map(Registration::person)
                .findFirst()
                .orElseThrow();
        return new Destination.Into(household, new Consent(head, Consent.Means.SIGNED_FORM, OLD_LAW));
    }

    static Entrant child(PersonId person) {
        return new Entrant(person, "Con");
    }

    static Succession headed(PersonId person) {
        return new Succession(person, Map.of());
    }

    List<Registration> household(UUID id) {
        return room(ResidenceFile.class).household(id).orElseThrow().members();
    }

    Household itself(UUID id) {
        return room(ResidenceFile.class).household(id).orElseThrow().household();
    }

    List<ResidenceFile.Home> homes(PersonId person) {
        return room(ResidenceFile.class).homes(person);
    }

    Act act(Filing filing) {
        return room(Acts.class).act(filing.id()).orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }
}
