package dancu.bench.demo;

import dancu.shared.DossierId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the demo hid on purpose, so that it can say what was found.
final class Plants {

    /// A dossier whose prints are those of another dossier.
    ///
    /// @param dossier the one that must be caught
    /// @param with    the one it must be caught with
    record Plant(Kind kind, DossierId dossier, DossierId with) {}

    enum Kind {
        /// One person under two records.
        TWICE_UNDER_TWO_NAMES,
        /// The team scanned the wrong person's hands.
        SWAP
    }

    private final List<Plant> plants = new ArrayList<>();
    private final Set<DossierId> found = new HashSet<>();
    private int falseAlarms;

    void add(Plant plant) {
        plants.add(plant);
    }

    /// The plant behind a case, if any.
    Optional<Plant> behind(DossierId dossier, List<DossierId> candidates) {
        return plants.stream()
                .filter(plant -> (plant.dossier().equals(dossier) && candidates.contains(plant.with()))
                        || (plant.with().equals(dossier) && candidates.contains(plant.dossier())))
                .findFirst();
    }

    void noteFound(Plant plant) {
        found.add(plant.dossier());
    }

    void noteFalseAlarm() {
        falseAlarms++;
    }

    int planted() {
        return plants.size();
    }

    int found() {
        return found.size();
    }

    int falseAlarms() {
        return falseAlarms;
    }
}
