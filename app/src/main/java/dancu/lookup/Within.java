package dancu.lookup;

import java.util.Set;

/// Where to look.
///
/// @param units codes of communes, districts or the province; people without a permanent address here are in
///     none. Empty for everybody on the register.
public record Within(Set<String> units) {

    public static final Within PROVINCE = new Within(Set.of());

    public Within {
        units = Set.copyOf(units);
    }

    boolean isEverywhere() {
        return units.isEmpty();
    }
}
