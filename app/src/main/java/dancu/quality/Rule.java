package dancu.quality;

import dancu.registry.Person;
import dancu.registry.Pin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What can be wrong with a record, each rule alone: correct, complete, clean or live ("đúng, đủ, sạch, sống").
/// The return codes are those officers use.
public enum Rule {
    NAME_MISSING(
            Kind.COMPLETE,
            "R03",
            Weight.BLOCKS,
            Who.COMMUNE,
            "Thiếu họ tên",
            "The name is missing",
            "Luật Căn cước công dân 2014, Điều 9 khoản 1 điểm a") {
        @Override
        boolean finds(Subject subject) {
            return subject.person().birthName().isBlank();
        }
    },
    NAME_ENCODING(
            Kind.CORRECT,
            "R21",
            Weight.BLOCKS,
            Who.COMMUNE,
            "Họ tên bị lỗi phông chữ",
            "The name is in a broken encoding",
            "Luật Căn cước công dân 2014, Điều 9 khoản 1 điểm a") {
        @Override
        boolean finds(Subject subject) {
            var name = subject.person().birthName();
            return !name.isBlank() && !VietnameseLetters.write(name);
        }
    },
    BIRTH_DATE_PARTIAL(
            Kind.COMPLETE,
            "R05",
            Weight.BLOCKS,
            Who.JUSTICE,
            "Ngày sinh thiếu ngày, tháng",
            "The birth date lacks a day or month",
            "Thông tư 04/2020/TT-BTP, Điều 18") {
        @Override
        boolean finds(Subject subject) {
            var date = subject.person().birthDate();
            return date.day() == null || date.month() == null || date.year() == null;
        }
    },
    BIRTH_DATE_IMPOSSIBLE(
            Kind.CORRECT,
            "R05",
            Weight.BLOCKS,
            Who.JUSTICE,
            "Ngày sinh không có trong lịch",
            "The birth date is in no calendar",
            "Thông tư 04/2020/TT-BTP, Điều 18") {
        @Override
        boolean finds(Subject subject) {
            var date = subject.person().birthDate();
            return !BIRTH_DATE_PARTIAL.finds(subject)
                    && date.calendarDay()
                            .filter(day -> !day.isAfter(subject.today()))
                            .isEmpty();
        }
    },
    PIN_MISSING(
            Kind.COMPLETE,
            "R06",
            Weight.BLOCKS,
            Who.COMMUNE,
            "Chưa có số định danh",
            "No personal number is established",
            "Nghị định 137/2015/NĐ-CP, Điều 15") {
        @Override
        boolean finds(Subject subject) {
            return subject.person().pin() == null
                    && subject.person().claimedPins().isEmpty();
        }
    },
    PIN_CLAIMED(
            Kind.CLEAN,
            "R16",
            Weight.BLOCKS,
            Who.PROVINCE,
            "Số định danh trùng với người khác",
            "The number is somebody else's",
            "Luật Căn cước công dân 2014, Điều 12") {
        @Override
        boolean finds(Subject subject) {
            return subject.person().pin() == null
                    && !subject.person().claimedPins().isEmpty();
        }
    },
    PIN_STRUCTURE(
            Kind.CORRECT,
            "R16",
            Weight.BLOCKS,
            Who.PROVINCE,
            "Số định danh không khớp giới tính hoặc năm sinh",
            "The number disagrees with sex or birth year",
            "Nghị định 137/2015/NĐ-CP, Điều 13") {
        @Override
        boolean finds(Subject subject) {
            var pin = subject.person().pin();
            var year = subject.person().birthDate().year();
            return pin != null
                    && year != null
                    && Pin.fault(pin, subject.person().sex(), year).isPresent();
        }
    },
    PIN_PLACE(
            Kind.CORRECT,
            "R16",
            Weight.WRONG,
            Who.PROVINCE,
            "Số định danh khác nơi đăng ký khai sinh",
            "The number and the birth registration place disagree",
            "Nghị định 137/2015/NĐ-CP, Điều 13") {
        @Override
        boolean finds(Subject subject) {
            var pin = subject.person().pin();
            var place = subject.person().birthPlaceCode();
            return pin != null && place != null && !pin.startsWith(place);
        }
    },
    BIRTH_PLACE_MISSING(
            Kind.COMPLETE,
            "R06",
            Weight.WRONG,
            Who.COMMUNE,
            "Thiếu nơi đăng ký khai sinh",
            "The place of birth registration is missing",
            "Luật Căn cước công dân 2014, Điều 9 khoản 1 điểm d") {
        @Override
        boolean finds(Subject subject) {
            return subject.person().birthPlaceCode() == null;
        }
    },
    SEX_MISSING(
            Kind.COMPLETE,
            "R07",
            Weight.BLOCKS,
            Who.COMMUNE,
            "Thiếu giới tính",
            "The sex is missing",
            "Luật Căn cước công dân 2014, Điều 9 khoản 1 điểm c") {
        @Override
        boolean finds(Subject subject) {
            return subject.person().sex() == Person.Sex.UNKNOWN;
        }
    },
    ORIGIN_MISSING(
            Kind.COMPLETE,
            "R06",
            Weight.WRONG,
            Who.COMMUNE,
            "Thiếu quê quán",
            "The place of origin is missing",
            "Luật Căn cước công dân 2014, Điều 9 khoản 1 điểm đ") {
        @Override
        boolean finds(Subject subject) {
            return subject.person().origin().isBlank();
        }
    },
    MARITAL_STATUS_MISSING(
            Kind.COMPLETE,
            "R06",
            Weight.WRONG,
            Who.COMMUNE,
            "Thiếu tình trạng hôn nhân",
            "The marital status is missing",
            "Luật Căn cước công dân 2014, Điều 9 khoản 1 điểm i") {
        @Override
        boolean finds(Subject subject) {
            return subject.person().maritalStatus().isBlank();
        }
    },
    PARENT_MISSING(
            Kind.COMPLETE,
            "R06",
            Weight.WRONG,
            Who.COMMUNE,
            "Thiếu họ tên cha hoặc mẹ",
            "Father's or mother's name is missing",
            "Luật Căn cước công dân 2014, Điều 9 khoản 1 điểm n") {
        @Override
        boolean finds(Subject subject) {
            return subject.person()
                            .relativeName(dancu.registry.Relative.Role.FATHER)
                            .isBlank()
                    || subject.person()
                            .relativeName(dancu.registry.Relative.Role.MOTHER)
                            .isBlank();
        }
    },
    ADDRESS_MISSING(
            Kind.COMPLETE,
            "R08",
            Weight.BLOCKS,
            Who.COMMUNE,
            "Chưa có nơi thường trú",
            "No permanent residence",
            "Luật Căn cước công dân 2014, Điều 9 khoản 1 điểm k") {
        @Override
        boolean finds(Subject subject) {
            return subject.home() == null;
        }
    },
    HOUSEHOLD_WITHOUT_HEAD(
            Kind.CLEAN,
            "R08",
            Weight.WRONG,
            Who.COMMUNE,
            "Hộ chưa có chủ hộ",
            "The household has no head",
            "Luật Cư trú 2006, Điều 25; Luật Cư trú 2020, Điều 10") {
        @Override
        boolean finds(Subject subject) {
            var home = subject.home();
            return home != null && home.household().stream().noneMatch(Subject.Member::head);
        }
    },
    SECOND_HEAD(
            Kind.CLEAN,
            "R08",
            Weight.WRONG,
            Who.COMMUNE,
            "Hộ có hai người ghi là chủ hộ",
            "Two members are written down as head",
            "Luật Cư trú 2006, Điều 25; Luật Cư trú 2020, Điều 10") {
        @Override
        boolean finds(Subject subject) {
            var home = subject.home();
            return home != null
                    && !home.head()
                    && home.relation().toLowerCase(Locale.ROOT).equals("chủ hộ")
                    && home.household().stream().anyMatch(Subject.Member::head);
        }
    },
    ONLY_MINORS(
            Kind.CLEAN,
            "R08",
            Weight.DOUBTFUL,
            Who.COMMUNE,
            "Hộ chỉ có người chưa thành niên",
            "The household has only minors",
            "Luật Cư trú 2006, Điều 25") {
        @Override
        boolean finds(Subject subject) {
            var home = subject.home();
            return home != null && home.household().stream().noneMatch(Subject.Member::grownUp);
        }
    },
    DEAD_BUT_REGISTERED(
            Kind.LIVE,
            "R18",
            Weight.WRONG,
            Who.COMMUNE,
            "Đã chết nhưng chưa xóa đăng ký thường trú",
            "Dead, but still registered",
            "Luật Cư trú 2006, Điều 22; Luật Cư trú 2020, Điều 24") {
        @Override
        boolean finds(Subject subject) {
            return subject.person().life() == Person.Life.DEAD && subject.home() != null;
        }

        @Override
        boolean looksAt(Person person) {
            return person.life() == Person.Life.DEAD;
        }
    },
    TOO_OLD_TO_BE_ALIVE(
            Kind.LIVE,
            "R18",
            Weight.DOUBTFUL,
            Who.COMMUNE,
            "Trên 110 tuổi, cần xác minh còn sống",
            "Over 110 and recorded alive",
            "Luật Căn cước công dân 2014, Điều 9 khoản 1 điểm p") {
        @Override
        boolean finds(Subject subject) {
            var year = subject.person().birthDate().year();
            return year != null && subject.today().getYear() - year > 110;
        }
    },
    OLD_NUMBER_SHARED(
            Kind.CLEAN,
            "R16",
            Weight.DOUBTFUL,
            Who.PROVINCE,
            "Số CMND trùng với người khác",
            "Somebody else has the same old number",
            "Nghị định 137/2015/NĐ-CP, Điều 4") {
        @Override
        boolean finds(Subject subject) {
            return false;
        }
    },
    ENTERED_TWICE(
            Kind.CLEAN,
            "R15",
            Weight.WRONG,
            Who.COMMUNE,
            "Có thể một người có hai hồ sơ",
            "Perhaps one person with two records",
            "Luật Căn cước công dân 2014, Điều 12") {
        @Override
        boolean finds(Subject subject) {
            return false;
        }
    };

