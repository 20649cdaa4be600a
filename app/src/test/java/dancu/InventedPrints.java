package dancu;

import dancu.matcher.finger.FingerPosition;
import dancu.matcher.finger.Minutia;
import dancu.matcher.finger.MinutiaType;
import dancu.matcher.finger.Minutiae;
import dancu.matcher.finger.TenPrint;
import dancu.synthesis.prints.CaptureConditions;
import dancu.synthesis.prints.FingerModel;
import dancu.synthesis.prints.Impression;
import java.util.ArrayList;
import java.util.EnumMap;

/// The ten fingers of invented people, as a scanner would give them.
public final class InventedPrints {

    private static final long SEED = 20_210_125;

    private InventedPrints() {}

    /// Two visits of one person differ as two captures of real fingers do.
    public static TenPrint of(long person, long visit) {
        var fingers = new EnumMap<FingerPosition, Minutiae>(FingerPosition.class);
        for (var position : FingerPosition.values()) {
            var master = FingerModel.master(SEED, person, position.isoCode());
            var capture = (person * 31 + visit) * 31 + position.isoCode();
            fingers.put(position, minutiae(FingerModel.impression(master, capture, CaptureConditions.guided())));
        }
        return TenPrint.of(fingers);
    }

    private static Minutiae minutiae(Impression impression) {
        var all = new ArrayList<Minutia>();
        for (var i = 0; i < Math.min(impression.size(), Minutiae.COUNT_MAX); i++) {
            all.add(new Minutia(
                    impression.x()[i],
                    impression.y()[i],
                    Math.round(impression.directionDegrees()[i] * 256f / 360) & 255,
                    impression.bifurcation()[i] ? MinutiaType.BIFURCATION : MinutiaType.ENDING));
        }
        return Minutiae.of(impression.width(), impression.height(), all);
    }
}
