package dancu.enrolment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Where a dossier stands, and the only steps it may take. The states follow the order of the way.
public enum DossierState {
    /// The citizen sits before the officer.
    DRAFT(Standing.BEFORE_IT_COUNTS, "đang lập", "being taken"),
    ABANDONED(Standing.BEFORE_IT_COUNTS, "bỏ dở", "abandoned"),
    REFUSED(Standing.BEFORE_IT_COUNTS, "từ chối tiếp nhận", "refused at the counter"),
    CAPTURED(Standing.ON_KIT, "đã thu nhận", "captured"),
    SIGNED(Standing.ON_KIT, "công dân đã ký", "signed by the citizen"),
    RECEIVED(Standing.IN_WORK, "trung tâm đã nhận", "received at the centre"),
    RECHECKED(Standing.IN_WORK, "đã kiểm tra lại", "checked again"),
    MATCHED(Standing.IN_WORK, "đã đối sánh", "compared with all"),
    HELD_DUPLICATE(Standing.IN_WORK, "nghi trùng, chờ xem xét", "held, possible duplicate"),
    DISTRICT_REVIEW(Standing.IN_WORK, "công an huyện xử lý", "under district review"),
    ARCHIVE_CHECK(Standing.IN_WORK, "tra cứu tàng thư", "archive check"),
    RETURNED(Standing.IN_WORK, "trả lại để chỉnh sửa", "returned for correction"),
    WITH_MINISTRY(Standing.IN_WORK, "đã chuyển Bộ", "with the ministry"),
    APPROVED(Standing.IN_WORK, "đã duyệt cấp", "approved"),
    IN_PRODUCTION(Standing.IN_WORK, "đang in", "in production"),
    PRODUCED(Standing.IN_WORK, "in hoàn chỉnh", "card made"),
    SHIPPED(Standing.IN_WORK, "đang chuyển phát", "shipped"),
    AT_DISTRICT(Standing.IN_WORK, "thẻ về huyện", "card at the district"),
    AT_COMMUNE(Standing.IN_WORK, "thẻ về xã, chờ trả", "card at the commune"),
    UNDELIVERABLE(Standing.IN_WORK, "không liên hệ được", "cannot be delivered"),
    DELIVERED(Standing.FINISHED, "đã trả thẻ", "card in the hand"),
    REJECTED(Standing.REFUSED_FOR_GOOD, "từ chối cấp", "rejected"),
    EXPIRED(Standing.REFUSED_FOR_GOOD, "quá hạn", "expired"),
    CANCELLED(Standing.REFUSED_FOR_GOOD, "đã hủy", "cancelled");

    private final Standing standing;
    private final String vietnamese;
    private final String english;

    DossierState(Standing standing, String vietnamese, String english) {
        this.standing = standing;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /// The class a state belongs to in the law of conservation.
    public enum Standing {
        BEFORE_IT_COUNTS,
        ON_KIT,
        IN_WORK,
        FINISHED,
        REFUSED_FOR_GOOD
    }

    public Standing standing() {
        return standing;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    /// The steps allowed from here. Death or a lost nationality may cancel a dossier until the card is in
    /// the hand.
    public Set<DossierState> next() {
        var next = switch (this) {
            case DRAFT -> EnumSet.of(CAPTURED, ABANDONED, REFUSED);
            case CAPTURED -> EnumSet.of(SIGNED);
            case SIGNED -> EnumSet.of(RECEIVED);
            case RECEIVED -> EnumSet.of(RECHECKED, RETURNED);
            case RECHECKED -> EnumSet.of(MATCHED, HELD_DUPLICATE, DISTRICT_REVIEW, RETURNED);
            case HELD_DUPLICATE -> EnumSet.of(MATCHED, REJECTED, RETURNED);
            case MATCHED -> EnumSet.of(DISTRICT_REVIEW, APPROVED, WITH_MINISTRY, RETURNED);
            case DISTRICT_REVIEW -> EnumSet.of(ARCHIVE_CHECK, MATCHED, HELD_DUPLICATE, APPROVED, RETURNED, REJECTED);
            case ARCHIVE_CHECK -> EnumSet.of(DISTRICT_REVIEW, RETURNED);
            case RETURNED -> EnumSet.of(RECHECKED, DISTRICT_REVIEW, EXPIRED, REJECTED);
            case WITH_MINISTRY -> EnumSet.of(PRODUCED, RETURNED, REJECTED);
            case APPROVED -> EnumSet.of(IN_PRODUCTION);
            case IN_PRODUCTION -> EnumSet.of(PRODUCED, APPROVED);
            case PRODUCED -> EnumSet.of(SHIPPED);
            case SHIPPED -> EnumSet.of(AT_DISTRICT);
            case AT_DISTRICT -> EnumSet.of(AT_COMMUNE, DELIVERED, UNDELIVERABLE);
            case AT_COMMUNE -> EnumSet.of(DELIVERED, UNDELIVERABLE);
            case UNDELIVERABLE -> EnumSet.of(AT_DISTRICT, AT_COMMUNE, DELIVERED);
            case ABANDONED, REFUSED, DELIVERED, REJECTED, EXPIRED, CANCELLED -> EnumSet.noneOf(DossierState.class);
        };
        if (standing == Standing.IN_WORK) {
            next.add(CANCELLED);
        }
        return next;
    }

    public boolean mayBecome(DossierState state) {
        return next().contains(state);
    }

    /// The states of one class, in the order of the way.
    public static List<DossierState> of(Standing standing) {
        return Arrays.stream(values())
                .filter(state -> state.standing == standing)
                .toList();
    }
}
