package dancu.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.shared.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistryTest {

    private final RegistryRooms rooms = new RegistryRooms();
    private final Registry registry = rooms.registry;
    private long number = 500_000;
    private int lists;

    @Test
    void everyItemOfTheLawComesBackAsItWasEntered() {
        var any = InventedPeople.woman(++number);
        var entered = new NewPerson(
                0,
                "Hoàng Thị Êm",
                "Thị Bé",
                dancu.shared.PartialDate.read("30/02/1961"),
                Person.Sex.FEMALE,
                null,
                "038",
                "14845",
                "xã Tén Tằn",
                "14848",
                "Mường Lát",
                "VN,LA",
                "Góa",
                List.of(
                        new Relative(Relative.Role.FATHER, "Hoàng Văn Một", "171000001", "VN"),
                        new Relative(Relative.Role.SPOUSE, "Vi Văn Hai", null, "LA"),
                        new Relative(Relative.Role.GUARDIAN, "Hoàng Văn Ba", "038061000001", null)),
                "0912000000",
                "em@vi.du",
                "Làm ruộng",
                "7/10",
                Person.Life.MISSING,
                "1998",
                List.of(
                        new OldNumber(OldNumber.Kind.CMND9, "171000002", "3/1985", "CA Thanh Hóa"),
                        new OldNumber(OldNumber.Kind.MILITARY, "171000002", "", "")),
                any.sensitive());

        var person = rooms.person(registry.register(entered, RegistryRooms.OFFICER));

        assertThat(person)
                .usingRecursiveComparison()
                .ignoringFields("id", "papers", "mergedInto", "version")
                .isEqualTo(entered);
        assertThat(person.papers()).containsExactlyInAnyOrderElementsOf(entered.oldNumbers());
        assertThat(person.birthDate().calendarDay()).isEmpty();
        assertThat(person.birthDate().raw()).isEqualTo("30/02/1961");
    }

    @Test
    void aNumberBelongsToWhoeverCameFirstAndTheOtherIsToldAndEnteredWithout() {
        var pin = InventedPeople.pin(++number);
        var first = InventedPeople.person(1, "Lê Thị Một", "12/03/1990", pin, List.of());
        var second = InventedPeople.person(2, "Lê Thị Hai", "12/03/1990", pin, List.of());
        var third = InventedPeople.person(1, "Lê Thị Ba", "12/03/1990", pin, List.of());

        var together = enter(first, second);
        var later = enter(third);

        assertThat(together).extracting(Registry.Entered::pinTaken).containsExactly(false, true);
        assertThat(later.getFirst().pinTaken()).isTrue();
        assertThat(registry.byNumber(pin, 5))
                .extracting(Person::birthName)
                .startsWith("Lê Thị Một")
                .containsExactlyInAnyOrder("Lê Thị Một", "Lê Thị Hai", "Lê Thị Ba");
        assertThat(rooms.person(later.getFirst().person()).claimedPins()).containsExactly(pin);
        assertThat(rooms.person(later.getFirst().person()).pin()).isNull();
    }

    @Test
    void aNumberIsFoundHoweverItIsGroupedAndNoTextIsANumber() {
        var id = rooms.woman();
        var pin = String.valueOf(rooms.person(id).pin());

        assertThat(registry.byNumber(pin.substring(0, 6) + " " + pin.substring(6), 5))
                .extracting(Person::id)
                .containsExactly(id);
        assertThat(registry.byNumber("Lê Thị Tơ", 5)).isEmpty();
        assertThat(registry.byNumber("03819000000", 5)).isEmpty();
    }

    /// P-05: one old number on two people, never a key.
    @Test
    void twoPeopleMayShareAnOldNumberAndBothAreFound() {
        var one = registry.register(
                InventedPeople.person(1, "Lê Thị A", "1990", null, List.of("171234567")), RegistryRooms.OFFICER);
        var other = registry.register(
                InventedPeople.person(1, "Lê Thị Bê", "1990", null, List.of("171234567")), RegistryRooms.OFFICER);

        assertThat(registry.byNumber("171 234 567", 5)).extracting(Person::id).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void aListIsKnownByItsContentAndGoesOnWhereItStopped() {
        var lot = registry.openLot("hash-of-one-list", "danh-sach.csv", "DC01", "Điều 9", RegistryRooms.OFFICER);
        advance(lot, 2);

        var again = registry.openLot("hash-of-one-list", "ban-sao.csv", "DC01", "Điều 9", RegistryRooms.OFFICER);

        assertThat(again.id()).isEqualTo(lot.id());
        assertThat(again.rowsDone()).isEqualTo(2);
        assertThatThrownBy(() -> rooms.database.transaction.executeWithoutResult(status -> registry.take(lot)))
                .hasMessageContaining("registry.lot-moved");
    }

    @Test
    void whoeverKeepsACopyIsToldOfEveryPersonEnteredOrChangedOnce() {
        var mark = registry.changedSince(0, Integer.MAX_VALUE).mark();
        var one = rooms.woman();
        var other = rooms.woman();

        var first = registry.changedSince(mark, 10);
        assertThat(first.people()).containsExactlyInAnyOrder(one, other);
        assertThat(registry.changedSince(first.mark(), 10).people()).isEmpty();

        rooms.corrections.correct(
                one,
                List.of(new Registry.Correction(CorrectableField.PHONE, "0911111111", "DC02", "Điều 9")),
                RegistryRooms.OFFICER);
        assertThat(registry.changedSince(first.mark(), 10).people()).containsExactly(one);
    }

    /// A reader between two steps of somebody else's longer transaction must not lose what it commits later.
    @Test
    void aPersonEnteredInATransactionThatEndsLaterIsToldToo() {
        var mark = registry.changedSince(0, Integer.MAX_VALUE).mark();
        var seen = new HashSet<PersonId>();
        var marks = new long[] {mark};
        var late = rooms.database.transaction.execute(status -> {
            var id = rooms.woman();
            Thread.ofPlatform().start(() -> {
                rooms.woman();
                var changed = registry.changedSince(marks[0], 10);
                seen.addAll(changed.people());
                marks[0] = changed.mark();
            });
            while (seen.isEmpty()) {
                Thread.onSpinWait();
            }
            return id;
        });

        assertThat(seen).doesNotContain(late);
        assertThat(registry.changedSince(marks[0], 10).people()).contains(late);
    }

    @Test
    void ethnicityReligionAndBloodAreSealedInTheDatabase() {
        var id = rooms.woman();

        var everything = rooms.database
                .jdbc
                .sql("SELECT p::text || encode(p.sensitive, 'escape') FROM registry.person p WHERE id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();

        assertThat(everything).contains("Lê Thị Tơ").doesNotContain("Mường", "Phật giáo", "M\\306\\260");
        assertThat(registry.sensitive(List.of(id))).containsEntry(id, new Person.Sensitive("Mường", "Phật giáo", "O"));
        assertThat(rooms.person(id).toString()).doesNotContain("Mường");
    }

    @Test
    void sealedItemsOfOnePersonDoNotOpenAsThoseOfAnother() {
        var one = rooms.woman();
        var other = rooms.woman();
        rooms.database
                .jdbc
                .sql("""
                        UPDATE registry.person SET sensitive = (SELECT sensitive FROM registry.person WHERE id = :one)
                        WHERE id = :other
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .update();

        assertThatThrownBy(() -> registry.sensitive(List.of(other))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNumberIsEstablishedOnceFromTheFourItemsTheLawNeeds() {
        var id = rooms.withoutNumber("12/03/1990");

        var pin = rooms.numbers.establish(id, "Giấy khai sinh 7/1990", RegistryRooms.OFFICER);

        assertThat(pin).matches("038190[0-9]{6}");
        assertThat(rooms.person(id).pin()).isEqualTo(pin);
        assertThat(rooms.corrections.history(id)).extracting(Change::field).containsExactly("PIN_GIVEN");
        assertThatThrownBy(() -> rooms.numbers.establish(id, "Giấy khai sinh 7/1990", RegistryRooms.OFFICER))
                .hasMessageContaining("registry.pin-exists");
        assertThatThrownBy(
                        () -> rooms.numbers.establish(rooms.withoutNumber("không rõ"), "DC01", RegistryRooms.OFFICER))
                .hasMessageContaining("registry.pin-needs-items");
    }

    @Test
    void stationsAtTheSameTimeNeverGiveOneNumberTwice() throws Exception {
        var people = java.util.stream.Stream.generate(() -> rooms.withoutNumber("12/03/1990"))
                .limit(60)
                .toList();
        try (var stations = Executors.newFixedThreadPool(6)) {
            var given = new HashSet<String>();
            var work = people.stream()
                    .<Callable<String>>map(
                            id -> () -> rooms.numbers.establish(id, "Giấy khai sinh", RegistryRooms.OFFICER))
                    .toList();
            for (var pin : stations.invokeAll(work)) {
                given.add(pin.get());
            }
            assertThat(given).hasSize(60);
        }
    }

    @Test
    void aWrongNumberIsCancelledAndAnotherGivenWithBothLinkedAndNeverGivenAgain() {
        var id = rooms.woman();
        var old = String.valueOf(rooms.person(id).pin());
        rooms.corrections.correct(
                id,
                List.of(new Registry.Correction(CorrectableField.BIRTH_DATE, "12/03/1991", "GKS 7/1991", "Điều 27")),
                RegistryRooms.OFFICER);

        var pin = rooms.numbers.reestablish(
                id, PinAssignment.End.BIRTH_YEAR, "QĐ 12/2021", RegistryRooms.OFFICER, "pc06.truong");

        assertThat(pin).startsWith("038191");
        assertThat(rooms.numbers.of(id))
                .extracting(PinAssignment::pin, PinAssignment::endedFor, PinAssignment::replacedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(old, PinAssignment.End.BIRTH_YEAR, pin),
                        org.assertj.core.groups.Tuple.tuple(pin, null, null));
        assertThat(registry.byNumber(old, 5)).extracting(Person::id).containsExactly(id);
        assertThat(enter(InventedPeople.person(1, "Lê Thị Sau", "12/03/1990", old, List.of()))
                        .getFirst()
                        .pinTaken())
                .isTrue();
        for (var statement : List.of(
                "UPDATE registry.pin SET state = 'ACTIVE', ended_at = NULL, ended_for = NULL WHERE pin = '" + old + "'",
                "DELETE FROM registry.pin WHERE pin = '" + old + "'",
                "TRUNCATE registry.pin CASCADE")) {
            assertThatThrownBy(() -> rooms.database.jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }

    @Test
    void whoAsksForANewNumberDoesNotApproveIt() {
        var id = rooms.woman();

        assertThatThrownBy(() -> rooms.numbers.reestablish(
                        id,
                        PinAssignment.End.SEX,
                        "QĐ 12/2021",
                        RegistryRooms.OFFICER,
                        RegistryRooms.OFFICER.account()))
                .hasMessageContaining("registry.same-officer");
    }

    @Test
    void twoRecordsOfOnePersonBecomeOneAndTwoAgainWithoutLosingAnything() {
        var kept = rooms.named("Lê Thị Thật");
        var gone = registry.register(
                InventedPeople.person(
                        ++number, "Lê Thị Thât", "12/03/1990", InventedPeople.pin(number), List.of("171555555")),
                RegistryRooms.OFFICER);
        var keptPin = String.valueOf(rooms.person(kept).pin());
        var gonePin = String.valueOf(rooms.person(gone).pin());

        var merge = registry.merge(kept, gone, "Biên bản 3/2021", RegistryRooms.OFFICER, "xa.14845.truong");

        assertThat(rooms.announced).contains(new PersonsMerged(merge, kept, gone, RegistryRooms.OFFICER));
        assertThat(rooms.person(gone).mergedInto()).isEqualTo(kept);
        assertThat(rooms.person(gone).pin()).isNull();
        assertThat(rooms.person(kept).pin()).isEqualTo(keptPin);
        assertThat(rooms.person(kept).oldNumbers()).containsExactly("171555555");
        assertThat(rooms.numbers.of(gone).getFirst().replacedBy()).isEqualTo(keptPin);
        assertThatThrownBy(() -> registry.merge(kept, gone, "lần nữa", RegistryRooms.OFFICER, "xa.14845.truong"))
                .hasMessageContaining("registry.merged-already");

        registry.unmerge(merge, "Hai người sinh đôi", RegistryRooms.OFFICER, "xa.14845.truong");

        assertThat(rooms.announced).contains(new PersonsUnmerged(merge, kept, gone, RegistryRooms.OFFICER));
        assertThat(rooms.person(gone).mergedInto()).isNull();
        assertThat(rooms.person(gone).pin()).isEqualTo(gonePin);
        assertThat(rooms.person(kept).oldNumbers()).isEmpty();
        assertThat(rooms.corrections.history(gone))
                .extracting(Change::field)
                .containsExactly("MERGED_INTO", "UNMERGED");
        assertThatThrownBy(() -> registry.unmerge(merge, "lần nữa", RegistryRooms.OFFICER, "xa.14845.truong"))
                .hasMessageContaining("registry.merge-unknown");
    }

    @Test
    void theOnlyNumberOfTwoRecordsGoesWithTheRecordThatStaysAndBack() {
        var kept = rooms.withoutNumber("12/03/1990");
        var gone = rooms.woman();
        var pin = rooms.person(gone).pin();

        var merge = registry.merge(kept, gone, "Biên bản 4/2021", RegistryRooms.OFFICER, "xa.14845.truong");
        assertThat(rooms.person(kept).pin()).isEqualTo(pin);

        registry.unmerge(merge, "Nhầm", RegistryRooms.OFFICER, "xa.14845.truong");
        assertThat(rooms.person(kept).pin()).isNull();
        assertThat(rooms.person(gone).pin()).isEqualTo(pin);
    }

    @Test
    void nobodyMergesAloneOrWithThemselvesOrWithNobody() {
        var one = rooms.woman();
        var other = rooms.woman();

        assertThatThrownBy(() -> registry.merge(one, other, "x", RegistryRooms.OFFICER, "xa.14845"))
                .hasMessageContaining("registry.same-officer");
        assertThatThrownBy(() -> registry.merge(one, one, "x", RegistryRooms.OFFICER, "xa.14845.truong"))
                .hasMessageContaining("registry.merged-with-itself");
        var nobody = new PersonId(UUID.randomUUID());
        assertThatThrownBy(() -> registry.merge(one, nobody, "x", RegistryRooms.OFFICER, "xa.14845.truong"))
                .hasMessageContaining("registry.person-unknown");
    }

    private List<Registry.Entered> enter(NewPerson... people) {
        var lot = registry.openLot("list-" + ++lists, "danh-sach.csv", "DC01", "Điều 9", RegistryRooms.OFFICER);
        var pins = java.util.Arrays.stream(people)
                .map(person -> String.valueOf(person.pin()))
                .toList();
        return rooms.database.transaction.execute(status ->
                registry.enter(lot, List.of(people), registry.holders(pins).keySet(), RegistryRooms.OFFICER));
    }

    private void advance(Lot lot, int rows) {
        rooms.database.transaction.executeWithoutResult(status -> {
            registry.take(lot);
            registry.advance(lot, new Lot.Advance(rows, 100, rows, 0, 0, 0));
        });
    }
}
