package dancu.matcher.finger;

/// What to do with a pair of print sets. None of them refuses a person: a person looks at every hit.
public enum Decision {
    /// Nothing to see.
    CLEAR,
    /// Someone must look.
    REVIEW,
    /// Someone must look first.
    STRONG;

    private static final int MATCHING_FINGERS_FOR_STRONG = 3;

    /// Judges a fused score.
    ///
    /// - **Ten fingers:** below 150 clear, below 300 review, else strong; three single fingers at 40 are
    ///   strong too.
    /// - **Fewer:** the bounds fall to 48.75 and 84 for one finger on a straight line, not in proportion: the
    ///   highest scores of different people fall more slowly than the number of fingers (116 of ten, 70 of
    ///   four and 52 of two fingers were seen in 20,000 hard pairs).
    ///
    /// @param fusedScore      sum of the single scores
    /// @param matchingFingers how many reach [Comparison#FINGER_MATCHES]
    /// @param commonFingers   how many were compared, 0 to 10; none at all is clear
    public static Decision of(double fusedScore, int matchingFingers, int commonFingers) {
        if (commonFingers == 0) {
            return CLEAR;
        }
        if (fusedScore >= strongFrom(commonFingers) || matchingFingers >= MATCHING_FINGERS_FOR_STRONG) {
            return STRONG;
        }
        return fusedScore >= reviewFrom(commonFingers) ? REVIEW : CLEAR;
    }

    /// The lowest fused score of so many fingers that needs a look.
    public static double reviewFrom(int commonFingers) {
        return 37.5 + 11.25 * commonFingers;
    }

    /// The lowest fused score of so many fingers that is strong.
    public static double strongFrom(int commonFingers) {
        return 60 + 24.0 * commonFingers;
    }
}
