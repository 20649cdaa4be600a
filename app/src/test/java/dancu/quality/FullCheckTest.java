package dancu.quality;

import static dancu.quality.QualityRooms.DAY;
import static dancu.quality.QualityRooms.OFFICER;
import static dancu.quality.QualityRooms.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FullCheckTest {

    private final QualityRooms rooms = new QualityRooms();
    private final String here = rooms.communes.getFirst();
    private final String there = rooms.communes.getLast();

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void everyCommuneAndWhoeverIsRegisteredNowhereIsChecked() {
        rooms.resident(here, person(1, "Lê Thị Hoài Thương", "1990", "038190000001", "170000001"));
        rooms.resident(there, person(2, "Phạm Thị Loan", "11/1985", "038185445566", "170000002"));
        var homeless =
                rooms.registry.register(person(3, "Hà Thị Nga", "12/03/1970", "038170000777", "170000003"), OFFICER);

        var done = rooms.fullCheck.run(DAY, progress -> {});

        assertThat(done).isEqualTo(new FullCheck.Progress(2, 2, 2));
        assertThat(rooms.quality.open(here, 10)).extracting(Finding::rule).containsExactly(Rule.BIRTH_DATE_PARTIAL);
        assertThat(rooms.quality.open(there, 10)).extracting(Finding::rule).containsExactly(Rule.BIRTH_DATE_PARTIAL);
        assertThat(rooms.quality.of(List.of(homeless)))
                .extracting(Finding::rule)
                .containsExactly(Rule.ADDRESS_MISSING);
        assertThat(rooms.quality.checkChanged(DAY)).isZero();
    }

    @Test
    void aRunThatWasStoppedGoesOnWhereItWas() {
        rooms.resident(here, person(1, "Lê Thị Hoài Thương", "1990", "038190000001", "170000001"));
        rooms.resident(there, person(2, "Phạm Thị Loan", "11/1985", "038185445566", "170000002"));
        assertThatThrownBy(() -> rooms.fullCheck.run(DAY, progress -> {
                    throw new IllegalStateException("the power failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        // The communes are done; whatever is looked at again now is not what they hold.
        var checks = rooms.quality.cleanness(DAY).size();
        rooms.database.jdbc.sql("DELETE FROM quality.checked").update();

        var done = rooms.fullCheck.run(DAY, progress -> {});

        assertThat(checks).isEqualTo(2);
        assertThat(done.communes()).isEqualTo(2);
        assertThat(done.people()).isEqualTo(2);
        assertThat(rooms.quality.cleanness(DAY)).isEmpty();
        rooms.fullCheck.run(DAY, progress -> {});
        assertThat(rooms.quality.cleanness(DAY)).hasSize(2);
    }
}
