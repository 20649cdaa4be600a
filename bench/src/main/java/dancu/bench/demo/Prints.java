package dancu.bench.demo;

import dancu.kit.Bytes;
import dancu.matcher.finger.FingerPosition;
import dancu.matcher.finger.Minutia;
import dancu.matcher.finger.MinutiaType;
import dancu.matcher.finger.Minutiae;
import dancu.matcher.finger.MinutiaeExtractor;
import dancu.matcher.finger.TenPrint;
import dancu.synthesis.prints.CaptureConditions;
import dancu.synthesis.prints.FingerImage;
import dancu.synthesis.prints.FingerModel;
import dancu.synthesis.prints.Impression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The fingers of invented people, as a scanner would give them.
final class Prints {

    private final long seed;

    Prints(long seed) {
        this.seed = seed;
    }

    /// Ten templates of one visit. Two visits of one person differ as two captures of real fingers do.
    SortedMap<Integer, Bytes> templates(long person, long visit) {
        var templates = new TreeMap<Integer, Bytes>();
        shown(person, visit, EnumSet.allOf(FingerPosition.class))
                .fingers()
                .forEach((position, minutiae) -> templates.put(position.isoCode(), Bytes.of(minutiae.toBytes())));
        return templates;
    }

    /// What a scanner reads of some fingers.
    TenPrint shown(long person, long visit, Set<FingerPosition> positions) {
        var fingers = new EnumMap<FingerPosition, Minutiae>(FingerPosition.class);
        for (var position : positions) {
            var master = FingerModel.master(seed, person, position.isoCode());
            fingers.put(
                    position,
                    minutiae(FingerModel.impression(
                            master, captureSeed(person, visit, position), CaptureConditions.guided())));
        }
        return TenPrint.of(fingers);
    }

    /// Ten pictures of one visit, PNG.
    SortedMap<Integer, Bytes> images(long person, long visit) {
        var images = new TreeMap<Integer, Bytes>();
        images.putAll(Arrays.stream(FingerPosition.values())
                .parallel()
                .collect(Collectors.toMap(
                        FingerPosition::isoCode, position -> Bytes.of(image(person, visit, position)))));
        return images;
    }

    /// The same of a scanner that takes pictures, as its own software extracts them.
    TenPrint scanned(long person, long visit, Set<FingerPosition> positions) {
        return TenPrint.of(positions.parallelStream()
                .collect(Collectors.toMap(
                        position -> position,
                        position -> MinutiaeExtractor.extract(image(person, visit, position), 500))));
    }

    private byte[] image(long person, long visit, FingerPosition position) {
        var master = FingerModel.master(seed, person, position.isoCode());
        return FingerImage.render(master, captureSeed(person, visit, position), CaptureConditions.guided());
    }

    private long captureSeed(long person, long visit, FingerPosition position) {
        return ((seed * 31 + person) * 31 + visit) * 31 + position.isoCode();
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
