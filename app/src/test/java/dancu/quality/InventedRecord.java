package dancu.quality;

import dancu.registry.OldNumber;
import dancu.registry.Person;
import dancu.registry.Relative;
import dancu.shared.PartialDate;
import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A record nothing is wrong with, to spoil in one place.
final class InventedRecord {

    static final LocalDate TODAY = LocalDate.of(2021, 1, 4);

    String name = "Lê Thị Tơ";
    String birth = "12/03/1990";
    Person.Sex sex = Person.Sex.FEMALE;

    @Nullable
    String pin = "038190000001";

    @Nullable
    String placeCode = "038";

    String place = "Xã Mẫu, Huyện Mẫu, Tỉnh Thanh Hóa";
    String origin = "Thọ Xuân, Thanh Hóa";
    String nationality = "VN";
    String marital = "Đang có vợ/chồng";
    String father = "Lê Văn Cha";
    String mother = "Trần Thị Mẹ";

    @Nullable
    String fatherNumber;

    @Nullable
    String motherNumber;

    @Nullable
    String spouseNumber;

    String spouse = "Hà Văn Chồng";
    Person.Life life = Person.Life.ALIVE;
    String died = "";
    List<OldNumber> papers = List.of(OldNumber.nine("170000001"));

    Subject.@Nullable Home home = new Subject.Home("Chủ hộ", true, true, List.of(new Subject.Member(true, true)));

    final Map<Relative.Role, Person> kin = new EnumMap<>(Relative.Role.class);

    @Nullable
    LocalDate lastEvent;

    Person person() {
        return new Person(
                new PersonId(new UUID(7, 7)),
                name,
                "",
                PartialDate.read(birth),
                sex,
                pin,
                placeCode,
                null,
                place,
                null,
                origin,
                nationality,
                marital,
                List.of(
                        new Relative(Relative.Role.FATHER, father, fatherNumber, null),
                        new Relative(Relative.Role.MOTHER, mother, motherNumber, null),
                        new Relative(Relative.Role.SPOUSE, spouse, spouseNumber, null)),
                "",
                "",
                "",
                "",
                life,
                died,
                papers,
                null,
                1);
    }

    Subject subject() {
        return new Subject(person(), home, kin, lastEvent, TODAY);
    }

    List<Rule> found() {
        return Rule.findings(subject());
    }
}
