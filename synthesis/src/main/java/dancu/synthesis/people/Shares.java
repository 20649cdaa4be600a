package dancu.synthesis.people;

import dancu.synthesis.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Choices with their shares, drawn in proportion.
final class Shares<T> {
    private final List<T> choices = new ArrayList<>();
    private double[] cumulative = new double[16];

    Shares<T> add(T choice, double share) {
        var count = choices.size();
        if (count == cumulative.length) {
            cumulative = Arrays.copyOf(cumulative, 2 * count);
        }
        cumulative[count] = share + (count == 0 ? 0 : cumulative[count - 1]);
        choices.add(choice);
        return this;
    }

    boolean isEmpty() {
        return choices.isEmpty();
    }

    T draw(Chance chance) {
        var count = choices.size();
        var aim = chance.unit() * cumulative[count - 1];
        var found = Arrays.binarySearch(cumulative, 0, count, aim);
        return choices.get(Math.min(count - 1, found < 0 ? -found - 1 : found + 1));
    }
}
