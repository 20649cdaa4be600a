package dancu.lookup;

import dancu.HandSetClock;
import dancu.TestDatabase;
import dancu.kit.Captures;
import dancu.registry.NewPerson;
import dancu.registry.OldNumber;
import dancu.registry.Person;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.Actor;
import dancu.shared.BlobStore;
import dancu.shared.KeyRing;
import dancu.shared.PartialDate;
import dancu.shared.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The register and the search of one process, on a real database and an index folder.
final class LookupRooms implements AutoCloseable {

    static final Actor OFFICER = new Actor("xa.15061", "15061");
    static final String NGOC_LAC_TOWN = "15061";
    static final String CAO_NGOC = "15079";
    static final String MUONG_LAT_TOWN = "14845";

    final TestDatabase database;
    final Path folder;
    final HandSetClock clock = new HandSetClock(Captures.NOON);
    final Registry registry;
    final Residences residences;
    final Lookup lookup;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private int sequence;

    LookupRooms(TestDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
        context.registerBean(DataSource.class, () -> database.source);
        context.registerBean(JdbcClient.class, () -> database.jdbc);
        context.registerBean(TransactionTemplate.class, () -> database.transaction);
        context.registerBean(KeyRing.class, () -> database.keys);
        context.registerBean(BlobStore.class, () -> database.blobs);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(IndexFolder.class, () -> new IndexFolder(folder));
        context.scan("dancu.area", "dancu.registry", "dancu.residence", "dancu.lookup");
        context.refresh();
        registry = context.getBean(Registry.class);
        residences = context.getBean(Residences.class);
        lookup = context.getBean(Lookup.class);
    }

    static LookupRooms fresh() {
        return new LookupRooms(TestDatabase.fresh(), newFolder());
    }

    static Path newFolder() {
        try {
            return Files.createTempDirectory("dancu-lookup").resolve("lookup");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T room(Class<T> type) {
        return context.getBean(type);
    }

    /// Somebody to be entered with what a search is about; the rest is the same for all.
    record Somebody(
            String name,
            String otherNames,
            String birthDate,
            @Nullable String pin,
            String phone,
            List<String> oldNumbers,
            Person.Life life) {

        static Somebody named(String name) {
            return new Somebody(name, "", "12/03/1990", null, "", List.of(), Person.Life.ALIVE);
        }

        Somebody also(String otherName) {
            return new Somebody(name, otherName, birthDate, pin, phone, oldNumbers, life);
        }

        Somebody born(String date) {
            return new Somebody(name, otherNames, date, pin, phone, oldNumbers, life);
        }

        Somebody withPin(String number) {
            return new Somebody(name, otherNames, birthDate, number, phone, oldNumbers, life);
        }

        Somebody withPhone(String number) {
            return new Somebody(name, otherNames, birthDate, pin, number, oldNumbers, life);
        }

        Somebody withOldNumber(String number) {
            return new Somebody(name, otherNames, birthDate, pin, phone, List.of(number), life);
        }

        Somebody dead() {
            return new Somebody(name, otherNames, birthDate, pin, phone, oldNumbers, Person.Life.DEAD);
        }
    }

    PersonId enter(Somebody somebody) {
        var person = new NewPerson(
                0,
                somebody.name(),
                somebody.otherNames(),
                PartialDate.read(somebody.birthDate()),
                Person.Sex.FEMALE,
                somebody.pin(),
                "038",
                null,
                "Thanh Hóa",
                null,
                "Thanh Hóa",
                "VN",
                "",
                List.of(),
                somebody.phone(),
                "",
                "",
                "",
                somebody.life(),
                "",
                somebody.oldNumbers().stream().map(OldNumber::nine).toList(),
                new Person.Sensitive("Mường", "Phật giáo", "O"));
        return registry.register(person, OFFICER);
    }

    PersonId enter(Somebody somebody, String commune, String hamlet) {
        var person = enter(somebody);
        var key = "household/" + ++sequence;
        residences.enter(
                1,
                List.of(new Residences.NewHousehold(key, commune, hamlet, "Số 7, " + hamlet)),
                List.of(new Residences.NewRegistration(person, key, "Chủ hộ", true)),
                LocalDate.of(2021, 1, 4));
        return person;
    }

    /// Who is found everywhere, best first, after the index has caught up.
    List<PersonId> found(String typed) {
        lookup.refresh();
        return lookup.search(typed, Within.PROVINCE, 10).hits().stream()
                .map(Answer.Hit::person)
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
