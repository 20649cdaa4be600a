package dancu.reporting;

import dancu.enrolment.DossierState;

/// Dossiers counted by how far they have come. `received = inWork + handedOver + refused`.
///
/// @param inWork     between receipt and hand-over
/// @param returned   of those in work, sent back and waiting for somebody to act
/// @param approved   approved or further, and not refused since
/// @param produced   card made or further, and not refused since
/// @param atCommune  card waiting at the commune now
/// @param handedOver card in the hand
/// @param refused    rejected, expired or cancelled
public record Tally(
        long received,
        long inWork,
        long returned,
        long approved,
        long produced,
        long atCommune,
        long handedOver,
        long refused) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

    public Tally {
        if (received != inWork + handedOver + refused) {
            throw new IllegalArgumentException(
                    "%d is not %d + %d + %d".formatted(received, inWork, handedOver, refused));
        }
    }

    static Tally of(DossierState state, long count) {
        var standing = state.standing();
        var working = standing == DossierState.Standing.IN_WORK;
        var finished = standing == DossierState.Standing.FINISHED;
        var refused = standing == DossierState.Standing.REFUSED_FOR_GOOD;
        return new Tally(
                working || finished || refused ? count : 0,
                working ? count : 0,
                state == DossierState.RETURNED ? count : 0,
                !refused && state.compareTo(DossierState.APPROVED) >= 0 ? count : 0,
                !refused && state.compareTo(DossierState.PRODUCED) >= 0 ? count : 0,
                state == DossierState.AT_COMMUNE ? count : 0,
                finished ? count : 0,
                refused ? count : 0);
    }

    Tally plus(Tally other) {
        return new Tally(
                received + other.received,
                inWork + other.inWork,
                returned + other.returned,
                approved + other.approved,
                produced + other.produced,
                atCommune + other.atCommune,
                handedOver + other.handedOver,
                refused + other.refused);
    }
}
