package dancu.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dancu.registry.Likenesses.Features;
import dancu.registry.Person;
import dancu.shared.PersonId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SketchesTest {

    private final Sketches sketches = new Sketches();

    @ParameterizedTest
    @CsvSource({
        "Lê Thị Tơ, 1990, 3, 12, Lê Văn Cha, Trần Thị Mẹ",
        "LÊ THỊ TƠ, 1990, 12, 3, Lê Văn Cha, Trần Thị Mẹ",
        "Lê Thị To, 1990, 3, 12, '', Trần Thị Mẹ",
        "Lê Thị Tởo, 1990, 3, 12, Lê Văn Cha, Trần Thị Mẹ",
        "Tơ Thị Lê, 1990, 0, 0, Lê Văn Cha, Trần Thị Mẹ",
        "Lª ThÞ T¬, 1990, 3, 12, Lê Văn Cha, ''",
        "Lê Thị Tơ, 1991, 3, 12, Lê Văn Cha, Trần Thị Mẹ"
    })
    void whoeverMayBeTheSameIsAPair(String name, int year, int month, int day, String father, String mother) {
        add("Lê Thị Tơ", 1990, 3, 12, "Lê Văn Cha", "Trần Thị Mẹ");
        add(name, year, month, day, father, mother);

        assertThat(sketches.pairs()).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({
        "Phạm Văn Nam, 1990, 3, 12, Phạm Văn Hai, Ngô Thị Ba",
        "Lê Thị Tơ, 1990, 3, 12, Phạm Văn Hai, Ngô Thị Ba",
        "Lê Văn Sáu, 1993, 7, 2, Lê Văn Cha, Trần Thị Mẹ",
        "Lê Thị Tơ, 1955, 7, 2, '', ''"
    })
    void whoeverIsNotIsNone(String name, int year, int month, int day, String father, String mother) {
        add("Lê Thị Tơ", 1990, 3, 12, "Lê Văn Cha", "Trần Thị Mẹ");
        add(name, year, month, day, father, mother);

        assertThat(sketches.pairs()).isEmpty();
    }

    @Test
    void commonNamesAreCounted() {
        add("Lê Thị Tơ", 1990, 3, 12, "", "");
        add("Lê Văn Nam", 1991, 3, 12, "", "");

        assertThat(sketches.shares(true)).containsOnly(Map.entry("le", 1.0));
        assertThat(sketches.shares(false)).containsEntry("to", 0.5).containsEntry("nam", 0.5);
    }

    private void add(String name, int year, int month, int day, String father, String mother) {
        sketches.add(new Features(
                new PersonId(UUID.randomUUID()), name, year, month, day, Person.Sex.FEMALE, father, mother));
    }
}
