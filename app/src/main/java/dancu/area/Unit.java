package dancu.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An administrative unit as it is on some day.
///
/// @param code       of the statistics office: 2 digits a province, 3 a district, 5 a commune
/// @param name       without its kind, for example Ngọc Lặc
/// @param fullName   with its kind, for example Huyện Ngọc Lặc
/// @param parentCode null for a province; a province may have communes directly below it
/// @param region     MOUNTAIN, COAST or PLAIN for districts and communes; null where it is not known
/// @param validFrom  first day under this name, kind and parent
/// @param fromKnown  false where no source says since when; then `validFrom` is a day by which it was so
/// @param validUntil first day no longer so, or null
public record Unit(
        String code,
        Level level,
        String name,
        String fullName,
        @Nullable String parentCode,
        @Nullable Region region,
        LocalDate validFrom,
        boolean fromKnown,
        @Nullable LocalDate validUntil) {

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
    }

    public enum Level {
        PROVINCE,
        DISTRICT,
        COMMUNE;

        boolean isAbove(Level other) {
            return compareTo(other) < 0;
        }
    }

    /// Decides legal time limits: mountain districts have 20 working days (Law 59/2014, article 25).
    public enum Region {
        MOUNTAIN,
        COAST,
        PLAIN
    }
}
