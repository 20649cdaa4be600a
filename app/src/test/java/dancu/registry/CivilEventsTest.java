package dancu.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.registry.CivilEvent.Kind;
import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CivilEventsTest {

    /// Friday; Captures.NOON is later.
    private static final LocalDate DAY = LocalDate.of(2021, 3, 12);

    private final RegistryRooms rooms = new RegistryRooms();
    private final CivilEvents events = rooms.events;

    @BeforeEach
    void nothingAnnounced() {
        rooms.announced.clear();
    }

    @Test
    void aBirthMakesAPersonAndANumberOnceHoweverOftenItIsEntered() {
        var child = InventedPeople.person(0, "Lê Thị Mới", "01/03/2021", null, List.of());
        var paper = paper(LocalDate.of(2021, 3, 1));

        var id = events.birth(child, paper, RegistryRooms.OFFICER);
        var again = events.birth(child, paper, RegistryRooms.OFFICER);

        assertThat(again).isEqualTo(id);
        assertThat(rooms.person(id).pin()).matches("038321[0-9]{6}");
        assertThat(rooms.announced)
                .containsExactly(
                        new CivilEvent(paper.id(), Kind.BIRTH, id, null, paper.happenedOn(), RegistryRooms.OFFICER));
    }

    @Test
    void aMarriageIsOnBothRecordsAndADivorceEndsItOnBoth() {
        var one = rooms.named("Lê Thị Vợ");
        var other = rooms.named("Lê Văn Chồng");

        events.marriage(one, other, paper(DAY), RegistryRooms.OFFICER);

        assertThat(rooms.person(one).relativeName(Relative.Role.SPOUSE)).isEqualTo("Lê Văn Chồng");
        assertThat(CorrectableField.SPOUSE_NUMBER.of(rooms.person(other)))
                .isEqualTo(rooms.person(one).pin());
        assertThat(rooms.person(other).maritalStatus()).isEqualTo("Đã kết hôn");

        events.divorce(one, other, paper(DAY), RegistryRooms.OFFICER);

        assertThat(List.of(rooms.person(one), rooms.person(other))).allSatisfy(person -> {
            assertThat(person.maritalStatus()).isEqualTo("Đã ly hôn");
            assertThat(person.relativeName(Relative.Role.SPOUSE)).isEmpty();
        });
    }

    @Test
    void aDeathLocksTheRecordWidowsTheSpouseAndIsAnnounced() {
        var dead = rooms.named("Lê Thị Vợ");
        var widower = rooms.named("Lê Văn Chồng");
        events.marriage(dead, widower, paper(DAY), RegistryRooms.OFFICER);
        rooms.announced.clear();

        events.death(dead, Kind.DEATH, paper(DAY), RegistryRooms.OFFICER);

        assertThat(rooms.person(dead).life()).isEqualTo(Person.Life.DEAD);
        assertThat(rooms.person(dead).lifeDate()).isEqualTo("2021-03-12");
        assertThat(rooms.person(widower).maritalStatus()).isEqualTo("Góa");
        assertThat(rooms.announced)
                .singleElement()
                .matches(event -> ((CivilEvent) event).kind().stopsCards());
        assertThatThrownBy(() -> events.death(dead, Kind.DEATH, paper(DAY), RegistryRooms.OFFICER))
                .hasMessageContaining("registry.dead-already");
    }

    @Test
    void whoWasDeclaredMissingAndComesBackIsAlive() {
        var id = rooms.woman();
        events.declaredMissing(id, paper(DAY), RegistryRooms.OFFICER);
        assertThat(rooms.person(id).life()).isEqualTo(Person.Life.MISSING);

        events.returned(id, paper(DAY), RegistryRooms.OFFICER);

        assertThat(rooms.person(id).life()).isEqualTo(Person.Life.ALIVE);
        assertThat(rooms.person(id).lifeDate()).isEmpty();
    }

    @Test
    void aNameKeepsTheNumberAndAYearOrSexChangesIt() {
        var id = rooms.woman();
        var first = rooms.person(id).pin();

        assertThat(amend(id, Kind.NAME_CHANGED, Map.of(CorrectableField.BIRTH_NAME, "Lê Thị Mới")))
                .isEmpty();
        assertThat(rooms.person(id).pin()).isEqualTo(first);
        assertThat(amend(id, Kind.BIRTH_DATE_CORRECTED, Map.of(CorrectableField.BIRTH_DATE, "13/04/1990")))
                .isEmpty();
        assertThat(amend(id, Kind.BIRTH_DATE_CORRECTED, Map.of(CorrectableField.BIRTH_DATE, "13/04/1992"))
                        .orElseThrow())
                .startsWith("038192");
        assertThat(amend(id, Kind.SEX_REDETERMINED, Map.of(CorrectableField.SEX, "MALE"))
                        .orElseThrow())
                .startsWith("038092");
        assertThat(rooms.numbers.of(id)).hasSize(3);
    }

    @Test
    void anEventHasAClockAndALateEntryShowsIt() {
        var id = rooms.woman();
        var judgment = new CivilEvent.Paper(UUID.randomUUID(), "Bản án 3/2021", DAY, DAY);
        events.declaredMissing(id, judgment, RegistryRooms.OFFICER);

        var entered = events.of(id).getFirst();

        assertThat(entered.dueOn()).isEqualTo(LocalDate.of(2021, 3, 19));
        assertThat(entered.late()).isEqualTo(entered.enteredOn().isAfter(LocalDate.of(2021, 3, 19)));
    }

    @Test
    void noEventComesBeforeBirthOrAfterTodayOrForNobody() {
        var id = rooms.woman();

        assertThatThrownBy(() -> events.death(id, Kind.DEATH, paper(LocalDate.of(1989, 1, 1)), RegistryRooms.OFFICER))
                .hasMessageContaining("registry.event-impossible");
        assertThatThrownBy(() -> events.death(id, Kind.DEATH, paper(LocalDate.of(2031, 1, 1)), RegistryRooms.OFFICER))
                .hasMessageContaining("registry.event-impossible");
        assertThatThrownBy(() ->
                        events.death(new PersonId(UUID.randomUUID()), Kind.DEATH, paper(DAY), RegistryRooms.OFFICER))
                .hasMessageContaining("registry.person-unknown");
        assertThat(rooms.person(id).life()).isEqualTo(Person.Life.ALIVE);
        assertThat(rooms.announced).isEmpty();
    }

    private java.util.Optional<String> amend(PersonId id, Kind kind, Map<CorrectableField, String> values) {
        return events.amended(id, kind, values, paper(DAY), RegistryRooms.OFFICER, "xa.14845.truong");
    }

    private static CivilEvent.Paper paper(LocalDate day) {
        return new CivilEvent.Paper(UUID.randomUUID(), "Trích lục 9/2021", day, day);
    }
}
