package dancu.registry;

import org.jspecify.annotations.Nullable;

/// Father, mother, spouse or legal representative as a person's papers name them (Law 59/2014, article 9,
/// letter n).
///
/// @param number      twelve or nine digits, or null where the relative has none or nobody knows it
/// @param nationality ISO 3166-1 alpha-2, or null where it is not stated
public record Relative(
        Role role,
        String name,
        @Nullable String number,
        @Nullable String nationality) {

    public enum Role {
        FATHER("Cha", "Father"),
        MOTHER("Mẹ", "Mother"),
        SPOUSE("Vợ, chồng", "Spouse"),
        GUARDIAN("Người đại diện hợp pháp", "Legal representative");

        private final String vietnamese;
        private final String english;

        Role(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        public String vietnamese() {
            return vietnamese;
        }

        public String english() {
            return english;
        }

        String column() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
