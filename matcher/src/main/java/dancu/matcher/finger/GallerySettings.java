package dancu.matcher.finger;

/// How a gallery weighs memory and time against misses.
///
/// @param bucketBits               each part of 65,536 persons has 2 to the power of so many buckets, 8 to 24;
///                                 4 bytes each
/// @param candidates               how many persons the index hands to the comparison, 1 to 100,000
/// @param candidatesWhenFewFingers the same for a probe with fewer than five fingers, where the index alone
///                                 misses more
public record GallerySettings(int bucketBits, int candidates, int candidatesWhenFewFingers) {

    private static final int BUCKETS_PER_PERSON = 128;
    /// So many that strangers seldom share a bucket by chance even where they are few.
    private static final int BUCKETS_MIN = 1 << 20;

    private static final int CANDIDATES_MAX = 100_000;

    public GallerySettings {
        if (bucketBits < 8 || bucketBits > 24) {
            throw new IllegalArgumentException("bucketBits %d is not 8 to 24".formatted(bucketBits));
        }
        if (candidates < 1 || candidates > CANDIDATES_MAX) {
            throw new IllegalArgumentException("candidates %d is not 1 to 100000".formatted(candidates));
        }
        if (candidatesWhenFewFingers < candidates || candidatesWhenFewFingers > CANDIDATES_MAX) {
            throw new IllegalArgumentException(
                    "candidatesWhenFewFingers %d is not candidates to 100000".formatted(candidatesWhenFewFingers));
        }
    }

    /// Good settings for a gallery that will hold about so many persons.
    public static GallerySettings expecting(long persons) {
        var inOnePart = Math.clamp(persons, BUCKETS_MIN / BUCKETS_PER_PERSON, Segment.CAPACITY);
        var bits = Long.SIZE - Long.numberOfLeadingZeros(inOnePart * BUCKETS_PER_PERSON - 1);
        return new GallerySettings(bits, 200, 2_000);
    }
}
