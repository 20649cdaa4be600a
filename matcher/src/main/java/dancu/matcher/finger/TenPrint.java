package dancu.matcher.finger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One person's impressions by finger, up to ten; immutable. A missing finger is simply not there.
public final class TenPrint {

    private final EnumMap<FingerPosition, Minutiae> fingers = new EnumMap<>(FingerPosition.class);

    private TenPrint(Map<FingerPosition, Minutiae> fingers) {
        this.fingers.putAll(fingers);
    }

    public static TenPrint of(Map<FingerPosition, Minutiae> fingers) {
        return new TenPrint(fingers);
    }

    public Optional<Minutiae> finger(FingerPosition position) {
        return Optional.ofNullable(fingers.get(position));
    }

    @Nullable
    Minutiae get(FingerPosition position) {
        return fingers.get(position);
    }

    public Map<FingerPosition, Minutiae> fingers() {
        return Collections.unmodifiableMap(fingers);
    }

    public int count() {
        return fingers.size();
    }

    /// The positions both sets have.
    public Set<FingerPosition> inCommonWith(TenPrint other) {
        var common = EnumSet.noneOf(FingerPosition.class);
        common.addAll(fingers.keySet());
        common.retainAll(other.fingers.keySet());
        return common;
    }

    /// The same impressions with right and left taken for each other, as when the operator swapped the hands.
    public TenPrint handsExchanged() {
        var exchanged = new EnumMap<FingerPosition, Minutiae>(FingerPosition.class);
        fingers.forEach((position, minutiae) -> exchanged.put(position.onOtherHand(), minutiae));
        return new TenPrint(exchanged);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TenPrint that && fingers.equals(that.fingers);
    }

    @Override
    public int hashCode() {
        return fingers.hashCode();
    }

    @Override
    public String toString() {
        return "TenPrint" + fingers.keySet();
    }
}
