package dancu.matcher.name;

/// How well one field of two records agrees, the best first.
public enum Agreement {
    /// The same in every respect that counts.
    EXACT,
    /// The same, but one of the two was written without any accents.
    UNACCENTED,
    /// The same letters with other accents.
    ACCENTS_DIFFER,
    /// One letter or digit more, less or other, or two neighbours swapped.
    ONE_SLIP,
    /// One is a part of the other.
    PART,
    /// Day and month have changed places.
    DAY_MONTH_SWAPPED,
    /// Nothing contradicts, but one of the two says less.
    COMPATIBLE,
    /// The same but for the year before or after.
    YEAR_OFF_BY_ONE,
    /// Day, month or year differs, the other two agree.
    ONE_PART_DIFFERS,
    /// Only the year agrees.
    SAME_YEAR,
    /// Something else.
    DIFFERENT,
    /// Missing on one side or both: no evidence either way.
    UNKNOWN
}
