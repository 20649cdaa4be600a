package dancu.matcher.name;

import static dancu.matcher.name.Agreement.ACCENTS_DIFFER;
import static dancu.matcher.name.Agreement.COMPATIBLE;
import static dancu.matcher.name.Agreement.DAY_MONTH_SWAPPED;
import static dancu.matcher.name.Agreement.DIFFERENT;
import static dancu.matcher.name.Agreement.EXACT;
import static dancu.matcher.name.Agreement.ONE_PART_DIFFERS;
import static dancu.matcher.name.Agreement.ONE_SLIP;
import static dancu.matcher.name.Agreement.PART;
import static dancu.matcher.name.Agreement.SAME_YEAR;
import static dancu.matcher.name.Agreement.UNACCENTED;
import static dancu.matcher.name.Agreement.YEAR_OFF_BY_ONE;

import java.util.List;

/// A field two records are compared by, with the agreements it can show apart from
/// [Agreement#UNKNOWN].
public enum Field {
    SURNAME(EXACT, UNACCENTED, ACCENTS_DIFFER, ONE_SLIP, DIFFERENT),
    MIDDLE_NAME(EXACT, UNACCENTED, ACCENTS_DIFFER, ONE_SLIP, PART, DIFFERENT),
    GIVEN_NAME(EXACT, UNACCENTED, ACCENTS_DIFFER, ONE_SLIP, DIFFERENT),
    BIRTH_DATE(EXACT, DAY_MONTH_SWAPPED, COMPATIBLE, YEAR_OFF_BY_ONE, ONE_PART_DIFFERS, SAME_YEAR, DIFFERENT),
    SEX(EXACT, DIFFERENT),
    FATHER(EXACT, PART, DIFFERENT),
    MOTHER(EXACT, PART, DIFFERENT),
    ORIGIN_PLACE(EXACT, PART, DIFFERENT),
    OLD_NUMBER(EXACT, ONE_SLIP, DIFFERENT);

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Agreement> agreements;

    Field(Agreement... agreements) {
        this.agreements = List.of(agreements);
    }

    public List<Agreement> agreements() {
        return agreements;
    }
}
