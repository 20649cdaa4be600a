package dancu.synthesis.people;

import dancu.synthesis.Chance;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The register of a population as clerks have written it over the years: clean rows and rows with planted flaws.
///
/// A row's flaws depend on the seed and on its person alone; only [FlawKind#SHARED_OLD_NUMBER] also looks at the row
/// before it in the commune.
public final class Register {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final LocalDate SPREADSHEET_DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final long FLAWS = 21;

    private final Population population;
    private final Map<FlawKind, Double> rates = new EnumMap<>(FlawKind.class);

    public Register(Population population, FlawRates rates) {
        this.population = population;
        for (var kind : FlawKind.values()) {
            this.rates.put(kind, rates.of(kind));
        }
    }

    public Population population() {
        return population;
    }

    /// All rows, commune after commune, made as they are asked for.
    public Stream<RegisterRow> rows() {
        return population.communes().stream().flatMap(this::rows);
    }

    /// The rows of one commune's households, with second rows its people have in other communes.
    public Stream<RegisterRow> rows(Commune commune) {
        return households(commune).flatMap(household -> household.rows().stream());
    }

    /// A household as it is and the rows written for it.
    public record WrittenHousehold(Household household, List<RegisterRow> rows) {}

    public Stream<WrittenHousehold> households(Commune commune) {
        var writer = new Writer(commune);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                population.households(commune), Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .map(household -> new WrittenHousehold(household, writer.rows(household)));
    }

    private final class Writer {
        private final Commune commune;
        private @Nullable String oldNumberBefore;

        private Writer(Commune commune) {
            this.commune = commune;
        }

        private List<RegisterRow> rows(Household household) {
            var rows = new ArrayList<RegisterRow>();
            for (var person : household.members()) {
                var chance = Chance.of(population.seed(), FLAWS, person.id());
                var values = clean(person, household, chance);
                var flaws = EnumSet.noneOf(FlawKind.class);
                plant(values, person, flaws, chance);
                if (person.oldNumber() != null) {
                    oldNumberBefore = person.oldNumber();
                }
                rows.add(new RegisterRow(values, person, flaws));
                if (flaws.contains(FlawKind.DUPLICATED_ROW)) {
                    rows.add(duplicate(values, person, flaws, chance));
                }
                if (flaws.contains(FlawKind.TWO_RESIDENCES)) {
                    rows.add(secondResidence(values, person, flaws, chance));
                }
            }
            return rows;
        }

        private Map<Column, String> clean(Person person, Household household, Chance chance) {
            var values = new EnumMap<Column, String>(Column.class);
            values.put(Column.ROW_ID, String.valueOf(person.id() * 10));
            values.put(Column.HOUSEHOLD_ID, String.valueOf(household.id()));
            values.put(Column.RELATION_TO_HEAD, person.relation().vietnamese());
            values.put(Column.IS_HEAD, person.relation() == Relation.HEAD ? "1" : "0");
            values.put(Column.FULL_NAME, person.name().full());
            values.put(Column.BIRTH_DATE, person.birthDate().format(WRITTEN));
            values.put(Column.SEX, person.sex().vietnamese());
            values.put(
                    Column.BIRTH_REGISTRATION_CODE, person.birthRegistration().code());
            values.put(
                    Column.BIRTH_REGISTRATION_PLACE, person.birthRegistration().text());
            values.put(Column.ORIGIN, person.origin());
            values.put(Column.ETHNICITY, person.ethnicity());
            values.put(Column.RELIGION, person.religion());
            values.put(Column.NATIONALITY, person.nationality());
            values.put(Column.MARITAL_STATUS, person.maritalStatus().vietnamese());
            values.put(Column.RESIDENCE_COMMUNE_CODE, person.residence().communeCode());
            values.put(Column.RESIDENCE, person.residence().text());
            values.put(Column.PHONE, Objects.requireNonNullElse(person.phone(), ""));
            values.put(Column.PIN, person.pin());
            values.put(Column.OLD_NUMBER, Objects.requireNonNullElse(person.oldNumber(), ""));
            values.put(Column.IDENTITY_PAPER, person.paper().name());
            values.put(Column.FATHER_NAME, person.kin().fatherName());
            values.put(Column.MOTHER_NAME, person.kin().motherName());
            values.put(
                    Column.SPOUSE_NAME, Objects.requireNonNullElse(person.kin().spouseName(), ""));
            values.put(Column.HEAD_NAME, household.head().name().full());
            values.put(Column.BLOOD_GROUP, Objects.requireNonNullElse(person.bloodGroup(), ""));
            values.put(Column.OCCUPATION, person.occupation());
            values.put(Column.EDUCATION, person.education());
            var away = person.presence() == Presence.AWAY_IN_COUNTRY || person.presence() == Presence.ABROAD;
            values.put(Column.ABSENCE, away && chance.happens(0.4) ? "tạm vắng" : "");
            values.put(Column.LIFE_STATUS, "sống");
            return values;
        }

