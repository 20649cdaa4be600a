package dancu.matcher.finger;

/// The best so many by votes; equal votes go to the lower place. A heap with the worst on top.
final class Shortlist {

    private final long[] heap;
    private int size;

    Shortlist(int length) {
        heap = new long[length];
    }

    /// @param votes 0 upwards
    /// @param place segment and slot, 0 upwards
    void offer(int votes, int place) {
        var entry = ((long) votes << 32) | (Integer.MAX_VALUE - place);
        if (size < heap.length) {
            heap[size] = entry;
            rise(size++);
        } else if (entry > heap[0]) {
            heap[0] = entry;
            sink(size);
        }
    }

    int size() {
        return size;
    }

    /// Sorts the best first; nothing may be offered afterwards.
    void sort() {
        for (var end = size - 1; end > 0; end--) {
            var worst = heap[0];
            heap[0] = heap[end];
            heap[end] = worst;
            sink(end);
        }
    }

    int votes(int rank) {
        return (int) (heap[rank] >>> 32);
    }

    int place(int rank) {
        return Integer.MAX_VALUE - (int) heap[rank];
    }

    private void rise(int from) {
        for (var child = from; child > 0; ) {
            var parent = (child - 1) / 2;
            if (heap[parent] <= heap[child]) {
                return;
            }
            swap(parent, child);
            child = parent;
        }
    }

    private void sink(int end) {
        for (var parent = 0; 2 * parent + 1 < end; ) {
            var child = 2 * parent + 1;
            if (child + 1 < end && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[parent] <= heap[child]) {
                return;
            }
            swap(parent, child);
            parent = child;
        }
    }

    private void swap(int first, int second) {
        var entry = heap[first];
        heap[first] = heap[second];
        heap[second] = entry;
    }
}
