package dancu.registry;

import static dancu.registry.RegistryRooms.HEAD;
import static dancu.registry.RegistryRooms.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LikenessesTest {

    private final RegistryRooms rooms = new RegistryRooms();
    private final Likenesses likenesses = new Likenesses(rooms.database.jdbc, rooms.database.transaction);
    private int number;

    @Test
    void everybodyIsToldOnceAndMergedRecordsAreNot() {
        var one = enter("Lê Thị Tơ", "12/03/1990", List.of());
        var other = enter("Lê Thị Tơ", "1990", List.of());
        rooms.registry.merge(one, other, "một người", OFFICER, HEAD.account());

        var told = new ArrayList<Likenesses.Features>();
        likenesses.each(told::add);

        assertThat(told)
                .containsExactly(new Likenesses.Features(
                        one, "Lê Thị Tơ", 1990, 3, 12, Person.Sex.FEMALE, "Lê Văn Cha", "Trần Thị Mẹ"));
        assertThat(likenesses.of(List.of(one, other))).isEqualTo(told);
    }

    @Test
    void nearAreThoseOfTheSameDayItsExchangeOrTheSameNameAndYear() {
        var one = enter("Lê Thị Tơ", "12/03/1990", List.of());
        var sameDay = enter("Hà Thị Nga", "12/03/1990", List.of());
        var exchanged = enter("Hà Thị Nga", "03/12/1990", List.of());
        var sameName = enter("LÊ THỊ TƠ", "1990", List.of());
        enter("Hà Thị Nga", "13/03/1990", List.of());
        enter("Lê Thị Tơ", "12/03/1991", List.of());

        var near = new ArrayList<PersonId>();
        likenesses.near(List.of(one), features -> near.add(features.person()));

        assertThat(near).contains(one).containsOnly(one, sameDay, exchanged, sameName);
    }

    @Test
    void numbersTwoHaveAreTold() {
        var one = enter("Lê Thị Tơ", "12/03/1990", List.of("170000001"));
        var other = enter("Hà Thị Nga", "13/03/1990", List.of("170000001", "170000002"));
        var claimer = rooms.registry.register(
                InventedPeople.person(++number, "Lê Thị Tơ", "12/03/1990", pin(1), List.of()), OFFICER);

        assertThat(likenesses.sharedOldNumbers())
                .singleElement()
                .satisfies(people -> assertThat(people).containsExactlyInAnyOrder(one, other));
        assertThat(likenesses.claimedNumbers()).containsExactly(List.of(claimer, one));
        var pairs = new ArrayList<List<PersonId>>();
        likenesses.sameOldNumber(List.of(other), (mine, its) -> pairs.add(List.of(mine, its)));
        likenesses.sameClaim(List.of(one), (mine, its) -> pairs.add(List.of(mine, its)));
        likenesses.sameClaim(List.of(claimer), (mine, its) -> pairs.add(List.of(mine, its)));
        assertThat(pairs).containsExactly(List.of(other, one), List.of(one, claimer), List.of(claimer, one));
    }

    @Test
    void theLastEventOfAPersonIsToldDeathsAside() {
        var one = enter("Lê Thị Tơ", "12/03/1990", List.of());
        var other = enter("Hà Thị Nga", "13/03/1990", List.of());
        var day = LocalDate.of(2020, 5, 1);
        rooms.events.marriage(one, other, paper(day), OFFICER);
        rooms.events.death(one, CivilEvent.Kind.DEATH, paper(day.plusMonths(2)), OFFICER);

        assertThat(rooms.events.lastEvents(List.of(one))).containsOnlyKeys(one).containsValue(day);
    }

    private PersonId enter(String name, String birth, List<String> oldNumbers) {
        return rooms.registry.register(InventedPeople.person(++number, name, birth, pin(number), oldNumbers), OFFICER);
    }

    private static CivilEvent.Paper paper(LocalDate day) {
        return new CivilEvent.Paper(UUID.randomUUID(), "Trích lục 9/2020", day, day);
    }

    private static String pin(int number) {
        return InventedPeople.pin(number);
    }
}
