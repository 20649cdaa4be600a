package dancu.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.HandSetClock;
import dancu.TestDatabase;
import dancu.kit.Captures;
import dancu.shared.Actor;
import dancu.shared.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistryTest {

    private static final Actor OFFICER = new Actor("xa.14845", "14845");

    private final TestDatabase database = TestDatabase.fresh();
    private final HandSetClock clock = new HandSetClock(Captures.NOON);
    private final Registry registry =
            new Registry(new Persons(database.jdbc, database.keys), database.transaction, clock);
    private long number;

    @Test
    void aCorrectionKeepsWhatWasWithPaperLawAndOfficer() {
        var id = enter(InventedPeople.person(++number, "Lê Thị Tơ", "1990", null, List.of()));
        clock.advance(Duration.ofDays(1));

        var corrected = registry.correct(
                id,
                List.of(
                        new Registry.Correction(
                                CorrectableField.BIRTH_DATE,
                                "12/03/1990",
                                "Giấy khai sinh 7/1990",
                                "TT 04/2020, Điều 18"),
                        new Registry.Correction(
                                CorrectableField.BIRTH_NAME, "Lê Thị Tơ Tằm", "Giấy khai sinh 7/1990", "TT 04/2020")),
                OFFICER);

        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.birthName()).isEqualTo("Lê Thị Tơ Tằm");
        assertThat(corrected.birthDate().calendarDay()).contains(java.time.LocalDate.of(1990, 3, 12));
        assertThat(registry.find("to tam", 5)).extracting(Person::id).containsExactly(id);
        assertThat(registry.history(id))
                .contains(new Change(
                        2,
                        clock.instant(),
                        "xa.14845",
                        "14845",
                        "TT 04/2020, Điều 18",
                        "Giấy khai sinh 7/1990",
                        "BIRTH_DATE",
                        "1990",
                        "12/03/1990"))
                .extracting(Change::field)
                .containsExactly("ENTERED", "BIRTH_DATE", "BIRTH_NAME");
    }

    @Test
    void theHistoryCannotBeChanged() {
        enter(InventedPeople.woman(++number));

        for (var statement : List.of(
                "UPDATE registry.change SET actor = 'nobody'",
                "DELETE FROM registry.change",
                "TRUNCATE registry.change")) {
            assertThatThrownBy(() -> database.jdbc.sql(statement).update()).hasMessageContaining("append-only");
        }
    }

    @Test
    void nobodyWhoIsNotThereIsCorrected() {
        var phone = new Registry.Correction(CorrectableField.PHONE, "0911111111", "Phiếu DC01", "Điều 9");

        assertThatThrownBy(() -> registry.correct(new PersonId(UUID.randomUUID()), List.of(phone), OFFICER))
                .hasMessageContaining("registry.person-unknown");
    }

    /// Some keyboards write a letter and its marks apart; the register has one form.
    @Test
    void aNameIsKeptInOneFormHoweverItWasTyped() {
        var id = enter(InventedPeople.woman(++number));
        var apart = java.text.Normalizer.normalize("Nguyễn Thị Sửa", java.text.Normalizer.Form.NFD);

        var corrected = registry.correct(
                id,
                List.of(new Registry.Correction(CorrectableField.BIRTH_NAME, apart, "Giấy khai sinh", "Điều 5")),
                OFFICER);

        assertThat(corrected.birthName()).isEqualTo("Nguyễn Thị Sửa");
        assertThat(registry.history(id).getLast().after()).isEqualTo("Nguyễn Thị Sửa");
    }

    @Test
    void aNumberBelongsToWhoeverCameFirstAndTheOtherIsToldAndEnteredWithout() {
        var pin = InventedPeople.pin(++number);
        var first = InventedPeople.person(number, "Lê Thị Một", "12/03/1990", pin, List.of());
        var second = InventedPeople.person(++number, "Lê Thị Hai", "12/03/1990", pin, List.of());
        var third = InventedPeople.person(++number, "Lê Thị Ba", "12/03/1990", pin, List.of());

        var together = registry.enter(List.of(first, second), OFFICER);
        var later = registry.enter(List.of(third), OFFICER);

        assertThat(together).extracting(Registry.Entered::pinTaken).containsExactly(false, true);
        assertThat(later.getFirst().pinTaken()).isTrue();
        assertThat(later.getFirst().added()).isTrue();
        assertThat(registry.find(pin, 5)).extracting(Person::birthName).containsExactly("Lê Thị Một");
        assertThat(registry.person(later.getFirst().person()).orElseThrow().pin())
                .isNull();
    }

    @Test
    void aNumberOnceGivenIsNotGivenAgainEvenWhenItWasCancelled() {
        var id = enter(InventedPeople.woman(++number));
        var pin = InventedPeople.pin(number);
        database.jdbc
                .sql("UPDATE registry.pin SET state = 'CANCELLED' WHERE pin = :pin")
                .param("pin", pin)
                .update();

        var again = registry.enter(
                List.of(InventedPeople.person(++number, "Lê Thị Sau", "12/03/1990", pin, List.of())), OFFICER);

        assertThat(again.getFirst().pinTaken()).isTrue();
        assertThat(registry.person(id).orElseThrow().pin()).isNull();
    }

    @Test
    void aRowEnteredTwiceIsOnePersonAsFirstEntered() {
        var id = enter(InventedPeople.named(++number, "Lê Thị Đầu"));

        var again = registry.enter(List.of(InventedPeople.named(number, "Lê Thị Sau")), OFFICER);

        assertThat(again.getFirst().person()).isEqualTo(id);
        assertThat(again.getFirst().added()).isFalse();
        assertThat(again.getFirst().pinTaken()).isFalse();
        assertThat(registry.person(id).orElseThrow().birthName()).isEqualTo("Lê Thị Đầu");
    }

    @Test
    void twoPeopleMayShareAnOldNumberAndBothAreFound() {
        var one = enter(InventedPeople.person(++number, "Lê Thị A", "1990", null, List.of("171234567")));
        var other = enter(InventedPeople.person(++number, "Lê Thị Bê", "1990", null, List.of("171234567")));

        assertThat(registry.find("171 234 567", 5)).extracting(Person::id).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void ethnicityReligionAndBloodAreSealedInTheDatabaseAndNotInTheHistory() {
        var id = enter(InventedPeople.woman(++number));

        var everything = database.jdbc
                .sql("""
                        SELECT p::text || encode(p.sensitive, 'escape') || (SELECT string_agg(c::text, ' ')
                            FROM registry.change c WHERE c.person_id = p.id)
                        FROM registry.person p WHERE id = :id
                        """)
                .param("id", id.value())
                .query(String.class)
                .single();

        assertThat(everything).contains("Lê Thị Tơ").doesNotContain("Mường", "Phật giáo", "M\\306\\260");
        assertThat(registry.sensitive(List.of(id))).containsEntry(id, new Person.Sensitive("Mường", "Phật giáo", "O"));
        assertThat(registry.person(id).orElseThrow().toString()).doesNotContain("Mường");
    }

    @Test
    void sealedItemsOfOnePersonDoNotOpenAsThoseOfAnother() {
        var one = enter(InventedPeople.woman(++number));
        var other = enter(InventedPeople.woman(++number));
        database.jdbc
                .sql("""
                        UPDATE registry.person SET sensitive = (SELECT sensitive FROM registry.person WHERE id = :one)
                        WHERE id = :other
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .update();

        assertThatThrownBy(() -> registry.sensitive(List.of(other))).isInstanceOf(IllegalStateException.class);
    }

    private PersonId enter(NewPerson person) {
        return registry.enter(List.of(person), OFFICER).getFirst().person();
    }
}
