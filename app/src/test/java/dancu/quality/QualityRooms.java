package dancu.quality;

import dancu.TestDatabase;
import dancu.area.Areas;
import dancu.kit.Captures;
import dancu.registry.InventedPeople;
import dancu.registry.NewPerson;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.Actor;
import dancu.shared.BlobStore;
import dancu.shared.KeyRing;
import dancu.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The rooms quality looks into, on a database of their own.
final class QualityRooms implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2021, 1, 4);
    static final Actor OFFICER = new Actor("xa.14845", "14845");
    static final Actor HEAD = new Actor("xa.14845.truong", "14845");

    final TestDatabase database = TestDatabase.fresh();
    final Registry registry;
    final Residences residences;
    final Quality quality;
    final Verdicts verdicts;
    final FullCheck fullCheck;
    final List<String> communes;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private int number;

    QualityRooms() {
        context.registerBean(DataSource.class, () -> database.source);
        context.registerBean(JdbcClient.class, () -> database.jdbc);
        context.registerBean(TransactionTemplate.class, () -> database.transaction);
        context.registerBean(KeyRing.class, () -> database.keys);
        context.registerBean(BlobStore.class, () -> database.blobs);
        context.registerBean(Clock.class, () -> Captures.CLOCK);
        context.scan("dancu.area", "dancu.registry", "dancu.residence", "dancu.quality");
        context.refresh();
        registry = context.getBean(Registry.class);
        residences = context.getBean(Residences.class);
        quality = context.getBean(Quality.class);
        verdicts = context.getBean(Verdicts.class);
        fullCheck = context.getBean(FullCheck.class);
        communes = context.getBean(Areas.class).codesWithin(Areas.PROVINCE, DAY).stream()
                .filter(code -> code.length() == 5)
                .toList();
    }

    <T> T room(Class<T> type) {
        return context.getBean(type);
    }

    /// Registers a person alone in a household of their own.
    PersonId resident(String commune, NewPerson person) {
        var id = registry.register(person, OFFICER);
        var household = new Residences.NewHousehold("tests/" + ++number, commune, "Thôn 1", "Thôn 1");
        residences.enter(
                1,
                List.of(household),
                List.of(new Residences.NewRegistration(id, household.key(), "Chủ hộ", true)),
                DAY);
        return id;
    }

    static NewPerson person(int row, String name, String birth, String pin, String oldNumber) {
        return InventedPeople.person(
                row, name, birth, pin.isEmpty() ? null : pin, oldNumber.isEmpty() ? List.of() : List.of(oldNumber));
    }

    @Override
    public void close() {
        context.close();
    }
}
