package dancu.matcher.finger;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/// Turns prints into the buckets of an inverted index, so that two impressions of a finger share some.
///
/// Each of four tables looks at its own 36 cells of a cylinder and hashes their bits, with finger and table,
/// under the gallery's key. A probe also asks for the codes with its four least certain bits flipped, one and
/// two at a time, at a lower worth.
///
/// - **Source:** locality-sensitive hashing of cylinder codes after Cappelli, Ferrara, Maltoni, Fingerprint
///   indexing based on Minutia Cylinder-Code, IEEE TPAMI 33(5), 2011; multi-probe after Lv et al., VLDB 2007.
final class Tokens {

    private static final int TABLES = 4;
    private static final int BITS = 36;
    private static final int FLIPS = 4;
    private static final int FLIPS_TOGETHER = FLIPS * (FLIPS + 1) / 2;

    /// A code with fewer bits says nothing: everyone has it.
    private static final int BITS_SET_MIN = 2;

    /// What a vote is worth, in tenths: the code itself, one bit flipped, two bits flipped.
    private static final int[] WORTH = {20, 12, 7};

    private static final int[] CELLS = cellsOfTables();

    private final GalleryKey key;
    private final int shift;

    /// @param bucketBits the index has 2 to the power of so many buckets
    Tokens(GalleryKey key, int bucketBits) {
        this.key = key;
        shift = Long.SIZE - bucketBits;
    }

    /// The buckets of a person to enrol, ascending and each once.
    int[] forEnrolment(TenPrint prints) {
        var longest =
                prints.fingers().values().stream().mapToInt(Minutiae::count).sum() * TABLES;
        var buckets = new int[longest];
        var count = 0;
        var cells = new float[Cylinders.CELLS];
        for (var finger : prints.fingers().entrySet()) {
            var packed = finger.getValue().packed();
            for (var i = 0; i < packed.length; i++) {
                Cylinders.describe(packed, i, cells);
                for (var table = 0; table < TABLES; table++) {
                    var code = codeOf(cells, table);
                    if (Long.bitCount(code) >= BITS_SET_MIN) {
                        buckets[count++] = bucketOf(finger.getKey(), table, code);
                    }
                }
            }
        }
        Arrays.sort(buckets, 0, count);
        return distinct(buckets, count);
    }

    /// The buckets a probe asks for.
    Query forQuery(TenPrint prints) {
        var longest =
                prints.fingers().values().stream().mapToInt(Minutiae::count).sum() * TABLES;
        var asked = new long[longest * (1 + FLIPS_TOGETHER)];
        var count = 0;
        var cells = new float[Cylinders.CELLS];
        var uncertain = new int[FLIPS];
        for (var finger : prints.fingers().entrySet()) {
            var packed = finger.getValue().packed();
            for (var i = 0; i < packed.length; i++) {
                Cylinders.describe(packed, i, cells);
                for (var table = 0; table < TABLES; table++) {
                    count = ask(finger.getKey(), table, cells, uncertain, asked, count);
                }
            }
        }
        return Query.of(asked, count);
    }

    private int ask(FingerPosition finger, int table, float[] cells, int[] uncertain, long[] asked, int already) {
        var code = codeOf(cells, table);
        if (Long.bitCount(code) < BITS_SET_MIN) {
            return already;
        }
        var count = already;
        asked[count++] = question(finger, table, code, WORTH[0]);
        leastCertain(cells, table, uncertain);
        for (var first = 0; first < FLIPS; first++) {
            var once = code ^ (1L << uncertain[first]);
            if (Long.bitCount(once) >= BITS_SET_MIN) {
                asked[count++] = question(finger, table, once, WORTH[1]);
            }
            for (var second = first + 1; second < FLIPS; second++) {
                var twice = once ^ (1L << uncertain[second]);
                if (Long.bitCount(twice) >= BITS_SET_MIN) {
                    asked[count++] = question(finger, table, twice, WORTH[2]);
                }
            }
        }
        return count;
    }

    private long question(FingerPosition finger, int table, long code, int worth) {
        return (long) bucketOf(finger, table, code) << 8 | worth;
    }

    private int bucketOf(FingerPosition finger, int table, long code) {
        return (int) (key.hash((long) finger.isoCode() << 56 | (long) table << 48 | code) >>> shift);
    }

    private static long codeOf(float[] cells, int table) {
        var code = 0L;
        for (var bit = 0; bit < BITS; bit++) {
            if (cells[CELLS[table * BITS + bit]] > Cylinders.SET_ABOVE) {
                code |= 1L << bit;
            }
        }
        return code;
    }

    /// Finds the bits whose cells are nearest to the bound, nearest first.
    private static void leastCertain(float[] cells, int table, int[] uncertain) {
        var chosen = 0L;
        for (var rank = 0; rank < FLIPS; rank++) {
            var best = -1;
            var nearest = Float.MAX_VALUE;
            for (var bit = 0; bit < BITS; bit++) {
                var distance = Math.abs(cells[CELLS[table * BITS + bit]] - Cylinders.SET_ABOVE);
                if (distance < nearest && (chosen >>> bit & 1) == 0) {
                    nearest = distance;
                    best = bit;
                }
            }
            uncertain[rank] = best;
            chosen |= 1L << best;
        }
    }

    private static int[] distinct(int[] sorted, int count) {
        var kept = 0;
        for (var i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /// Deals the usable cells to the tables, none to two of them. Part of the format: another deal is another
    /// index.
    private static int[] cellsOfTables() {
        var inside =
                IntStream.range(0, Cylinders.CELLS).filter(Cylinders::isInside).toArray();
        var random = new Random(20_211_123);
        for (var i = inside.length - 1; i > 0; i--) {
            var other = random.nextInt(i + 1);
            var cell = inside[i];
            inside[i] = inside[other];
            inside[other] = cell;
        }
        return Arrays.copyOf(inside, TABLES * BITS);
    }

    /// Buckets to visit, ascending and each once.
    ///
    /// @param buckets bucket numbers
    /// @param worth   what a hit is worth, same length
    @SuppressWarnings("ArrayRecordComponent") // lives for one search and is never compared
    record Query(int[] buckets, int[] worth) {

        /// Sorts `asked` (bucket in the high bits, worth in the low 8); of a bucket asked for twice the
        /// higher worth counts.
        private static Query of(long[] asked, int count) {
            Arrays.sort(asked, 0, count);
            var buckets = new int[count];
            var worth = new int[count];
            var kept = 0;
            for (var i = 0; i < count; i++) {
                var bucket = (int) (asked[i] >>> 8);
                if (kept > 0 && buckets[kept - 1] == bucket) {
                    kept--;
                }
                buckets[kept] = bucket;
                worth[kept++] = (int) (asked[i] & 0xFF);
            }
            return new Query(Arrays.copyOf(buckets, kept), Arrays.copyOf(worth, kept));
        }
    }
}
