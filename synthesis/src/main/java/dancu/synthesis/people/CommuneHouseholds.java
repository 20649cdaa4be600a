package dancu.synthesis.people;

import dancu.synthesis.Chance;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The households of one commune, one after the other; what it holds does not grow with the commune.
final class CommuneHouseholds implements Iterator<Household> {
    private static final String[] HAMLETS = {
        "Đồng Tâm", "Tân Thành", "Minh Thành", "Cao Sơn", "Hợp Thành", "Ngọc Minh", "Quang Vinh", "Thượng Sơn",
        "Hưng Sơn", "Tân Lập", "Trung Thành", "Đồi Thông", "Suối Trong", "Đá Trắng", "Cầu Gỗ", "Bái Tre",
        "Mới", "Chợ Cũ", "Vân Hòa", "Thanh Bình", "Liên Cơ", "Đồng Cạn", "Phú Sơn", "Xuân Tiến"
    };
    private static final String[] STREETS = {
        "Lê Lợi", "Lê Hoàn", "Trần Phú", "Nguyễn Trãi", "Hàm Nghi", "Quang Trung", "Bà Triệu", "Lý Thường Kiệt"
    };
    private static final String[][] OTHER_PROVINCES = {
        {"040", "Tỉnh Nghệ An"},
        {"037", "Tỉnh Ninh Bình"},
        {"017", "Tỉnh Hoà Bình"},
        {"001", "Thành phố Hà Nội"},
        {"079", "Thành phố Hồ Chí Minh"},
        {"074", "Tỉnh Bình Dương"},
        {"075", "Tỉnh Đồng Nai"},
        {"036", "Tỉnh Nam Định"},
        {"014", "Tỉnh Sơn La"},
        {"066", "Tỉnh Đắk Lắk"}
    };
    private static final long COMMUNE = 1;
    private static final long HOUSEHOLD = 2;
    private static final long PERSON = 3;

    private final long seed;
    private final LocalDate asOf;
    private final Province province;
    private final Commune commune;
    private final Ages ages;
    private final Numbers numbers;
    private final int households;
    private int householdIndex;
    private int personIndex;

    CommuneHouseholds(long seed, LocalDate asOf, Province province, Commune commune, int people) {
        this.seed = seed;
        this.asOf = asOf;
        this.province = province;
        this.commune = commune;
        ages = new Ages(
                province.bands(commune.districtCode()),
                people,
                asOf,
                Chance.of(seed, COMMUNE, Long.parseLong(commune.code())));
        numbers = new Numbers(seed, commune);
        households = householdsFor(commune, people);
    }

    static int householdsFor(Commune commune, int people) {
        return people == 0
                ? 0
                : (int) Math.max(1, Math.round((double) people * commune.households() / commune.population()));
    }

    @Override
    public boolean hasNext() {
        return ages.total() > 0;
    }

