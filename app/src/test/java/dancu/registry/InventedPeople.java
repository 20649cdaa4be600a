package dancu.registry;

import dancu.shared.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Invented people for tests: women born on 12 March 1990, with nothing wrong.
public final class InventedPeople {

    private InventedPeople() {}

    /// @param number tells them apart; the personal number ends with it
    public static NewPerson woman(long number) {
        return named(number, "Lê Thị Tơ");
    }

    public static NewPerson named(long number, String name) {
        return person(number, name, "12/03/1990", pin(number), List.of());
    }

    public static NewPerson person(
            long number, String name, String birthDate, @Nullable String pin, List<String> oldNumbers) {
        return new NewPerson(
                Math.toIntExact(number),
                name,
                "",
                PartialDate.read(birthDate),
                Person.Sex.FEMALE,
                pin,
                "038",
                null,
                "Thanh Hóa",
                null,
                "Thọ Xuân, Thanh Hóa",
                "VN",
                "Đã kết hôn",
                List.of(
                        new Relative(Relative.Role.FATHER, "Lê Văn Cha", null, null),
                        new Relative(Relative.Role.MOTHER, "Trần Thị Mẹ", null, null)),
                "0900000000",
                "",
                "Làm ruộng",
                "9/12",
                Person.Life.ALIVE,
                "",
                oldNumbers.stream().map(OldNumber::nine).toList(),
                new Person.Sensitive("Mường", "Phật giáo", "O"));
    }

    public static String pin(long number) {
        return "038190%06d".formatted(number);
    }
}