        private void plant(Map<Column, String> values, Person person, Set<FlawKind> flaws, Chance chance) {
            if (person.presence() == Presence.DEAD_NOT_STRUCK) {
                flaws.add(FlawKind.DEAD_NOT_STRUCK);
            }
            var touched = EnumSet.noneOf(Column.class);
            for (var entry : rates.entrySet()) {
                var kind = entry.getKey();
                var happens = chance.happens(entry.getValue());
                if (happens && !touched.contains(kind.column()) && apply(kind, values, person, chance)) {
                    flaws.add(kind);
                    touched.add(kind.column());
                }
            }
        }

        /// Whether the flaw could be planted in this row, and was.
        private boolean apply(FlawKind kind, Map<Column, String> values, Person person, Chance chance) {
            var flawed = switch (kind.column()) {
                case BIRTH_DATE -> birthDate(kind, person, chance);
                case OLD_NUMBER -> person.oldNumber() == null ? null : oldNumberBefore;
                case PIN -> pin(kind, person, chance);
                case FULL_NAME -> name(kind, person.name().full(), chance);
                case SEX -> sex(kind, person, chance);
                case ETHNICITY -> ethnicity(person, chance);
                case ORIGIN -> oldUnit(person, chance);
                default -> other(kind, values, person, chance) ? values.get(kind.column()) : null;
            };
            if (flawed == null) {
                return false;
            }
            values.put(kind.column(), flawed);
            return true;
        }

        private @Nullable String birthDate(FlawKind kind, Person person, Chance chance) {
            var date = person.birthDate();
            var year = date.getYear();
            var month = date.getMonthValue();
            var day = date.getDayOfMonth();
            return switch (kind) {
                case YEAR_ONLY_BIRTH -> year < 1975 ? String.valueOf(year) : null;
                case MONTH_AND_YEAR_BIRTH -> year < 1975 ? (chance.happens(0.5) ? "" : "0") + "8/" + year : null;
                case IMPOSSIBLE_DATE -> chance.oneOf("30/02/", "31/04/", "31/06/", "31/09/", "31/11/", "00/00/") + year;
                case ONE_DIGIT_MONTH -> month >= 3 && month <= 9 ? "%02d/%d/%d".formatted(day, month, year) : null;
                case SWAPPED_DAY_AND_MONTH ->
                    day <= 12 && day != month ? "%02d/%02d/%d".formatted(month, day, year) : null;
                default ->
                    chance.happens(0.5)
                            ? "%d%02d%02d".formatted(year, month, day)
                            : String.valueOf(ChronoUnit.DAYS.between(SPREADSHEET_DAY_ZERO, date));
            };
        }

        private @Nullable String pin(FlawKind kind, Person person, Chance chance) {
            var pin = person.pin();
            return switch (kind) {
                case PIN_WRONG_SEX -> pin.substring(0, 3) + (char) (pin.charAt(3) ^ 1) + pin.substring(4);
                case PIN_WRONG_YEAR -> {
                    var year = (Integer.parseInt(pin.substring(4, 6)) + 1 + chance.below(9)) % 100;
                    yield pin.substring(0, 4) + "%02d".formatted(year) + pin.substring(6);
                }
                case PIN_WRONG_PLACE ->
                    (pin.startsWith("038") ? chance.oneOf("036", "040", "037", "083") : "038") + pin.substring(3);
                case PIN_LOST_ZERO -> pin.startsWith("0") ? pin.substring(1) : null;
                case PIN_MISTYPED -> {
                    var at = 6 + chance.below(6);
                    var digit = (char) ('0' + (pin.charAt(at) - '0' + 1 + chance.below(9)) % 10);
                    yield pin.substring(0, at) + digit + pin.substring(at + 1);
                }
                default -> "";
            };
        }

        private @Nullable String name(FlawKind kind, String name, Chance chance) {
            var flawed = switch (kind) {
                case LEGACY_TCVN3 -> OldLetters.tcvn3(name);
                case LEGACY_VNI -> OldLetters.vni(name);
                case DECOMPOSED -> OldLetters.decomposed(name);
                case HALF_COMPOSED -> OldLetters.halfComposed(name);
                case ETH_FOR_D -> name.replace('Đ', '\u00D0').replace('đ', '\u00F0');
                case TONE_PLACEMENT -> OldLetters.otherTonePlacement(name);
                case STRAY_SPACE -> name.replaceFirst(" ", chance.oneOf("  ", "\u00A0", " \u200B"));
                default -> typo(name, chance);
            };
            return flawed.equals(name) ? null : flawed;
        }

        private static String typo(String name, Chance chance) {
            var words = name.split(" ", -1);
            var at = words.length - 1 - chance.below(Math.min(2, words.length));
            var word = words[at];
            var plain = OldLetters.withoutMarks(word);
            if (!plain.equals(word) && chance.happens(0.5)) {
                words[at] = plain;
            } else if (word.length() > 2 && chance.happens(0.5)) {
                var end = word.length();
                words[at] = word.substring(0, end - 2) + word.charAt(end - 1) + word.charAt(end - 2);
            } else {
                words[at] = word + word.charAt(word.length() - 1);
            }
            return String.join(" ", words);
        }

