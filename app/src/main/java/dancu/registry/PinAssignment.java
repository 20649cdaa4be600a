package dancu.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A number a person has or had (Decree 137/2015, articles 13 to 15; Circular 59/2021, article 6).
///
/// @param reason     why it was given
/// @param endedAt    null while it is the person's number
/// @param decision   number and day of the decision that ended it
/// @param replacedBy the number given in its place
public record PinAssignment(
        String pin,
        Instant givenAt,
        String reason,
        @Nullable Instant endedAt,
        @Nullable End endedFor,
        @Nullable String decision,
        @Nullable String replacedBy) {

    /// Why a number ends. Only the coded items do it; a new name, day, origin or address never does.
    public enum End {
        SEX("Xác định lại giới tính hoặc giới tính ghi sai", "The sex was redetermined or had been entered wrongly"),
        BIRTH_YEAR("Năm sinh được cải chính hoặc ghi sai", "The birth year was corrected or had been entered wrongly"),
        BIRTH_PLACE("Nơi đăng ký khai sinh ghi sai", "The place of birth registration had been entered wrongly"),
        MERGED("Một người có hai số", "One person had two numbers");

        private final String vietnamese;
        private final String english;

        End(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        public String vietnamese() {
            return vietnamese;
        }

        public String english() {
            return english;
        }
    }
}
