package dancu.matcher.finger;

import java.util.Arrays;
import java.util.EnumMap;

/// Ten prints in one int array: for each finger its code and count, width and height, then the minutiae.
final class PackedTenPrint {

    private PackedTenPrint() {}

    static int[] of(TenPrint prints) {
        var length = prints.fingers().values().stream()
                .mapToInt(minutiae -> 2 + minutiae.count())
                .sum();
        var packed = new int[length];
        var at = 0;
        for (var finger : prints.fingers().entrySet()) {
            var minutiae = finger.getValue();
            packed[at++] = finger.getKey().isoCode() << 16 | minutiae.count();
            packed[at++] = minutiae.width() << 16 | minutiae.height();
            System.arraycopy(minutiae.packed(), 0, packed, at, minutiae.count());
            at += minutiae.count();
        }
        return packed;
    }

    static TenPrint unpack(int[] packed) {
        var fingers = new EnumMap<FingerPosition, Minutiae>(FingerPosition.class);
        for (var at = 0; at < packed.length; ) {
            var position = FingerPosition.ofIsoCode(packed[at] >>> 16);
            var count = packed[at] & 0xFFFF;
            var size = packed[at + 1];
            at += 2;
            fingers.put(position, new Minutiae(size >>> 16, size & 0xFFFF, Arrays.copyOfRange(packed, at, at + count)));
            at += count;
        }
        return TenPrint.of(fingers);
    }
}
