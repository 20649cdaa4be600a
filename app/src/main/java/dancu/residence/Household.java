package dancu.residence;

import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A household as it is now, without its members.
///
/// @param collective      kind of a collective household, or null for a family
/// @param representative  who stands for a head in a collective household
/// @param bookNumber      nine digits of the household book (Law 81/2006), or null
/// @param openedOn        null for one entered from a list
/// @param headWantedSince day it lost its head to an event, while no new one is named
public record Household(
        UUID id,
        Dwelling dwelling,
        @Nullable Collective collective,
        @Nullable PersonId representative,
        @Nullable String bookNumber,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate headWantedSince) {

    public enum Collective {
        DORMITORY("Ký túc xá, nhà ở tập thể"),
        PAGODA("Cơ sở tôn giáo"),
        CARE_HOME("Cơ sở trợ giúp xã hội"),
        BARRACKS("Doanh trại"),
        OTHER("Hộ tập thể khác");

        private final String vietnamese;

        Collective(String vietnamese) {
            this.vietnamese = vietnamese;
        }

        public String vietnamese() {
            return vietnamese;
        }
    }
}
