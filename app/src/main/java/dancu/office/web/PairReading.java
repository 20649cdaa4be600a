package dancu.office.web;

import dancu.access.Permission;
import dancu.access.Purpose;
import dancu.access.Viewer;
import dancu.quality.Quality;
import dancu.registry.Corrections;
import dancu.shared.PersonId;
import dancu.shared.web.Texts;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Opens two records at once. Whoever looks after the one may see the other beside it, wherever it is registered:
/// nobody can decide a duplicate blind.
@Component
@Profile("central")
class PairReading {

    private final PersonDoor door;
    private final PersonReading reading;
    private final Corrections corrections;
    private final Quality quality;

    PairReading(PersonDoor door, PersonReading reading, Corrections corrections, Quality quality) {
        this.door = door;
        this.reading = reading;
        this.corrections = corrections;
        this.quality = quality;
    }

    PairView read(Viewer viewer, Permission permission, Purpose purpose, PersonId one, PersonId other, Texts texts) {
        var left = door.open(viewer, permission, purpose, one);
        var right = door.openBeside(viewer, permission, purpose, other, left);
        return PairView.of(
                left.person(),
                side(left, texts),
                right.person(),
                side(right, texts),
                quality.explain(one, other),
                texts);
    }

    private PairView.Side side(PersonDoor.Opened opened, Texts texts) {
        return new PairView.Side(
                opened.person().id().toString(),
                PersonReading.name(opened.person(), texts),
                reading.address(opened.address()),
                corrections.history(opened.person().id()).size());
    }
}