        private static @Nullable String sex(FlawKind kind, Person person, Chance chance) {
            if (kind == FlawKind.WRONG_SEX) {
                return person.sex().other().vietnamese();
            }
            return person.sex() == Sex.MALE ? chance.oneOf("1", "M", "0") : chance.oneOf("2", "F", "1");
        }

        private static String ethnicity(Person person, Chance chance) {
            return switch (person.ethnicity()) {
                case "Kinh" -> chance.oneOf("Việt", "01", "kinh");
                case "Mường" -> chance.oneOf("06", "04", "Mương");
                case "Thái" -> chance.oneOf("03", "Thai");
                case "Mông" -> chance.oneOf("HMông", "H'Mông", "Mèo", "08");
                case "Dao" -> chance.oneOf("09", "Mán");
                case "Khơ Mú" -> chance.oneOf("Khơ-mú", "29", "Xá");
                default -> person.ethnicity().toUpperCase(Locale.ROOT);
            };
        }

        private @Nullable String oldUnit(Person person, Chance chance) {
            var former = commune.formerNames();
            if (former.isEmpty() || !person.origin().startsWith(commune.name() + ",")) {
                return null;
            }
            return former.get(chance.below(former.size())) + ", " + Province.NAME;
        }

        private boolean other(FlawKind kind, Map<Column, String> values, Person person, Chance chance) {
            switch (kind) {
                case WRONG_BIRTH_REGISTRATION -> {
                    if (person.birthRegistration().code().equals("038")) {
                        return false;
                    }
                    values.put(Column.BIRTH_REGISTRATION_CODE, "038");
                    var residence = person.residence();
                    values.put(
                            Column.BIRTH_REGISTRATION_PLACE,
                            residence.communeName() + ", " + residence.districtName() + ", " + Province.NAME);
                }
                case TWO_HEADS -> {
                    if (person.relation() == Relation.HEAD || person.ageOn(population.asOf()) < 20) {
                        return false;
                    }
                    values.put(Column.RELATION_TO_HEAD, Relation.HEAD.vietnamese());
                    values.put(Column.IS_HEAD, "1");
                }
                case NO_HEAD -> {
                    if (person.relation() != Relation.HEAD) {
                        return false;
                    }
                    values.put(Column.RELATION_TO_HEAD, "");
                    values.put(Column.IS_HEAD, "0");
                }
                case MISSING_FIELD ->
                    values.put(
                            chance.oneOf(
                                    Column.ORIGIN,
                                    Column.ETHNICITY,
                                    Column.MARITAL_STATUS,
                                    Column.FATHER_NAME,
                                    Column.MOTHER_NAME),
                            "");
                default -> {
                    // A second row is added once this one is finished.
                }
            }
            return true;
        }

        private RegisterRow duplicate(Map<Column, String> values, Person person, Set<FlawKind> flaws, Chance chance) {
            var copy = new EnumMap<>(values);
            var kinds = EnumSet.copyOf(flaws);
            copy.put(Column.ROW_ID, String.valueOf(person.id() * 10 + 1));
            if (chance.happens(0.5)) {
                copy.put(Column.PIN, "");
                kinds.add(FlawKind.PIN_MISSING);
            }
            if (chance.happens(0.4)) {
                copy.put(Column.FULL_NAME, typo(person.name().full(), chance));
                kinds.add(FlawKind.NAME_TYPO);
            }
            return new RegisterRow(copy, person, kinds);
        }

        /// Another commune, or this one where the population has no other.
        private Commune elsewhere(List<Commune> communes, Chance chance) {
            var at = chance.below(communes.size());
            return communes.get(at).equals(commune) ? communes.get((at + 1) % communes.size()) : communes.get(at);
        }

        private RegisterRow secondResidence(
                Map<Column, String> values, Person person, Set<FlawKind> flaws, Chance chance) {
            var copy = new EnumMap<>(values);
            var communes = population.communes();
            var other = elsewhere(communes, chance);
            var households = Math.max(1, CommuneHouseholds.householdsFor(other, population.people(other)));
            var book = Long.parseLong(other.code()) * 100_000 + chance.below(households);
            if (book == person.household()) {
                book = Long.parseLong(other.code()) * 100_000 + (book + 1) % households;
            }
            copy.put(Column.ROW_ID, String.valueOf(person.id() * 10 + 2));
            copy.put(Column.HOUSEHOLD_ID, String.valueOf(book));
            copy.put(Column.RELATION_TO_HEAD, Relation.OTHER.vietnamese());
            copy.put(Column.IS_HEAD, "0");
            copy.put(Column.HEAD_NAME, "");
            copy.put(Column.RESIDENCE_COMMUNE_CODE, other.code());
            copy.put(
                    Column.RESIDENCE,
                    "Thôn " + (1 + chance.below(5)) + ", " + other.name() + ", " + other.districtName() + ", "
                            + Province.NAME);
            return new RegisterRow(copy, person, flaws);
        }
    }
}
