package dancu.registry;

import dancu.HandSetClock;
import dancu.TestDatabase;
import dancu.kit.Captures;
import dancu.shared.Actor;
import dancu.shared.PersonId;
import java.util.ArrayList;
import java.util.List;

/// The register on a database of its own and a clock set by hand, with what it announced.
final class RegistryRooms {

    static final Actor OFFICER = new Actor("xa.14845", "14845");
    static final Actor HEAD = new Actor("xa.14845.truong", "14845");

    final TestDatabase database = TestDatabase.fresh();
    final HandSetClock clock = new HandSetClock(Captures.NOON);
    final List<Object> announced = new ArrayList<>();
    final Registry registry;
    final Corrections corrections;
    final PersonalNumbers numbers;
    final CivilEvents events;
    final Records records;
    final SensitiveKeys keys;
    private long number;

    RegistryRooms() {
        this(1_000_000);
    }

    /// @param block how many numbers a place, sex and year have
    RegistryRooms(int block) {
        var items = new SensitiveItems(database.keys, database.jdbc);
        var persons = new Persons(database.jdbc, items);
        var loading = new PersonLoading(database.source, items);
        var history = new History(database.jdbc, items, persons);
        var past = new Past(database.jdbc, items);
        var given = new Numbers(database.jdbc, block);
        var oldNumbers = new OldNumbers(database.jdbc);
        var merges = new Merges(database.jdbc, persons, given, history);
        var book = new EventBook(database.jdbc, items);
        this.registry = new Registry(
                persons,
                loading,
                oldNumbers,
                new Lots(database.jdbc),
                merges,
                announced::add,
                database.transaction,
                clock);
        this.corrections = new Corrections(
                persons, history, past, oldNumbers, new Requests(database.jdbc, items), database.transaction, clock);
        this.records = new Records(persons, past, given, oldNumbers, merges, book);
        this.keys = new SensitiveKeys(database.jdbc, items, database.transaction, clock);
        this.numbers = new PersonalNumbers(persons, given, history, database.transaction, clock);
        this.events = new CivilEvents(
                book,
                new CivilEntry(book, persons, history, numbers, announced::add, clock),
                new Spouses(persons, book, past),
                persons,
                registry,
                numbers,
                database.transaction);
    }

    /// A woman nobody else is.
    PersonId woman() {
        return registry.register(InventedPeople.woman(++number), OFFICER);
    }

    PersonId named(String name) {
        return registry.register(InventedPeople.named(++number, name), OFFICER);
    }

    PersonId withoutNumber(String birthDate) {
        return registry.register(InventedPeople.person(++number, "Lê Thị Tơ", birthDate, null, List.of()), OFFICER);
    }

    Person person(PersonId id) {
        return registry.person(id).orElseThrow();
    }
}
