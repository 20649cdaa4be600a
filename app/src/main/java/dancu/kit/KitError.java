package dancu.kit;

import dancu.shared.ErrorCode;

/// Every way kits and what they send can be refused.
public enum KitError implements ErrorCode {
    KIT_UNKNOWN(
            "kit.unknown",
            Kind.NOT_FOUND,
            "Trung tâm không biết bộ thu nhận này. Hãy ghi danh bộ thu nhận trước.",
            "The centre does not know this kit. Enrol the kit first."),
    KIT_SUSPENDED(
            "kit.suspended",
            Kind.FORBIDDEN,
            "Bộ thu nhận đang bị tạm dừng. Dữ liệu vẫn được giữ trên máy; hãy liên hệ PC06.",
            "This kit is suspended. Its data stay on it; call the province's identity desk."),
    KIT_ENROLLED(
            "kit.already-enrolled",
            Kind.CONFLICT,
            "Số hiệu bộ thu nhận này đã ghi danh với khóa khác. Hãy dùng số hiệu mới.",
            "A kit of this serial is enrolled with other keys. Use a new serial."),
    OFFICER_UNKNOWN(
            "kit.officer-unknown",
            Kind.FORBIDDEN,
            "Cán bộ này chưa được ghi danh với bộ thu nhận.",
            "This officer is not enrolled with the kit."),
    ENROLMENT_CODE(
            "kit.enrolment-code",
            Kind.FORBIDDEN,
            "Mã ghi danh sai, đã dùng hoặc hết hạn. Hãy xin mã mới.",
            "The enrolment code is wrong, used or too old. Ask for a new one."),
    SIGNATURE(
            "kit.packet-signature",
            Kind.BAD_REQUEST,
            "Chữ ký của gói không đúng: gói đã bị sửa hoặc không do bộ thu nhận này lập.",
            "A signature of the packet does not hold: it was altered, or this kit did not make it."),
    SCHEMA(
            "kit.packet-schema",
            Kind.BAD_REQUEST,
            "Gói theo phiên bản khác. Hãy cập nhật phần mềm bộ thu nhận.",
            "The packet is of another version. Update the kit's program."),
    TRUNCATED(
            "kit.packet-truncated",
            Kind.BAD_REQUEST,
            "Gói bị cắt cụt trên đường truyền. Hãy gửi lại.",
            "The packet was cut short on its way. Send it again."),
    MALFORMED(
            "kit.packet-malformed",
            Kind.BAD_REQUEST,
            "Gói không đọc được. Hãy báo PC06 kèm số hiệu bộ thu nhận.",
            "The packet cannot be read. Report it with the kit's serial."),
    TOO_LARGE(
            "kit.packet-too-large",
            Kind.BAD_REQUEST,
            "Gói vượt quá kích thước cho phép.",
            "The packet is larger than allowed."),
    FUTURE(
            "kit.packet-future",
            Kind.BAD_REQUEST,
            "Giờ trên bộ thu nhận sớm hơn giờ trung tâm quá 26 giờ. Hãy chỉnh đồng hồ và báo PC06.",
            "The kit's clock is more than 26 hours ahead. Set the clock and report it."),
    UNIT_UNKNOWN(
            "kit.unit-unknown",
            Kind.BAD_REQUEST,
            "Đơn vị ghi trên gói không có trong danh mục của ngày thu nhận. Hãy kiểm tra mã đơn vị và đồng hồ bộ thu nhận.",
            "On the day of capture no unit had the packet's code. Check the code and the kit's clock."),
    SEQUENCE_REUSED(
            "kit.sequence-reused",
            Kind.CONFLICT,
            "Số thứ tự này đã thuộc về một gói khác của cùng bộ thu nhận. PC06 phải kiểm tra.",
            "Another packet of this kit already has this number. The identity desk must look."),
    DOSSIER_REUSED(
            "kit.dossier-reused",
            Kind.CONFLICT,
            "Mã hồ sơ này đã thuộc về một gói khác. PC06 phải kiểm tra.",
            "Another packet already carries this dossier. The identity desk must look."),
    REPORT(
            "kit.report-refused",
            Kind.BAD_REQUEST,
            "Báo cáo số lượng của bộ thu nhận không đọc được hoặc chữ ký không đúng.",
            "The kit's report of counts cannot be read or its signature does not hold."),
    RECEIPT(
            "kit.receipt-refused",
            Kind.BAD_REQUEST,
            "Biên nhận không đúng chữ ký của trung tâm hoặc không thuộc bộ thu nhận này.",
            "The receipt is not signed by the centre or belongs to another kit."),
    SLICE(
            "kit.slice-refused",
            Kind.BAD_REQUEST,
            "Dữ liệu đối chiếu không đúng chữ ký, không dành cho bộ thu nhận này hoặc bị cắt cụt.",
            "The reference slice is wrongly signed, for another kit, or cut short."),
    SLICE_EXPIRED(
            "kit.slice-expired",
            Kind.CONFLICT,
            "Dữ liệu đối chiếu đã quá hạn 7 ngày. Hãy kết nối trung tâm để lấy bản mới.",
            "The reference slice is older than 7 days. Connect to the centre for a new one."),
    CENTRAL_UNREACHABLE(
            "kit.central-unreachable",
            Kind.RETRY_LATER,
            "Chưa kết nối được trung tâm. Hồ sơ vẫn an toàn trên máy và sẽ được gửi sau.",
            "The centre cannot be reached. The dossiers are safe on this kit and will be sent later."),
    JOURNAL(
            "kit.journal-broken",
            Kind.CONFLICT,
            "Sổ gói trên bộ thu nhận không đọc được hoặc đã bị sửa. Dừng thu nhận và báo PC06.",
            "The kit's journal cannot be read or was altered. Stop and call the identity desk."),
    DRAFT(
            "kit.draft-incomplete",
            Kind.BAD_REQUEST,
            "Hồ sơ chưa đủ để đóng. Hãy hoàn thành các bước còn thiếu.",
            "The dossier cannot be closed yet. Finish the steps that are missing.");

    private final Telling telling;

    KitError(String code, Kind kind, String vietnamese, String english) {
        this.telling = new Telling(code, kind, vietnamese, english);
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
