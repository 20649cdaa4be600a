package dancu.matcher.finger;

import java.util.Arrays;

/// Who is in which bucket, for up to 65,536 persons: 2 bytes a posting in blocks that grow with the bucket.
///
/// - **Block:** 8 to 128 chars. Two chars hold the address of the block before it, one the number of
///   postings in it (low 8 bits) and its size class (high 8), the rest are the postings.
/// - **Address:** char number in the pool plus one, so that 0 means no block.
/// - Not thread-safe; [Segment] guards it.
final class Postings {

    static final int CHUNK_CHARS = 1 << 16;
    static final int CLASSES = 5;
    private static final int SMALLEST_BLOCK = 8;
    private static final int HEADER = 3;

    final int[] newestBlocks;
    final int[] freeBlocks;
    char[][] chunks;
    int charsUsed;

    Postings(int bucketBits) {
        this(new int[1 << bucketBits], new int[CLASSES], new char[0][], 0);
    }

    Postings(int[] newestBlocks, int[] freeBlocks, char[][] chunks, int charsUsed) {
        this.newestBlocks = newestBlocks;
        this.freeBlocks = freeBlocks;
        this.chunks = chunks;
        this.charsUsed = charsUsed;
    }

    void add(int bucket, int slot) {
        var block = newestBlocks[bucket];
        if (block == 0) {
            block = newBlock(0, 0);
            newestBlocks[bucket] = block;
        } else {
            var state = state(block);
            var sizeClass = state >>> 8;
            if ((state & 0xFF) == capacity(sizeClass)) {
                block = newBlock(Math.min(sizeClass + 1, CLASSES - 1), block);
                newestBlocks[bucket] = block;
            }
        }
        var chunk = chunkOf(block);
        var at = offsetOf(block);
        chunk[at + HEADER + (chunk[at + 2] & 0xFF)] = (char) slot;
        chunk[at + 2]++;
    }

    /// Takes the slot out of the bucket; nothing happens if it is not in there.
    void remove(int bucket, int slot) {
        for (var block = newestBlocks[bucket]; block != 0; block = blockBefore(block)) {
            var chunk = chunkOf(block);
            var from = offsetOf(block) + HEADER;
            var to = from + (state(block) & 0xFF);
            for (var i = from; i < to; i++) {
                if (chunk[i] == slot) {
                    chunk[i] = takeNewest(bucket);
                    return;
                }
            }
        }
    }

    private char takeNewest(int bucket) {
        var block = newestBlocks[bucket];
        var chunk = chunkOf(block);
        var at = offsetOf(block);
        chunk[at + 2]--;
        var left = chunk[at + 2] & 0xFF;
        var last = chunk[at + HEADER + left];
        if (left == 0) {
            newestBlocks[bucket] = blockBefore(block);
            var sizeClass = state(block) >>> 8;
            setBlockBefore(block, freeBlocks[sizeClass]);
            freeBlocks[sizeClass] = block;
        }
        return last;
    }

    int length(int bucket) {
        var length = 0;
        for (var block = newestBlocks[bucket]; block != 0; block = blockBefore(block)) {
            length += state(block) & 0xFF;
        }
        return length;
    }

    /// Adds `weight` to the votes of everyone in the bucket.
    void vote(int bucket, int weight, int[] votes) {
        for (var block = newestBlocks[bucket]; block != 0; block = blockBefore(block)) {
            var from = offsetOf(block) + HEADER;
            voteAlong(chunkOf(block), from, from + (state(block) & 0xFF), weight, votes);
        }
    }

    private static void voteAlong(char[] chunk, int from, int to, int weight, int[] votes) {
        for (var i = from; i < to; i++) {
            votes[chunk[i]] += weight;
        }
    }

    long bytes() {
        return 4L * newestBlocks.length + 2L * CHUNK_CHARS * chunks.length;
    }

    private int newBlock(int sizeClass, int before) {
        var block = freeBlocks[sizeClass];
        if (block == 0) {
            // Sizes are powers of two: what is left of a chunk after a small block fits no larger one, so align.
            var size = SMALLEST_BLOCK << sizeClass;
            var at = (charsUsed + size - 1) / size * size;
            if (at + size > CHUNK_CHARS * chunks.length) {
                chunks = Arrays.copyOf(chunks, chunks.length + 1);
                chunks[chunks.length - 1] = new char[CHUNK_CHARS];
            }
            keepGap(at);
            charsUsed = at + size;
            block = at + 1;
        } else {
            freeBlocks[sizeClass] = blockBefore(block);
        }
        setBlockBefore(block, before);
        chunkOf(block)[offsetOf(block) + 2] = (char) (sizeClass << 8);
        return block;
    }

    /// Makes free blocks of what alignment skipped, up to char number `end`.
    private void keepGap(int end) {
        for (var at = charsUsed; at < end; ) {
            var sizeClass = Math.min(Integer.numberOfTrailingZeros(at / SMALLEST_BLOCK), CLASSES - 1);
            while (at + (SMALLEST_BLOCK << sizeClass) > end) {
                sizeClass--;
            }
            setBlockBefore(at + 1, freeBlocks[sizeClass]);
            freeBlocks[sizeClass] = at + 1;
            at += SMALLEST_BLOCK << sizeClass;
        }
    }

    private static int capacity(int sizeClass) {
        return (SMALLEST_BLOCK << sizeClass) - HEADER;
    }

    private char[] chunkOf(int block) {
        return chunks[(block - 1) >>> 16];
    }

    private static int offsetOf(int block) {
        return (block - 1) & (CHUNK_CHARS - 1);
    }

    private char state(int block) {
        return chunkOf(block)[offsetOf(block) + 2];
    }

    private int blockBefore(int block) {
        var chunk = chunkOf(block);
        var at = offsetOf(block);
        return chunk[at] << 16 | chunk[at + 1];
    }

    private void setBlockBefore(int block, int before) {
        var chunk = chunkOf(block);
        var at = offsetOf(block);
        chunk[at] = (char) (before >>> 16);
        chunk[at + 1] = (char) before;
    }
}
