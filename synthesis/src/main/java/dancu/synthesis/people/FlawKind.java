package dancu.synthesis.people;

/// What can be wrong with a row of the register; the comment says how it shows and which rows it can touch.
public enum FlawKind {
    /// "1956": born before 1975.
    YEAR_ONLY_BIRTH(Column.BIRTH_DATE, 0.06),
    /// "8/1956" or "08/1956": born before 1975.
    MONTH_AND_YEAR_BIRTH(Column.BIRTH_DATE, 0.01),
    /// "30/02/1980", "31/04/1980": any row.
    IMPOSSIBLE_DATE(Column.BIRTH_DATE, 0.0015),
    /// "05/3/1985", a habit and no error: born in March to September.
    ONE_DIGIT_MONTH(Column.BIRTH_DATE, 0.15),
    /// Day and month exchanged: both at most 12 and different.
    SWAPPED_DAY_AND_MONTH(Column.BIRTH_DATE, 0.004),
    /// "19850305" or a spreadsheet's day number: any row.
    DATE_IN_OTHER_FORM(Column.BIRTH_DATE, 0.003),
    /// Another person's old number: rows with one.
    SHARED_OLD_NUMBER(Column.OLD_NUMBER, 0.004),
    /// The century-and-sex digit of the other sex: any row with a number, so are the next five.
    PIN_WRONG_SEX(Column.PIN, 0.0015),
    PIN_WRONG_YEAR(Column.PIN, 0.0015),
    PIN_WRONG_PLACE(Column.PIN, 0.002),
    /// "38…", eleven digits: the number passed through a spreadsheet.
    PIN_LOST_ZERO(Column.PIN, 0.004),
    /// One of the last six digits wrong; no structure shows it.
    PIN_MISTYPED(Column.PIN, 0.0008),
    PIN_MISSING(Column.PIN, 0.02),
    /// The residence copied into the place of birth registration: births registered outside the province.
    WRONG_BIRTH_REGISTRATION(Column.BIRTH_REGISTRATION_PLACE, 0.15),
    /// A unit as it was called before the mergers of 2019-2020: people whose commune has such a name.
    OLD_UNIT_NAME(Column.ORIGIN, 0.08),
    /// A second row in another commune: any row.
    TWO_RESIDENCES(Column.ROW_ID, 0.002),
    /// A second row in the same household: any row.
    DUPLICATED_ROW(Column.ROW_ID, 0.003),
    /// "NguyÔn V¨n": any row, as all the next up to STRAY_SPACE where the name has such letters.
    LEGACY_TCVN3(Column.FULL_NAME, 0.003),
    /// "Nguyeãn Vaên".
    LEGACY_VNI(Column.FULL_NAME, 0.001),
    /// Unicode NFD.
    DECOMPOSED(Column.FULL_NAME, 0.005),
    /// Letter composed, tone combining, as Windows-1258 leaves it.
    HALF_COMPOSED(Column.FULL_NAME, 0.003),
    /// U+00D0 for U+0110: names with Đ.
    ETH_FOR_D(Column.FULL_NAME, 0.02),
    /// hòa for hoà or back, a habit and no error: names with oa, oe, uy at the end of a syllable.
    TONE_PLACEMENT(Column.FULL_NAME, 0.1),
    /// Two spaces, a non-breaking or a zero-width one.
    STRAY_SPACE(Column.FULL_NAME, 0.004),
    /// A mark lost, two letters exchanged, one doubled: any row.
    NAME_TYPO(Column.FULL_NAME, 0.004),
    /// "1", "2", "M", "F" for Nam, Nữ: any row.
    SEX_AS_CODE(Column.SEX, 0.01),
    WRONG_SEX(Column.SEX, 0.001),
    /// "HMông", "Mèo", "Việt", or a bare code of one of two lists: any row.
    ETHNICITY_ALIAS(Column.ETHNICITY, 0.01),
    /// Origin, ethnic group, marital status, father's or mother's name is empty: any row.
    MISSING_FIELD(Column.HEAD_NAME, 0.02),
    /// A second member written down as head: grown-up members who are not.
    TWO_HEADS(Column.RELATION_TO_HEAD, 0.002),
    /// Nobody written down as head: heads.
    NO_HEAD(Column.RELATION_TO_HEAD, 0.003),
    /// Dead, but still there. Not planted by rate: it is [Presence#DEAD_NOT_STRUCK].
    DEAD_NOT_STRUCK(Column.LIFE_STATUS, 0);

    private final Column column;
    private final double usualRate;

    FlawKind(Column column, double usualRate) {
        this.column = column;
        this.usualRate = usualRate;
    }

    /// The column it lives in; a row has at most one flaw a column.
    Column column() {
        return column;
    }

    /// Share of the rows it can touch, when nothing else is asked for: judgement, no source counts them.
    public double usualRate() {
        return usualRate;
    }
}
