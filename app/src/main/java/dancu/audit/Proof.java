package dancu.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;

/// What checking a chain came to.
///
/// @param entries read
/// @param broken  number of the first entry that does not follow from the one before
/// @param head    hash of the last good entry, hexadecimal
public record Proof(long entries, OptionalLong broken, String head) {

    public boolean holds() {
        return broken.isEmpty();
    }

    /// Follows a chain entry by entry.
    static final class Walk {

        private byte[] hash = Chain.start();
        private long entries;
        private OptionalLong broken = OptionalLong.empty();

        void next(long number, LedgerEntry entry, byte[] claimed) {
            entries++;
            if (broken.isPresent()) {
                return;
            }
            var computed = Chain.hash(hash, number, entry);
            if (number != entries || !Arrays.equals(computed, claimed)) {
                broken = OptionalLong.of(number);
                return;
            }
            hash = computed;
        }

        /// Compares the end with where the chain is said to end.
        void endsAt(long number, byte[] head) {
            if (broken.isEmpty() && (number != entries || !Arrays.equals(hash, head))) {
                broken = OptionalLong.of(entries + 1);
            }
        }

        /// A line that is no entry at all.
        void broken() {
            entries++;
            if (broken.isEmpty()) {
                broken = OptionalLong.of(entries);
            }
        }

        Proof end() {
            return new Proof(entries, broken, HexFormat.of().formatHex(hash));
        }
    }
}
