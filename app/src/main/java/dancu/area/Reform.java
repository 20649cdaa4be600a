package dancu.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A change of units by law: all its steps take force on one day, or none does.
///
/// @param document for example 786/NQ-UBTVQH14; with the day, what the reform is known by
/// @param inForce  the first day on which it is so
/// @param dayKnown false where no source says the day; then `inForce` is one by which it was so
record Reform(String document, LocalDate inForce, boolean dayKnown, List<Step> steps) {

    /// What a step does to the unit `code`.
    enum Action {
        /// A new unit: full name, parent, region (that of the parent where left out).
        ESTABLISH,
        /// It ends, and all of it comes to `newCode`.
        MERGE,
        /// It ends, and a part of it comes to `newCode`; each part is a step.
        SPLIT,
        /// It goes on, and a part of it comes to `newCode`.
        TRANSFER,
        /// It goes on under another full name.
        RENAME,
        /// It goes on under its name with another kind before it.
        KIND,
        /// It goes on in another unit.
        PARENT,
        /// It ends; what lay in it lies elsewhere. So a district level goes.
        ABOLISH;

        boolean ends() {
            return this == MERGE || this == SPLIT || this == ABOLISH;
        }

        boolean leadsOn() {
            return this == MERGE || this == SPLIT || this == TRANSFER;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One change of one unit. What an action does not speak of is null.
    ///
    /// @param share of the people of `code` that come to `newCode`
    record Step(
            Action action,
            String code,
            @Nullable String newCode,
            @Nullable String fullName,
            @Nullable String parentCode,
            Unit.@Nullable Region region,
            @Nullable BigDecimal share) {}

    /// Why a step does not fit.
    ///
    /// @param step  its place among the steps, from 0
    /// @param field the column to look at
    /// @param mend  what could stand there instead, or empty
    record Fault(int step, String field, AreaError reason, String mend) {}

    /// What became of a reform.
    sealed interface Outcome {}

    record Applied(int begun, int ended, int changed) implements Outcome {}

    record AlreadyInForce() implements Outcome {}

    record Refused(List<Fault> faults) implements Outcome {}
}
