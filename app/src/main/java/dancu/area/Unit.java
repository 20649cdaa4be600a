package dancu.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An administrative unit as it is on some day.
///
/// @param code       of the statistics office: 2 digits a province, 3 a district, 5 a commune
/// @param name       without its kind, for example Ngọc Lặc
/// @param fullName   with its kind, for example Huyện Ngọc Lặc
/// @param parentCode null for a province
/// @param region     MOUNTAIN, COAST or PLAIN for districts and communes; null for a province
/// @param validFrom  first day under this name, kind and parent
/// @param validUntil first day no longer so, or null
public record Unit(
        String code,
        Level level,
        String name,
        String fullName,
        @Nullable String parentCode,
        @Nullable Region region,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    public enum Level {
        PROVINCE,
        DISTRICT,
        COMMUNE
    }

    /// Decides legal time limits: mountain districts have 20 working days (Law 59/2014, article 25).
    public enum Region {
        MOUNTAIN,
        COAST,
        PLAIN
    }
}
