package dancu.quality;

import dancu.registry.Person;
import dancu.registry.Pin;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// What can be wrong with a record, each rule alone. The return codes are those officers use.
public enum Rule {
    NAME_MISSING("R03", true, "Thiếu họ tên", "The name is missing") {
        @Override
        boolean finds(Person person, boolean hasAddress, LocalDate today) {
            return person.birthName().isBlank();
        }
    },
    NAME_ENCODING("R21", true, "Họ tên bị lỗi phông chữ", "The name is in a broken encoding") {
        @Override
        boolean finds(Person person, boolean hasAddress, LocalDate today) {
            return !person.birthName().isBlank() && !isVietnamese(person.birthName());
        }
    },
    BIRTH_DATE_PARTIAL("R05", true, "Ngày sinh thiếu ngày, tháng", "The birth date lacks a day or month") {
        @Override
        boolean finds(Person person, boolean hasAddress, LocalDate today) {
            var date = person.birthDate();
            return date.day() == null || date.month() == null || date.year() == null;
        }
    },
    BIRTH_DATE_IMPOSSIBLE("R05", true, "Ngày sinh không có trong lịch", "The birth date is in no calendar") {
        @Override
        boolean finds(Person person, boolean hasAddress, LocalDate today) {
            var date = person.birthDate();
            return !BIRTH_DATE_PARTIAL.finds(person, hasAddress, today)
                    && date.calendarDay().filter(day -> !day.isAfter(today)).isEmpty();
        }
    },
    PIN_MISSING("R06", true, "Chưa có số định danh", "No personal number is established") {
        @Override
        boolean finds(Person person, boolean hasAddress, LocalDate today) {
            return person.pin() == null;
        }
    },
    PIN_STRUCTURE("R16", true, "Số định danh sai cấu trúc", "The personal number disagrees with sex or birth year") {
        @Override
        boolean finds(Person person, boolean hasAddress, LocalDate today) {
            var pin = person.pin();
            var year = person.birthDate().year();
            return pin != null
                    && year != null
                    && Pin.fault(pin, person.sex(), year).isPresent();
        }
    },
    PIN_PLACE(
            "R16",
            false,
            "Số định danh khác nơi đăng ký khai sinh",
            "The number and the birth registration place disagree") {
        @Override
        boolean finds(Person person, boolean hasAddress, LocalDate today) {
            var pin = person.pin();
            var place = person.birthPlaceCode();
            return pin != null && place != null && !pin.startsWith(place);
        }
    },
    BIRTH_PLACE_MISSING("R06", false, "Thiếu nơi đăng ký khai sinh", "The place of birth registration is missing") {
        @Override
        boolean finds(Person person, boolean hasAddress, LocalDate today) {
            return person.birthPlaceCode() == null;
        }
    },
    SEX_MISSING("R07", true, "Thiếu giới tính", "The sex is missing") {
        @Override
        boolean finds(Person person, boolean hasAddress, LocalDate today) {
            return person.sex() == Person.Sex.UNKNOWN;
        }
    },
    ADDRESS_MISSING("R08", true, "Chưa có nơi thường trú", "No permanent residence") {
        @Override
        boolean finds(Person person, boolean hasAddress, LocalDate today) {
            return !hasAddress;
        }
    },
    TOO_OLD_TO_BE_ALIVE("R18", false, "Trên 110 tuổi, cần xác minh còn sống", "Over 110 and recorded alive") {
        @Override
        boolean finds(Person person, boolean hasAddress, LocalDate today) {
            var year = person.birthDate().year();
            return person.life() == Person.Life.ALIVE && year != null && today.getYear() - year > 110;
        }
    };

    private final String returnCode;
    private final boolean blocksCard;
    private final String vietnamese;
    private final String english;

    Rule(String returnCode, boolean blocksCard, String vietnamese, String english) {
        this.returnCode = returnCode;
        this.blocksCard = blocksCard;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /// True where the rule finds something wrong with this record.
    abstract boolean finds(Person person, boolean hasAddress, LocalDate today);

    /// All that is wrong with one record.
    ///
    /// @param hasAddress whether a permanent residence is known
    public static List<Rule> findings(Person person, boolean hasAddress, LocalDate today) {
        return Arrays.stream(values())
                .filter(rule -> rule.finds(person, hasAddress, today))
                .toList();
    }

    public String returnCode() {
        return returnCode;
    }

    /// True where no card can be made before it is mended.
    public boolean blocksCard() {
        return blocksCard;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    /// Names hold Latin letters with Vietnamese marks, spaces, hyphens and apostrophes, and nothing else.
    private static boolean isVietnamese(String name) {
        return Normalizer.isNormalized(name, Normalizer.Form.NFC)
                && name.codePoints()
                        .allMatch(c -> c == ' ' || c == '-' || c == '\'' || c == '’' || isVietnameseLetter(c));
    }

    private static boolean isVietnameseLetter(int c) {
        if (c == 'đ' || c == 'Đ') {
            return true;
        }
        var plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        var base = plain.charAt(0);
        return ((base >= 'a' && base <= 'z') || (base >= 'A' && base <= 'Z'))
                && "fjwzFJWZ".indexOf(base) < 0
                && plain.chars()
                        .skip(1)
                        .allMatch(mark -> "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B".indexOf(mark) >= 0);
    }
}
