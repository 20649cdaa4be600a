package dancu.synthesis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// What is planted in a demonstration's enrolment, and the truth to score what was found.
///
/// Nobody takes part in two plants. Ask [#printsOf] and [#portraitOf] whose finger and face a dossier shows.
public final class EnrolmentTruth {

    public sealed interface Plant {}

    /// Somebody enrols twice: under his own number, and again under the name and number of another, who never comes.
    ///
    /// @param person   whose prints and portrait both dossiers show
    /// @param borrowed under whose number the second dossier is filed
    public record DoubleEnrolment(long person, long borrowed) implements Plant {}

    /// Two people's captures are exchanged at the station.
    public record Swap(long first, long second, Captured captured) implements Plant {}

    public enum Captured {
        PRINTS,
        PORTRAIT
    }

    private final List<Plant> plants;
    private final Map<Long, Long> prints = new HashMap<>();
    private final Map<Long, Long> portraits = new HashMap<>();
    private final Set<Long> touched = new HashSet<>();

    private EnrolmentTruth(List<Plant> plants) {
        this.plants = List.copyOf(plants);
        for (var plant : plants) {
            switch (plant) {
                case DoubleEnrolment(var person, var borrowed) -> {
                    prints.put(borrowed, person);
                    portraits.put(borrowed, person);
                    touched.add(person);
                    touched.add(borrowed);
                }
                case Swap(var first, var second, var captured) -> {
                    var changed = captured == Captured.PRINTS ? prints : portraits;
                    changed.put(first, second);
                    changed.put(second, first);
                    touched.add(first);
                    touched.add(second);
                }
            }
        }
    }

    /// Chooses who is in what; the same seed and people give the same plants.
    ///
    /// @param people who will be captured, each once
    /// @throws IllegalArgumentException if the plants need more people than there are, or somebody is listed twice
    public static EnrolmentTruth plan(long seed, List<Long> people, int doubles, int swaps) {
        if (doubles < 0 || swaps < 0 || 2L * (doubles + swaps) > people.size()) {
            throw new IllegalArgumentException(
                    "%d doubles and %d swaps among %d people".formatted(doubles, swaps, people.size()));
        }
        if (new HashSet<>(people).size() != people.size()) {
            throw new IllegalArgumentException("somebody is listed twice");
        }
        var chance = Chance.of(seed, 51);
        var left = new ArrayList<>(people);
        var plants = new ArrayList<Plant>();
        for (var plant = 0; plant < doubles + swaps; plant++) {
            var one = take(left, chance);
            var other = take(left, chance);
            plants.add(
                    plant < doubles
                            ? new DoubleEnrolment(one, other)
                            : new Swap(one, other, chance.happens(0.5) ? Captured.PRINTS : Captured.PORTRAIT));
        }
        return new EnrolmentTruth(plants);
    }

    private static long take(List<Long> left, Chance chance) {
        var at = chance.below(left.size());
        var taken = left.get(at);
        left.set(at, left.getLast());
        left.removeLast();
        return taken;
    }

    public List<Plant> plants() {
        return plants;
    }

    /// Whose fingers the dossier of a person shows; the person's own unless something is planted.
    public long printsOf(long person) {
        return prints.getOrDefault(person, person);
    }

    /// Whose face the dossier of a person shows.
    public long portraitOf(long person) {
        return portraits.getOrDefault(person, person);
    }

    /// Whether the person is in any plant, on either side.
    public boolean touches(long person) {
        return touched.contains(person);
    }

    /// The other person whose dossier shows the same fingers, where there is one: what a search must find.
    public OptionalLong sameFingersAs(long person) {
        for (var plant : plants) {
            if (plant instanceof DoubleEnrolment(var own, var borrowed)) {
                if (own == person) {
                    return OptionalLong.of(borrowed);
                }
                if (borrowed == person) {
                    return OptionalLong.of(own);
                }
            }
        }
        return OptionalLong.empty();
    }
}