    /// Which of the four things a clean register is.
    public enum Kind {
        CORRECT("Đúng"),
        COMPLETE("Đủ"),
        CLEAN("Sạch"),
        LIVE("Sống");

        private final String vietnamese;

        Kind(String vietnamese) {
            this.vietnamese = vietnamese;
        }

        public String vietnamese() {
            return vietnamese;
        }
    }

    /// How much a finding weighs.
    public enum Weight {
        /// No card can be made before it is mended.
        BLOCKS,
        WRONG,
        /// Somebody must look; it may be right as it is.
        DOUBTFUL
    }

    /// Who must act first.
    public enum Who {
        COMMUNE("Công an xã", "Commune police"),
        JUSTICE("UBND xã (tư pháp – hộ tịch)", "Commune civil-status officer"),
        PROVINCE("Công an tỉnh (PC06)", "Provincial police");

        private final String vietnamese;
        private final String english;

        Who(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        public String vietnamese() {
            return vietnamese;
        }

        public String english() {
            return english;
        }
    }

    private static final Rule[] ALL = values();

    private final Kind kind;
    private final String returnCode;
    private final Weight weight;
    private final Who who;
    private final String vietnamese;
    private final String english;
    private final String ground;

    Rule(Kind kind, String returnCode, Weight weight, Who who, String vietnamese, String english, String ground) {
        this.kind = kind;
        this.returnCode = returnCode;
        this.weight = weight;
        this.who = who;
        this.vietnamese = vietnamese;
        this.english = english;
        this.ground = ground;
    }

