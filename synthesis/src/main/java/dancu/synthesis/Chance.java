package dancu.synthesis;

/// A small stream of random numbers that belongs to one thing: a household, a finger, a capture.
///
/// The state is derived from the run's seed and the thing's coordinates, so no stream depends on how many numbers
/// another one used. The step is SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014). Not for secrets.
public final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;
    private double spareGaussian = Double.NaN;

    private Chance(long state) {
        this.state = state;
    }

    /// The stream of the thing at these coordinates.
    ///
    /// @param coordinates what the thing is, from the widest to the narrowest, for example commune, household
    public static Chance of(long seed, long... coordinates) {
        var state = mix(seed + GOLDEN);
        for (var coordinate : coordinates) {
            state = mix(state * 31 + mix(coordinate + GOLDEN));
        }
        return new Chance(state);
    }

    public long bits() {
        state += GOLDEN;
        return mix(state);
    }

    /// Uniform in [0, 1).
    public double unit() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    /// Uniform in [from, to).
    public double between(double from, double to) {
        return from + (to - from) * unit();
    }

    /// Uniform in 0 … bound - 1.
    ///
    /// @throws IllegalArgumentException if `bound` is not positive
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound " + bound);
        }
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }

    public boolean happens(double probability) {
        return unit() < probability;
    }

    /// Normal with mean 0 and standard deviation 1, by Marsaglia's polar method.
    public double gaussian() {
        if (!Double.isNaN(spareGaussian)) {
            var spare = spareGaussian;
            spareGaussian = Double.NaN;
            return spare;
        }
        while (true) {
            var x = 2 * unit() - 1;
            var y = 2 * unit() - 1;
            var square = x * x + y * y;
            if (square < 1 && square > 0) {
                var factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
                spareGaussian = y * factor;
                return x * factor;
            }
        }
    }

    /// One of these, each as likely.
    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return choices[below(choices.length)];
    }

    private static long mix(long value) {
        var mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
