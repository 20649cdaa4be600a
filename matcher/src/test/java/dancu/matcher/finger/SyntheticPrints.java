package dancu.matcher.finger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/// The hundred invented persons of `minutiae-100p.txt.gz`.
final class SyntheticPrints {

    static final int PERSONS = 100;

    private static final Map<Integer, Map<FingerPosition, Minutiae>> FIRST = new HashMap<>();
    private static final Map<Integer, Map<FingerPosition, Minutiae>> SECOND = new HashMap<>();

    static {
        var file = Objects.requireNonNull(SyntheticPrints.class.getResourceAsStream("minutiae-100p.txt.gz"));
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.US_ASCII))) {
            lines.lines().forEach(SyntheticPrints::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private SyntheticPrints() {}

    /// @param person 1 to 100
    static TenPrint first(int person) {
        return TenPrint.of(FIRST.getOrDefault(person, Map.of()));
    }

    /// The same fingers taken another time.
    static TenPrint second(int person) {
        return TenPrint.of(SECOND.getOrDefault(person, Map.of()));
    }

    static UUID reference(int person) {
        return new UUID(0x5EED, person);
    }

    static TenPrint only(TenPrint prints, FingerPosition... positions) {
        var kept = new EnumMap<FingerPosition, Minutiae>(FingerPosition.class);
        for (var position : positions) {
            prints.finger(position).ifPresent(minutiae -> kept.put(position, minutiae));
        }
        return TenPrint.of(kept);
    }

    private static void read(String line) {
        var parts = List.of(line.split(",", -1));
        var minutiae = new ArrayList<Minutia>();
        var y = 0;
        for (var part : parts.subList(3, parts.size())) {
            var numbers = part.split(" ", -1);
            y += Integer.parseInt(numbers[1]);
            var direction = Integer.parseInt(numbers[2].substring(0, numbers[2].length() - 1));
            var type = numbers[2].endsWith("B") ? MinutiaType.BIFURCATION : MinutiaType.ENDING;
            minutiae.add(new Minutia(Integer.parseInt(numbers[0]), y, direction, type));
        }
        (parts.get(2).equals("1") ? FIRST : SECOND)
                .computeIfAbsent(Integer.valueOf(parts.get(0)), _ -> new EnumMap<>(FingerPosition.class))
                .put(FingerPosition.ofIsoCode(Integer.parseInt(parts.get(1))), Minutiae.of(400, 430, minutiae));
    }
}
