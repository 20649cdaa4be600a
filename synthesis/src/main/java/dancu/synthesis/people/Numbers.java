package dancu.synthesis.people;

import dancu.synthesis.Chance;
import java.util.HashMap;
import java.util.Map;

/// Deals out the personal and old numbers of one commune so that no two communes of the province collide.
///
/// Every structural prefix has a million numbers. A commune owns the share of them its census population is of the
/// province, counts through its share, and a keyed permutation of 0 … 999 999 makes the digits look random. So numbers
/// are unique without a set of those given, and a commune generated alone gets the numbers it has in the province.
final class Numbers {
    private static final int PROVINCE_POPULATION = 3_640_128;

    private final long seed;
    private final Commune commune;
    private final Map<Integer, Integer> usedOfPrefix = new HashMap<>();
    private int oldNumbers;

    Numbers(long seed, Commune commune) {
        this.seed = seed;
        this.commune = commune;
    }

    /// Twelve digits: place of birth registration, century and sex, year, six digits dealt out.
    ///
    /// Source: Circular 59/2021/TT-BCA, Art. 4 (before it Circular 07/2016/TT-BCA, Art. 7).
    String pin(String placeCode, Sex sex, int birthYear) {
        var prefix = placeCode + centuryAndSex(sex, birthYear) + "%02d".formatted(birthYear % 100);
        var key = Integer.parseInt(prefix);
        var used = usedOfPrefix.merge(key, 1, Integer::sum) - 1;
        var number = blockStart(1_000_000) + used;
        if (number >= blockEnd(1_000_000)) {
            throw new IllegalArgumentException("commune " + commune.code() + " has too few numbers for so many people");
        }
        return prefix + "%06d".formatted(permute(number, 1_000_000, 10, key));
    }

    static int centuryAndSex(Sex sex, int birthYear) {
        return 2 * (birthYear / 100 - 19) + (sex == Sex.FEMALE ? 1 : 0);
    }

    /// Nine digits that start with 17, as Thanh Hóa issued them.
    String oldNumber() {
        var number = blockStart(10_000_000) + oldNumbers++;
        if (number >= blockEnd(10_000_000)) {
            throw new IllegalArgumentException("commune " + commune.code() + " has too few old numbers");
        }
        return "17%07d".formatted(permute(number, 10_000_000, 12, 17));
    }

    private int blockStart(long size) {
        return (int) (commune.before() * size / PROVINCE_POPULATION);
    }

    private int blockEnd(long size) {
        return (int) ((commune.before() + commune.population()) * size / PROVINCE_POPULATION);
    }

    /// A Feistel network of four rounds over twice `halfBits` bits, walked until it lands below `size`.
    private int permute(int number, int size, int halfBits, int key) {
        var mask = (1 << halfBits) - 1;
        var value = number;
        do {
            var left = value >>> halfBits;
            var right = value & mask;
            for (var round = 0; round < 4; round++) {
                var next = left ^ ((int) Chance.of(seed, key, round, right).bits() & mask);
                left = right;
                right = next;
            }
            value = (left << halfBits) | right;
        } while (value >= size);
        return value;
    }
}
