package dancu.exchange;

import dancu.area.Areas;
import dancu.registry.OldNumber;
import dancu.registry.Person;
import dancu.registry.Relative;
import dancu.residence.Residences;
import dancu.shared.PartialDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One person as a row of a list, in the columns [ResidentImport] knows by their own names.
final class ExportRow {

    private static final Set<Item> NEVER_WRITTEN = EnumSet.of(
            Item.SURNAME,
            Item.MIDDLE_NAME,
            Item.GIVEN_NAME,
            Item.TEMPORARY_RESIDENCE,
            Item.CURRENT_RESIDENCE,
            Item.DEATH_DATE,
            Item.MISSING_DATE,
            Item.IGNORED,
            Item.UNKNOWN);

    private static final Map<Residences.AbsenceKind, String> ABSENCES = Map.of(
            Residences.AbsenceKind.AWAY_IN_COUNTRY, "tạm vắng",
            Residences.AbsenceKind.AWAY_ABROAD, "ở nước ngoài",
            Residences.AbsenceKind.ILL_AT_HOME, "ốm tại nhà",
            Residences.AbsenceKind.IN_CUSTODY_OR_ARMY, "tại ngũ hoặc bị giam giữ");

    private final Areas areas;
    private final LocalDate today;
    private final List<Item> columns;

    ExportRow(Areas areas, LocalDate today, boolean sensitive) {
        this.areas = areas;
        this.today = today;
        this.columns = columns(sensitive);
    }

    static List<String> header(boolean sensitive) {
        return columns(sensitive).stream().map(Item::code).toList();
    }

    /// @param head      of the household, or null where it has none
    /// @param absence   why the person is away, or null
    /// @param sensitive null where the list is written without these items
    List<String> cells(
            long number,
            Person person,
            Residences.Address address,
            @Nullable Person head,
            Residences.@Nullable AbsenceKind absence,
            Person.@Nullable Sensitive sensitive) {
        var values = new EnumMap<Item, String>(Item.class);
        values.put(Item.ROW_ID, String.valueOf(number));
        residence(values, address, head, absence);
        identity(values, person);
        papers(values, person.papers());
        person.relatives().forEach(relative -> relative(values, relative));
        if (sensitive != null) {
            values.put(Item.ETHNICITY, sensitive.ethnicity());
            values.put(Item.RELIGION, sensitive.religion());
            values.put(Item.BLOOD_GROUP, sensitive.bloodGroup());
        }
        return columns.stream()
                .map(item -> Objects.requireNonNullElse(values.get(item), ""))
                .toList();
    }

    private static List<Item> columns(boolean sensitive) {
        return Arrays.stream(Item.values())
                .filter(item -> !NEVER_WRITTEN.contains(item) && (sensitive || !item.isSensitive()))
                .toList();
    }

    private void residence(
            Map<Item, String> values,
            Residences.Address address,
            @Nullable Person head,
            Residences.@Nullable AbsenceKind absence) {
        values.put(Item.HOUSEHOLD_ID, address.household().toString());
        values.put(Item.RELATION_TO_HEAD, address.relation());
        values.put(Item.IS_HEAD, address.head() ? "1" : "0");
        values.put(Item.RESIDENCE_COMMUNE_CODE, address.commune());
        values.put(Item.HAMLET, address.hamlet());
        values.put(
                Item.RESIDENCE,
                address.detail().isEmpty() ? "" : areas.address(address.detail(), address.commune(), today));
        if (head != null) {
            values.put(Item.HEAD_NAME, head.birthName());
            values.put(Item.HEAD_NUMBER, Objects.requireNonNullElse(head.pin(), ""));
        }
        if (absence != null) {
            values.put(Item.ABSENCE, ABSENCES.getOrDefault(absence, absence.name()));
        }
    }

    private static void identity(Map<Item, String> values, Person person) {
        values.put(Item.FULL_NAME, person.birthName());
        values.put(Item.OTHER_NAMES, person.otherNames());
        values.put(Item.BIRTH_DATE, birth(person.birthDate()));
        values.put(Item.SEX, person.sex().vietnamese());
        values.put(Item.BIRTH_REGISTRATION_CODE, Objects.requireNonNullElse(person.birthPlaceCode(), ""));
        values.put(Item.BIRTH_REGISTRATION_PLACE, person.birthPlace());
        values.put(Item.ORIGIN, person.origin());
        values.put(Item.NATIONALITY, person.nationality());
        values.put(Item.MARITAL_STATUS, person.maritalStatus());
        values.put(Item.PHONE, person.phone());
        values.put(Item.EMAIL, person.email());
        values.put(Item.PIN, Objects.requireNonNullElse(person.pin(), ""));
        values.put(Item.OCCUPATION, person.occupation());
        values.put(Item.EDUCATION, person.education());
        values.put(
                Item.LIFE_STATUS,
                switch (person.life()) {
                    case ALIVE -> "sống";
                    case DEAD -> "đã chết";
                    case MISSING -> "mất tích";
                });
        values.put(Item.LIFE_DATE, person.lifeDate());
    }

    /// What was written, where it is read alike everywhere; a list of another order of days was read by its own.
    private static String birth(PartialDate date) {
        var plain = PartialDate.read(date.raw());
        var day = date.calendarDay();
        var alike = plain.year() == null || plain.equals(date);
        return alike || day.isEmpty() ? date.raw() : day.get().toString();
    }

    private static void papers(Map<Item, String> values, List<OldNumber> papers) {
        paper(values, papers, OldNumber.Kind.CMND9, Item.OLD_NUMBER, Item.OLD_NUMBER_DATE, Item.OLD_NUMBER_PLACE);
        paper(values, papers, OldNumber.Kind.CMND12, Item.CMND12_NUMBER, Item.CMND12_DATE, Item.CMND12_PLACE);
        paper(values, papers, OldNumber.Kind.CCCD_BARCODE, Item.CCCD_NUMBER, Item.CCCD_DATE, Item.CCCD_PLACE);
        paper(values, papers, OldNumber.Kind.MILITARY, Item.MILITARY_NUMBER, Item.MILITARY_DATE, Item.MILITARY_PLACE);
        values.put(Item.CLAIMED_PIN, joined(papers, OldNumber.Kind.CLAIMED_PIN, OldNumber::number));
    }

    private static void paper(
            Map<Item, String> values, List<OldNumber> papers, OldNumber.Kind kind, Item number, Item day, Item place) {
        values.put(number, joined(papers, kind, OldNumber::number));
        values.put(day, joined(papers, kind, OldNumber::issuedOn));
        values.put(place, joined(papers, kind, OldNumber::issuedAt));
    }

    /// Several of one kind stand in one cell in the same order as their days and places.
    private static String joined(List<OldNumber> papers, OldNumber.Kind kind, Function<OldNumber, String> part) {
        var parts =
                papers.stream().filter(paper -> paper.kind() == kind).map(part).toList();
        return parts.stream().allMatch(String::isEmpty) ? "" : parts.stream().collect(Collectors.joining(";"));
    }

    private static void relative(Map<Item, String> values, Relative relative) {
        var prefix = relative.role().name();
        values.put(Item.valueOf(prefix + "_NAME"), relative.name());
        values.put(Item.valueOf(prefix + "_NUMBER"), Objects.requireNonNullElse(relative.number(), ""));
        values.put(Item.valueOf(prefix + "_NATIONALITY"), Objects.requireNonNullElse(relative.nationality(), ""));
    }
}
