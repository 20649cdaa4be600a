package dancu.quality;

import dancu.registry.Likenesses.Features;
import dancu.registry.Person;
import dancu.shared.PersonId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/// The features of many people in arrays, so that a province is compared with itself in memory: some 50 bytes a
/// person, 200 MB for 3.64 million.
///
/// Pairs come from blocks, each of people with one key in common; every key survives other faults. Of the pairs in a
/// block only those go on that agree well enough to be looked at in full.
final class Sketches {

    /// In a block of more people each is compared with so many neighbours only.
    private static final int BLOCK_AT_MOST = 1000;

    private static final int ALIKE_FROM = 6;
    private static final int SEX_BITS = 2;
    private static final int DAY_BITS = 5;
    private static final int MONTH_BITS = 4;
    private static final int INDEX_BITS = 24;
    private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;

    private final FoldedWords words = new FoldedWords();
    private int size;
    private long[] high = new long[1024];
    private long[] low = new long[1024];
    private int[] name = new int[1024];
    private int[] surname = new int[1024];
    private int[] given = new int[1024];
    private int[] birth = new int[1024];
    private int[] father = new int[1024];
    private int[] mother = new int[1024];

    int size() {
        return size;
    }

    void add(Features person) {
        if (size == high.length) {
            grow();
        }
        high[size] = person.person().value().getMostSignificantBits();
        low[size] = person.person().value().getLeastSignificantBits();
        var ids = words.of(person.name());
        surname[size] = ids.length > 1 ? ids[0] : 0;
        given[size] = ids.length > 0 ? ids[ids.length - 1] : 0;
        Arrays.sort(ids);
        name[size] = Arrays.hashCode(ids);
        var months = (person.year() << MONTH_BITS) | person.month();
        birth[size] = (((months << DAY_BITS) | person.day()) << SEX_BITS) | sexOf(person.sex());
        father[size] = hash(person.father());
        mother[size] = hash(person.mother());
        size++;
    }

    PersonId person(int index) {
        return new PersonId(new UUID(high[index], low[index]));
    }

    /// Pairs to be looked at in full, each once: two indexes, the smaller in the upper half.
    long[] pairs() {
        var found = new Pairs();
        blocks(i -> dated(i, given[i], 1), found);
        blocks(i -> surname[i] == 0 ? 0 : dated(i, 31 * surname[i] + words.initial(given[i]), 2), found);
        blocks(i -> father[i] == 0 || mother[i] == 0 ? 0 : key(year(i), father[i], mother[i], 3), found);
        blocks(i -> father[i] == 0 || mother[i] == 0 ? 0 : key(name[i], father[i], mother[i], 4), found);
        blocks(i -> year(i) == 0 || given[i] == 0 ? 0 : key(name[i], year(i), 0, 5), found);
        return found.distinct();
    }

    /// Shares of the surnames, or given names, that more than one in ten thousand bear.
    Map<String, Double> shares(boolean surnames) {
        var counts = new HashMap<Integer, Integer>();
        for (var i = 0; i < size; i++) {
            counts.merge(surnames ? surname[i] : given[i], 1, Integer::sum);
        }
        counts.remove(0);
        var shares = new HashMap<String, Double>();
        counts.forEach((word, count) -> {
            if (count > size / 10_000) {
                shares.put(words.text(word), (double) count / size);
            }
        });
        return shares;
    }

    /// Puts people with the same key together and compares them; key 0 is no key.
    private void blocks(IntToLongFunction keyOf, Pairs found) {
        var sorted = IntStream.range(0, size)
                .mapToLong(i -> keyOf.applyAsLong(i) == 0 ? 0 : (keyOf.applyAsLong(i) << INDEX_BITS) | i)
                .filter(entry -> entry != 0)
                .sorted()
                .toArray();
        for (var from = 0; from < sorted.length; from++) {
            var last = Math.min(sorted.length, from + BLOCK_AT_MOST);
            for (var to = from + 1; to < last && sorted[to] >>> INDEX_BITS == sorted[from] >>> INDEX_BITS; to++) {
                var one = (int) (sorted[from] & INDEX_MASK);
                var other = (int) (sorted[to] & INDEX_MASK);
                if (alike(one, other) >= ALIKE_FROM) {
                    found.add(one, other);
                }
            }
        }
    }