    @Override
    public Household next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var chance = Chance.of(seed, HOUSEHOLD, Long.parseLong(commune.code()), householdIndex);
        var remaining = households - householdIndex;
        var size = size(chance, remaining);
        var adults = ages.totalFrom(ages.cohortOfAge(20)) - 1.75 * remaining;
        var adultShare = Math.clamp(adults / Math.max(1, ages.total() - 1.75 * remaining), 0, 1);
        var tree = new FamilyTree(ages, chance, province.ethnicities(commune.districtCode()));
        var family = tree.grow(size, adultShare);
        var id = Long.parseLong(commune.code()) * 100_000 + householdIndex;
        var residence = residence(chance);
        householdIndex++;
        return new Household(id, residence, people(family, tree, id, residence, chance));
    }

    private int size(Chance chance, int remaining) {
        var people = ages.total();
        if (remaining <= 1) {
            return Math.min(people, 9);
        }
        var mean = (double) people / remaining;
        if (mean < 1.05 || chance.happens(0.06)) {
            return 1;
        }
        var wanted = (mean - 0.06) / 0.94;
        var share = Math.clamp((wanted - 1) / 8, 0.02, 0.95);
        var size = 1;
        for (var trial = 0; trial < 8; trial++) {
            size += chance.happens(share) ? 1 : 0;
        }
        return Math.max(1, Math.min(size, people - remaining + 1));
    }

    private Residence residence(Chance chance) {
        var hamlets = Math.max(3, commune.households() / 130);
        var hamlet = (int) ((long) householdIndex * hamlets / Math.max(1, households)) % hamlets;
        var urban = commune.type().equals("Phường") || commune.type().equals("Thị trấn");
        var detail = urban || chance.happens(0.1)
                ? "Số nhà " + (1 + chance.below(180)) + (urban ? ", đường " + chance.oneOf(STREETS) : "")
                : "";
        return new Residence(
                commune.code(),
                commune.name(),
                commune.districtCode(),
                commune.districtName(),
                Province.CODE,
                Province.NAME,
                hamletName(hamlet, urban),
                detail);
    }

    private String hamletName(int hamlet, boolean urban) {
        if (urban) {
            return "Khu phố " + (hamlet + 1);
        }
        var chance = Chance.of(seed, COMMUNE, Long.parseLong(commune.code()), 1);
        var style = chance.unit();
        if (style < (commune.region().equals("mien_nui") ? 0.25 : 0.7)) {
            return "Thôn " + (hamlet + 1);
        }
        var kind = commune.region().equals("mien_nui") ? chance.oneOf("Bản", "Làng", "Thôn") : "Thôn";
        var word = HAMLETS[(chance.below(HAMLETS.length) + hamlet) % HAMLETS.length];
        return hamlet < HAMLETS.length ? kind + " " + word : kind + " " + word + " " + (hamlet / HAMLETS.length + 1);
    }

    private List<Person> people(
            List<Relative> family, FamilyTree tree, long household, Residence residence, Chance chance) {
        var birthDates = new ArrayList<LocalDate>();
        for (var relative : family) {
            relative.id = Long.parseLong(commune.code()) * 1_000_000 + personIndex++;
            var birthDate = ages.birthDate(relative.cohort, chance);
            relative.birthYear = birthDate.getYear();
            birthDates.add(birthDate);
        }
        var taken = new HashSet<String>();
        for (var relative : family) {
            name(tree.fatherOf(relative), chance, taken);
            name(tree.motherOf(relative), chance, taken);
            name(relative, chance, taken);
        }
        var origin = origin(residence, chance);
        var catholic = chance.happens(commune.region().equals("ven_bien") ? 0.05 : 0.02);
        var buddhist = chance.happens(0.012);
        var protestant = chance.happens(0.25);
        var people = new ArrayList<Person>();
        for (var at = 0; at < family.size(); at++) {
            var relative = family.get(at);
            var own = Chance.of(seed, PERSON, relative.id);
            var religion = relative.ethnicity.equals("Mông") && protestant
                    ? "Tin Lành"
                    : catholic && relative.ethnicity.equals("Kinh") ? "Công giáo" : buddhist ? "Phật giáo" : "Không";
            people.add(person(relative, birthDates.get(at), household, residence, origin, religion, own, taken));
        }
        return people;
    }

    private Person person(
            Relative relative,
            LocalDate birthDate,
            long household,
            Residence residence,
            String familyOrigin,
            String religion,
            Chance own,
            Set<String> taken) {
        var age = Period.between(birthDate, asOf).getYears();
        var cameIn = switch (relative.relation) {
            case WIFE, HUSBAND, DAUGHTER_IN_LAW, SON_IN_LAW, OTHER -> true;
            default -> false;
        };
        var origin = cameIn && own.happens(0.6) ? origin(residence, own) : familyOrigin;
        var registration = birthRegistration(origin, residence, own);
        var paper = paper(age, own);
        var hadOldNumber = paper == IdentityPaper.CMND9 || (paper == IdentityPaper.CCCD_BARCODE && age >= 22);
        var name = name(relative, own, taken);
        var marital = marital(relative, age, own);
        return new Person(
                relative.id,
                household,
                relative.relation,
                name,
                birthDate,
                relative.sex,
                registration,
                origin,
                ethnicity(relative),
                religion,
                "VN",
                marital,
                residence,
                age >= 12 && own.happens(0.72) ? "09900%05d".formatted(own.below(100_000)) : null,
                numbers.pin(registration.code(), relative.sex, birthDate.getYear()),
                hadOldNumber ? numbers.oldNumber() : null,
                paper,
                kin(relative, marital, own, taken),
                own.happens(0.03) ? own.oneOf("O", "O", "O", "B", "B", "A", "AB") : null,
                occupation(age, relative.sex, own),
                education(age, own),
                presence(age, relative.sex, own));
    }

    /// The tables count small groups together; here they get a name each.
    private String ethnicity(Relative relative) {
        if (!relative.ethnicity.equals("Khác")) {
            return relative.ethnicity;
        }
        return Chance.of(seed, PERSON, relative.id - relative.id % 7, 9).oneOf("Tày", "Nùng", "Hoa");
    }

    private PersonName name(Relative relative, Chance chance, Set<String> taken) {
        if (relative.name == null) {
            var surname = surname(relative, chance);
            var year = relative.birthYear != 0 ? relative.birthYear : Ages.CENSUS.getYear() - (relative.cohort - 2);
            var name = province.names.name(surname, relative.sex, year, relative.ethnicity, chance);
            for (var trial = 0; trial < 5 && taken.contains(name.given()); trial++) {
                name = province.names.name(surname, relative.sex, year, relative.ethnicity, chance);
            }
            taken.add(name.given());
            relative.name = name;
        }
        return relative.name;
    }

    private String surname(Relative relative, Chance chance) {
        if (relative.surname == null) {
            relative.surname = relative.father != null
                    ? surname(relative.father, chance)
                    : province.names.surname(relative.ethnicity, chance);
        }
        return relative.surname;
    }

    private Kin kin(Relative relative, MaritalStatus marital, Chance chance, Set<String> taken) {
        var father = Objects.requireNonNull(relative.father);
        var mother = Objects.requireNonNull(relative.mother);
        var spouse = relative.spouse;
        if (spouse == null && marital == MaritalStatus.MARRIED) {
            spouse = relative.absentSpouse != null
                    ? relative.absentSpouse
                    : new Relative(relative.cohort, relative.sex.other(), Relation.OTHER, false, relative.ethnicity);
        }
        return new Kin(
                name(father, chance, taken).full(),
                idOf(father),
                name(mother, chance, taken).full(),
                idOf(mother),
                spouse == null ? null : name(spouse, chance, taken).full(),
                spouse == null ? null : idOf(spouse));
    }

    private static @Nullable Long idOf(Relative relative) {
        return relative.present ? (Long) relative.id : null;
    }

    private MaritalStatus marital(Relative relative, int age, Chance own) {
        if (relative.spouse != null) {
            return MaritalStatus.MARRIED;
        }
        if (age < 20) {
            return MaritalStatus.NEVER_MARRIED;
        }
        return switch (relative.relation) {
            case HEAD -> {
                if (own.happens(Math.clamp((age - 40) / 35.0, 0, 0.95))) {
                    yield MaritalStatus.WIDOWED;
                }
                if (relative.absentSpouse != null) {
                    yield own.happens(0.5) ? MaritalStatus.DIVORCED : MaritalStatus.MARRIED;
                }
                yield own.happens(0.7) ? MaritalStatus.NEVER_MARRIED : MaritalStatus.DIVORCED;
            }
            case FATHER, MOTHER -> MaritalStatus.WIDOWED;
            case CHILD ->
                relative.absentSpouse != null || (age > 27 && own.happens(0.12))
                        ? MaritalStatus.DIVORCED
                        : MaritalStatus.NEVER_MARRIED;
            default -> age > 70 ? MaritalStatus.WIDOWED : MaritalStatus.NEVER_MARRIED;
        };
    }

    private String origin(Residence residence, Chance chance) {
        var draw = chance.unit();
        if (draw < 0.88) {
            return residence.communeName() + ", " + residence.districtName() + ", " + Province.NAME;
        }
        if (draw < 0.97) {
            var all = province.communeList;
            var other = all.get(chance.below(all.size()));
            return other.name() + ", " + other.districtName() + ", " + Province.NAME;
        }
        return chance.oneOf(OTHER_PROVINCES)[1];
    }

    private BirthRegistration birthRegistration(String origin, Residence residence, Chance chance) {
        for (var other : OTHER_PROVINCES) {
            if (origin.endsWith(other[1]) && chance.happens(0.7)) {
                return new BirthRegistration(other[0], other[1]);
            }
        }
        if (chance.happens(0.025)) {
            var other = chance.oneOf(OTHER_PROVINCES);
            return new BirthRegistration(other[0], other[1]);
        }
        if (chance.happens(0.0004)) {
            return new BirthRegistration("193", "Lào");
        }
        var here = residence.communeName() + ", " + residence.districtName() + ", " + Province.NAME;
        return new BirthRegistration("0" + Province.CODE, origin.endsWith(Province.NAME) ? origin : here);
    }

    private static IdentityPaper paper(int age, Chance chance) {
        if (age < 14) {
            return IdentityPaper.NONE;
        }
        var draw = chance.unit();
        if (age < 17) {
            return draw < 0.25 ? IdentityPaper.CCCD_BARCODE : IdentityPaper.NONE;
        }
        if (draw < 0.22) {
            return IdentityPaper.CCCD_BARCODE;
        }
        if (draw < 0.225 && age < 40) {
            return IdentityPaper.CMND12;
        }
        return draw < 0.95 ? IdentityPaper.CMND9 : IdentityPaper.NONE;
    }

    private String occupation(int age, Sex sex, Chance chance) {
        if (age < 6) {
            return "";
        }
        if (age < 18) {
            return "Học sinh";
        }
        if (age < 22 && chance.happens(0.4)) {
            return "Sinh viên";
        }
        if (age >= 60) {
            return chance.happens(0.25) ? "Hưu trí" : chance.happens(0.6) ? "Làm ruộng" : "Già yếu";
        }
        if (chance.happens(0.75)) {
            return chance.oneOf("Làm ruộng", "Làm ruộng", "Công nhân", "Lao động tự do", "Buôn bán", "Giáo viên");
        }
        if (sex == Sex.FEMALE) {
            return chance.oneOf("Nội trợ", "Thợ may", "Y tá");
        }
        return chance.oneOf("Thợ xây", "Lái xe", commune.region().equals("ven_bien") ? "Ngư dân" : "Thợ mộc");
    }

    private static String education(int age, Chance chance) {
        if (age < 6) {
            return "";
        }
        if (age < 18) {
            return Math.min(12, age - 5) + "/12";
        }
        if (age > 55) {
            return chance.oneOf("7/10", "10/10", "4/10", "7/10");
        }
        return chance.oneOf("9/12", "12/12", "12/12", "9/12", "Trung cấp", "Cao đẳng", "Đại học");
    }

    /// Away 5-15 % of the working-age, more on the coast and in the mountains; home visits 0.5-1 % of people.
    private Presence presence(int age, Sex sex, Chance chance) {
        var draw = chance.unit();
        if (age >= 16 && age < 60) {
            if (age <= 26 && sex == Sex.MALE && draw < 0.012) {
                return Presence.IN_ARMY;
            }
            var away = switch (commune.region()) {
                case "ven_bien" -> 0.15;
                case "mien_nui" -> 0.16;
                default -> 0.10;
            };
            if (draw > 1 - away) {
                return Presence.AWAY_IN_COUNTRY;
            }
            if (draw > 1 - away - 0.012) {
                return Presence.ABROAD;
            }
            if (draw > 1 - away - 0.0135) {
                return Presence.IN_CUSTODY;
            }
        }
        var dead = age < 50 ? 0.0008 : age < 75 ? 0.005 : 0.03;
        var ill = age < 60 ? 0.002 : age < 75 ? 0.015 : 0.07;
        var decline = chance.unit();
        return decline < dead ? Presence.DEAD_NOT_STRUCK : decline < dead + ill ? Presence.ILL_AT_HOME : Presence.HERE;
    }
}
