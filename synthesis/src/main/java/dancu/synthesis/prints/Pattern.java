package dancu.synthesis.prints;

import dancu.synthesis.Chance;

/// The five classes of Henry, with their natural shares (NIST: arch 3.7, tented 2.9, loops 65.5, whorl 27.9 %).
public enum Pattern {
    ARCH,
    TENTED_ARCH,
    LEFT_LOOP,
    RIGHT_LOOP,
    WHORL;

    static Pattern draw(Chance chance) {
        var draw = chance.unit();
        if (draw < 0.037) {
            return ARCH;
        }
        if (draw < 0.066) {
            return TENTED_ARCH;
        }
        if (draw < 0.3965) {
            return LEFT_LOOP;
        }
        return draw < 0.721 ? RIGHT_LOOP : WHORL;
    }
}
