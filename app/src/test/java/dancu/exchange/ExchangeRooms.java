package dancu.exchange;

import dancu.HandSetClock;
import dancu.TestDatabase;
import dancu.area.TestAreas;
import dancu.audit.Ledger;
import dancu.kit.Captures;
import dancu.registry.Person;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.Actor;
import dancu.shared.KeyRing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The rooms a list goes through, on a database of their own.
final class ExchangeRooms implements AutoCloseable {

    static final Actor CLERK = new Actor("nhaplieu.01", "384");

    final TestDatabase database = TestDatabase.fresh();
    final HandSetClock clock = new HandSetClock(Captures.NOON);
    final Registry registry;
    final Residences residences;
    final ResidentImport imports;
    final ResidentExport export;
    final ImportJobs jobs;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private int files;

    ExchangeRooms() {
        context.registerBean(DataSource.class, () -> database.source);
        context.registerBean(JdbcClient.class, () -> database.jdbc);
        context.registerBean(TransactionTemplate.class, () -> database.transaction);
        context.registerBean(KeyRing.class, () -> database.keys);
        context.registerBean(Clock.class, () -> clock);
        context.scan("dancu.registry", "dancu.residence");
        context.refresh();
        registry = context.getBean(Registry.class);
        residences = context.getBean(Residences.class);
        var areas = TestAreas.of(database);
        imports = new ResidentImport(
                registry,
                new ResidentSets(registry, residences, database.transaction),
                new Mappings(database.jdbc, clock),
                areas,
                clock);
        export = new ResidentExport(
                registry, residences, areas, new Ledger(database.jdbc, database.transactions), clock);
        jobs = newJobs();
    }

    /// Jobs as a program that starts anew has them.
    ImportJobs newJobs() {
        return new ImportJobs(
                imports, new JobQueue(database.jdbc, clock), new JobParts(database.jdbc), database.transaction);
    }

    /// What became of a list, with the files beside it.
    record Entered(ResidentImport.Result result, List<Person> people, List<String> rejects, List<String> notes) {

        Person only() {
            if (people.size() != 1) {
                throw new IllegalStateException(people.size() + " people, rejects: " + rejects.size());
            }
            return people.getFirst();
        }
    }

    Entered enterFile(Path file, Map<String, String> answers, @Nullable String sheet) {
        try {
            var rejects = file.resolveSibling("rejects.csv");
            var notes = file.resolveSibling("notes.csv");
            var request = new ResidentImport.Request(file, "list", sheet, answers, rejects, notes);
            var result = imports.enter(request, CLERK, (rows, share) -> {});
            return new Entered(result, people(result), Files.readAllLines(rejects), Files.readAllLines(notes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Entered enter(Path folder, Map<String, String> answers, String... lines) {
        return enterFile(file(folder, String.join("\n", lines).getBytes(StandardCharsets.UTF_8)), answers, null);
    }

    Entered enter(Path folder, String... lines) {
        return enter(folder, Map.of(), lines);
    }

    Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("list-" + ++files), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Person.Sensitive sensitive(Person person) {
        return registry.sensitive(List.of(person.id())).getOrDefault(person.id(), new Person.Sensitive("", "", ""));
    }

    private List<Person> people(ResidentImport.Result result) {
        var rows = IntStream.rangeClosed(1, 40).boxed().toList();
        var ids = registry.byRow(result.lot(), rows);
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(ids.get(row)))
                .map(id -> registry.person(id).orElseThrow())
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
