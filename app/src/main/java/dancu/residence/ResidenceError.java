package dancu.residence;

import dancu.shared.ErrorCode;

/// Every way the residence room can refuse.
public enum ResidenceError implements ErrorCode {
    PERSON_UNKNOWN(
            "residence.person-unknown",
            Kind.NOT_FOUND,
            "Không có người này trong cơ sở dữ liệu dân cư. Hãy tra cứu lại hoặc lập phiếu DC01.",
            "The register does not know this person. Search again or fill in form DC01."),
    PERSON_GONE(
            "residence.person-gone",
            Kind.CONFLICT,
            "Người này đã chết, mất tích hoặc hồ sơ đã hợp nhất vào hồ sơ khác. Hãy mở hồ sơ đang còn hiệu lực.",
            "This person is dead, missing, or the record was merged into another. Open the record that stands."),
    NOT_REGISTERED(
            "residence.not-registered",
            Kind.CONFLICT,
            "Người này không có đăng ký cư trú như vậy đang còn hiệu lực. Hãy tải lại hồ sơ.",
            "This person has no such registration in force. Reload the record."),
    HOUSEHOLD_UNKNOWN(
            "residence.household-unknown",
            Kind.NOT_FOUND,
            "Không có hộ này. Hãy tra cứu lại theo địa chỉ hoặc số sổ hộ khẩu.",
            "There is no such household. Search again by address or book number."),
    HOUSEHOLD_CLOSED(
            "residence.household-closed",
            Kind.CONFLICT,
            "Hộ này đã đóng. Hãy lập hộ mới.",
            "This household is closed. Open a new one."),
    HOUSEHOLD_NOT_EMPTY(
            "residence.household-not-empty",
            Kind.CONFLICT,
            "Hộ còn người đăng ký. Hãy chuyển hoặc xóa đăng ký của họ trước khi đóng hộ.",
            "People are registered in the household. Move or strike them before closing it."),
    HEAD_NEEDED(
            "residence.head-needed",
            Kind.CONFLICT,
            "Hộ sẽ không còn chủ hộ. Hãy chọn chủ hộ mới trong cùng thủ tục này.",
            "The household would have no head. Name the new head in this same act."),
    HEAD_MINOR(
            "residence.head-minor",
            Kind.CONFLICT,
            "Chủ hộ phải từ đủ 18 tuổi khi trong hộ có người đủ tuổi. Hãy chọn người khác.",
            "The head must be 18 where somebody in the household is. Choose another member."),
    HEAD_NOT_MEMBER(
            "residence.head-not-member",
            Kind.BAD_REQUEST,
            "Người được chọn làm chủ hộ không ở trong hộ này. Hãy chọn một thành viên.",
            "Whoever is named head is not in this household. Choose a member."),
    CONSENT_NOT_OF_HEAD(
            "residence.consent-not-of-head",
            Kind.BAD_REQUEST,
            "Ý kiến đồng ý không phải của chủ hộ hiện tại. Hãy xin ý kiến của chủ hộ.",
            "The consent is not of the present head. Ask the head."),
    APPROVER_NEEDED(
            "residence.approver-needed",
            Kind.FORBIDDEN,
            "Thủ tục này phải được chỉ huy duyệt. Hãy trình trước khi nhập.",
            "The head of police must decide this. Submit it first."),
    SAME_OFFICER(
            "residence.same-officer",
            Kind.FORBIDDEN,
            "Người nhập không được tự duyệt. Hãy chuyển cho người khác có thẩm quyền.",
            "Whoever enters may not approve. Hand it to another officer."),
    DAY_IMPOSSIBLE(
            "residence.day-impossible",
            Kind.BAD_REQUEST,
            "Ngày ghi trên hồ sơ không thể đúng: sau hôm nay, hoặc trước ngày bắt đầu của đăng ký. Hãy xem lại.",
            "A day on the dossier cannot be right: after today, or before the registration began. Check it."),
    REASON_NOT_IN_LAW(
            "residence.reason-not-in-law",
            Kind.CONFLICT,
            "Luật Cư trú có hiệu lực ngày nhận hồ sơ không có căn cứ này. Hãy chọn căn cứ khác.",
            "The law of the day the dossier came in has no such ground. Choose another."),
    NOT_LONG_ENOUGH(
            "residence.not-long-enough",
            Kind.CONFLICT,
            "Chưa đủ thời gian luật định để xóa đăng ký. Hãy chờ đến hạn.",
            "The time the law asks for before striking has not passed. Wait until it has."),
    ABSENCE_KNOWN(
            "residence.absence-known",
            Kind.CONFLICT,
            "Người này đã đăng ký tạm trú hoặc khai báo tạm vắng nên không bị xóa vì vắng mặt.",
            "This person has a temporary registration or declared the absence and is not struck for it."),
    TEMPORARY_TOO_LONG(
            "residence.temporary-too-long",
            Kind.BAD_REQUEST,
            "Thời hạn tạm trú vượt quá thời hạn luật cho phép hoặc đã qua. Hãy ghi ngày khác; có thể gia hạn sau.",
            "Temporary residence is longer than the law allows, or over. Give another day; it can be extended."),
    TEMPORARY_AT_HOME(
            "residence.temporary-at-home",
            Kind.CONFLICT,
            "Tạm trú chỉ đăng ký ngoài xã nơi thường trú. Hãy làm thủ tục chuyển nơi thường trú.",
            "Temporary residence is for a place outside the commune of permanent residence. Register a move."),
    STAY_TOO_LONG(
            "residence.stay-too-long",
            Kind.BAD_REQUEST,
            "Ở từ 30 ngày trở lên phải đăng ký tạm trú, không phải thông báo lưu trú.",
            "A stay of 30 days or more is temporary residence. Register it."),
    GROUP_NOT_IN_LAW(
            "residence.group-not-in-law",
            Kind.CONFLICT,
            "Luật có hiệu lực ngày khai báo không buộc nhóm này khai báo tạm vắng.",
            "The law of the day does not make this group declare absence."),
    NOT_AWAY(
            "residence.not-away",
            Kind.CONFLICT,
            "Người này không có khai báo tạm vắng đang còn hiệu lực.",
            "This person has no absence on file that still lasts."),
    NO_PAPER_BOOKS(
            "residence.no-paper-books",
            Kind.CONFLICT,
            "Từ 01/07/2021 không cấp sổ hộ khẩu, giấy chuyển hộ khẩu. Hãy dùng cơ sở dữ liệu về cư trú.",
            "No household books or transfer certificates are issued from 1 July 2021. Use the database."),
    BOOK_NUMBER(
            "residence.book-number",
            Kind.BAD_REQUEST,
            "Số sổ hộ khẩu phải có chín chữ số. Hãy xem lại trang đầu của sổ.",
            "A household book number has nine digits. Look at the first page of the book."),
    BOOK_NUMBER_TAKEN(
            "residence.book-number-taken",
            Kind.CONFLICT,
            "Số sổ hộ khẩu này đã cấp cho hộ khác. Hãy đối chiếu với sổ gốc.",
            "This book number belongs to another household. Compare with the original."),
    CERTIFICATE_NUMBER_TAKEN(
            "residence.certificate-number-taken",
            Kind.CONFLICT,
            "Số giấy chuyển hộ khẩu này đã dùng. Hãy ghi số khác.",
            "This certificate number was used before. Give another."),
    DIFFERENT_ADDRESS(
            "residence.different-address",
            Kind.CONFLICT,
            "Hai hộ không cùng chỗ ở. Hãy làm thủ tục chuyển nơi thường trú.",
            "The two households are not in one dwelling. Register a move."),
    ACT_REUSED(
            "residence.act-reused",
            Kind.CONFLICT,
            "Mã thủ tục này đã dùng cho thủ tục khác. Hãy lập hồ sơ mới.",
            "This id was used for another act. Start a new dossier."),
    CHANGED_MEANWHILE(
            "residence.changed-meanwhile",
            Kind.CONFLICT,
            "Đăng ký cư trú của người này vừa được thay đổi. Hãy tải lại hồ sơ và xem lại.",
            "This person's registration has just changed. Reload the record and look again.");

    private final Telling telling;

    ResidenceError(String code, Kind kind, String vietnamese, String english) {
        this.telling = new Telling(code, kind, vietnamese, english);
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
