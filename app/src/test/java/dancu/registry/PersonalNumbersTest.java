package dancu.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalNumbersTest {

    private final RegistryRooms rooms = new RegistryRooms(1000);

    /// Ten numbers are left of a block; twenty stations ask at once.
    @Test
    void theLastNumbersOfABlockGoToOneEachAndTheRestAreRefused() throws Exception {
        fill("038191", 990);
        var people = Stream.generate(() -> rooms.withoutNumber("12/03/1991"))
                .limit(20)
                .toList();
        var given = new HashSet<String>();
        var refused = 0;
        try (var stations = Executors.newFixedThreadPool(20)) {
            for (var answer :
                    stations.invokeAll(people.stream().map(this::asking).toList())) {
                var text = answer.get();
                if (text.startsWith("038191")) {
                    given.add(text);
                } else {
                    assertThat(text).isEqualTo("registry.pin-block-full");
                    refused++;
                }
            }
        }

        assertThat(given).hasSize(10);
        assertThat(refused).isEqualTo(10);
        assertThat(people.stream().filter(id -> rooms.person(id).pin() != null)).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "12/03/1899, registry.pin-before-1900",
        "1899, registry.pin-before-1900",
        "không rõ, registry.pin-needs-items"
    })
    void whoCannotBeCodedIsRefusedWithWhatToDo(String birth, String code) {
        var id = rooms.withoutNumber(birth);

        assertThatThrownBy(() -> rooms.numbers.establish(id, "DC01", RegistryRooms.OFFICER))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(code);
        assertThat(rooms.person(id).pin()).isNull();
    }

    @Test
    void aPlaceNobodyHasGetsNoNumber() {
        var id = rooms.withoutNumber("12/03/1990");
        place(id, "003");

        assertThatThrownBy(() -> rooms.numbers.establish(id, "DC01", RegistryRooms.OFFICER))
                .hasMessageContaining("registry.pin-place-unknown");
    }

    @Test
    void aBirthAbroadGetsTheOneCodeOfTheCountryThatIsGiven() {
        var id = rooms.withoutNumber("12/03/1990");
        place(id, "114");

        assertThat(rooms.numbers.establish(id, "DC01", RegistryRooms.OFFICER)).startsWith("113190");
    }

    @Test
    void aNumberIsNeverGivenAgainAfterCancellingMergingAndUnmerging() {
        fill("038194", 998);
        var one = rooms.withoutNumber("12/03/1994");
        var other = rooms.withoutNumber("12/03/1994");
        var first = rooms.numbers.establish(one, "DC01", RegistryRooms.OFFICER);
        var second = rooms.numbers.establish(other, "DC01", RegistryRooms.OFFICER);
        assertThat(first).isNotEqualTo(second);

        var merge = rooms.registry.merge(one, other, "Biên bản", RegistryRooms.OFFICER, RegistryRooms.HEAD.account());
        assertThatThrownBy(
                        () -> rooms.numbers.establish(rooms.withoutNumber("12/03/1994"), "DC01", RegistryRooms.OFFICER))
                .hasMessageContaining("registry.pin-block-full");
        rooms.registry.unmerge(merge, "Nhầm", RegistryRooms.OFFICER, RegistryRooms.HEAD.account());
        assertThatThrownBy(() -> rooms.numbers.reestablish(
                        one,
                        PinAssignment.End.BIRTH_PLACE,
                        "QĐ 1",
                        RegistryRooms.OFFICER,
                        RegistryRooms.HEAD.account()))
                .hasMessageContaining("registry.pin-block-full");

        assertThat(rooms.person(one).pin()).isEqualTo(first);
        assertThat(rooms.person(other).pin()).isEqualTo(second);
    }

    private Callable<String> asking(PersonId id) {
        return () -> {
            try {
                return rooms.numbers.establish(id, "Giấy khai sinh", RegistryRooms.OFFICER);
            } catch (Failure e) {
                return e.error().code();
            }
        };
    }

    private void place(PersonId id, String code) {
        rooms.database
                .jdbc
                .sql("UPDATE registry.person SET birth_place_code = :code WHERE id = :id")
                .param("code", code)
                .param("id", id.value())
                .update();
    }

    /// All but the last numbers of a block, as if they had been given and cancelled.
    private void fill(String structure, int count) {
        var holder = rooms.woman();
        rooms.database.transaction.executeWithoutResult(status -> {
            for (var statement : List.of("SET LOCAL session_replication_role = replica", """
                    INSERT INTO registry.pin (pin, person_id, state, given_at, reason, ended_at, ended_for)
                    SELECT '%s' || lpad(n::text, 6, '0'), '%s', 'CANCELLED', now(), 'x', now(), 'SEX'
                    FROM generate_series(0, %d) n
                    """.formatted(
                            structure, holder.value(), count - 1))) {
                rooms.database.jdbc.sql(statement).update();
            }
        });
    }
}