    /// True where the rule finds something wrong with this record. Rules about two records find nothing here.
    abstract boolean finds(Subject subject);

    /// Whether the rule looks at this person at all: the living, but for rules about the dead.
    boolean looksAt(Person person) {
        return person.life() == Person.Life.ALIVE;
    }

    /// True for rules about two records, which are found over the whole register and not in one.
    public boolean concernsTwo() {
        return this == OLD_NUMBER_SHARED || this == ENTERED_TWICE;
    }

    /// All that is wrong with one record and household.
    static List<Rule> findings(Subject subject) {
        var found = new ArrayList<Rule>();
        if (subject.person().mergedInto() == null) {
            for (var rule : ALL) {
                if (rule.looksAt(subject.person()) && rule.finds(subject)) {
                    found.add(rule);
                }
            }
        }
        return found;
    }

    /// All that is wrong with one record, its household aside.
    ///
    /// @param hasAddress whether a permanent residence is known
    public static List<Rule> findings(Person person, boolean hasAddress, LocalDate today) {
        Subject.@Nullable Home home =
                hasAddress ? new Subject.Home("", true, List.of(new Subject.Member(true, true))) : null;
        return findings(new Subject(person, home, today));
    }

    public Kind kind() {
        return kind;
    }

    public String returnCode() {
        return returnCode;
    }

    public Weight weight() {
        return weight;
    }

    public Who who() {
        return who;
    }

    /// True where no card can be made before it is mended.
    public boolean blocksCard() {
        return weight == Weight.BLOCKS;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    /// The article the finding rests on.
    public String ground() {
        return ground;
    }
}