    /// How well two sketches agree, roughly; 0 where neither name nor birth would.
    private int alike(int one, int other) {
        var names = name[one] == name[other]
                ? 3
                : (given[one] == given[other] ? 1 : 0) + (surname[one] == surname[other] ? 1 : 0);
        var dates = births(one, other);
        if (names < 3 && dates < 2) {
            return 0;
        }
        return names + dates + kin(father[one], father[other]) + kin(mother[one], mother[other]) - sexes(one, other);
    }

    private int births(int one, int other) {
        var first = birth[one] >>> SEX_BITS;
        var second = birth[other] >>> SEX_BITS;
        if (first == second) {
            return day(one) == 0 ? 2 : 3;
        }
        var sameDay = day(one) == day(other);
        var sameMonth = month(one) == month(other);
        if (year(one) != year(other)) {
            return sameDay && sameMonth && day(one) != 0 ? 2 : 0;
        }
        var exchanged = day(one) == month(other) && month(one) == day(other);
        var partly = day(one) == 0 || day(other) == 0;
        return exchanged || partly || sameDay || sameMonth ? 2 : 1;
    }

    private static int kin(int one, int other) {
        if (one == 0 || other == 0) {
            return 0;
        }
        return one == other ? 2 : -1;
    }

    private int sexes(int one, int other) {
        var first = birth[one] & 3;
        var second = birth[other] & 3;
        return first != second && first != 0 && second != 0 ? 1 : 0;
    }

    private static int sexOf(Person.Sex sex) {
        return switch (sex) {
            case UNKNOWN -> 0;
            case MALE -> 1;
            case FEMALE -> 2;
        };
    }

    /// A key of the day, day and month in either order; none where the day is not known.
    private long dated(int index, int word, int salt) {
        var day = day(index);
        var month = month(index);
        if (day == 0 || word == 0) {
            return 0;
        }
        return key((year(index) << 10) | (Math.min(day, month) << 5) | Math.max(day, month), word, 0, salt);
    }

    /// Forty well mixed bits; two keys agree by chance once in a million million.
    private static long key(int one, int two, int three, int salt) {
        var mixed = (one * 0x9E3779B97F4A7C15L) ^ (two * 0xC2B2AE3D27D4EB4FL) ^ (three * 0x165667B19E3779F9L) ^ salt;
        mixed = (mixed ^ (mixed >>> 31)) * 0xBF58476D1CE4E5B9L;
        return (mixed ^ (mixed >>> 29)) >>> INDEX_BITS;
    }

    private int hash(String text) {
        return text.isEmpty() ? 0 : Arrays.hashCode(words.of(text));
    }

    private int year(int index) {
        return birth[index] >>> (SEX_BITS + DAY_BITS + MONTH_BITS);
    }

    private int month(int index) {
        return (birth[index] >>> (SEX_BITS + DAY_BITS)) & ((1 << MONTH_BITS) - 1);
    }

    private int day(int index) {
        return (birth[index] >>> SEX_BITS) & ((1 << DAY_BITS) - 1);
    }

    private void grow() {
        var length = size + size / 2;
        high = Arrays.copyOf(high, length);
        low = Arrays.copyOf(low, length);
        name = Arrays.copyOf(name, length);
        surname = Arrays.copyOf(surname, length);
        given = Arrays.copyOf(given, length);
        birth = Arrays.copyOf(birth, length);
        father = Arrays.copyOf(father, length);
        mother = Arrays.copyOf(mother, length);
    }

    /// Pairs found so far, some more than once.
    private static final class Pairs {

        private long[] pairs = new long[1024];
        private int size;

        void add(int one, int other) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
            }
            pairs[size++] = ((long) Math.min(one, other) << 32) | Math.max(one, other);
        }

        long[] distinct() {
            return Arrays.stream(pairs, 0, size).sorted().distinct().toArray();
        }
    }
}
