package dancu.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Remembers texts by 64 bits of each: millions in tens of megabytes. Two of ten million texts are taken for one
/// less than once in a hundred thousand lists.
final class SeenRows {

    private long[] slots = new long[1 << 14];
    private int size;

    /// Whether the text is new.
    boolean add(String text) {
        if (2 * ++size > slots.length) {
            grow();
        }
        return put(hash(text));
    }

    private boolean put(long hash) {
        for (var at = (int) hash & (slots.length - 1); ; at = (at + 1) & (slots.length - 1)) {
            if (slots[at] == hash) {
                return false;
            }
            if (slots[at] == 0) {
                slots[at] = hash;
                return true;
            }
        }
    }

    private void grow() {
        var old = slots;
        slots = new long[2 * old.length];
        Arrays.stream(old).filter(hash -> hash != 0).forEach(this::put);
    }

    /// FNV-1a, stirred so that every bit counts in the low ones.
    private static long hash(String text) {
        var hash = 0xCBF29CE484222325L;
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xFF)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
