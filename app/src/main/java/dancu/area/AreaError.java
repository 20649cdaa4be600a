package dancu.area;

import dancu.shared.ErrorCode;

/// Every way a question about units, or a change of them, can be refused.
public enum AreaError implements ErrorCode {
    UNIT_UNKNOWN(
            "area.unit-unknown",
            Kind.NOT_FOUND,
            "Không có đơn vị hành chính mang mã này. Hãy xem danh sách mã của Tổng cục Thống kê.",
            "No administrative unit has this code. See the code list of the statistics office."),
    UNIT_NOT_VALID(
            "area.unit-not-valid",
            Kind.CONFLICT,
            "Đơn vị này không còn hoặc chưa có vào ngày thay đổi có hiệu lực. Hãy dùng mã của đơn vị đang có ngày đó.",
            "This unit does not exist on the day the change takes force. Use the code of the unit that does."),
    CODE_IN_USE(
            "area.code-in-use",
            Kind.CONFLICT,
            "Mã này đang hoặc sẽ được đơn vị khác dùng. Hãy dùng mã khác, hoặc đổi tên (rename) đơn vị đó.",
            "Another unit has this code then or later. Use another code, or rename that unit."),
    SUCCESSOR_UNKNOWN(
            "area.successor-unknown",
            Kind.CONFLICT,
            "Đơn vị tiếp nhận không có vào ngày thay đổi có hiệu lực. Hãy thêm một dòng establish cho đơn vị đó.",
            "The receiving unit does not exist on the day the change takes force. Add an establish row for it."),
    PARENT_UNKNOWN(
            "area.parent-unknown",
            Kind.CONFLICT,
            "Đơn vị cấp trên không có vào ngày thay đổi có hiệu lực. Hãy sửa parent_code.",
            "The unit above does not exist on the day the change takes force. Correct parent_code."),
    PARENT_LEVEL(
            "area.parent-level",
            Kind.BAD_REQUEST,
            "Đơn vị cấp trên phải cao cấp hơn; tỉnh thì không có cấp trên. Hãy sửa parent_code.",
            "The unit above must be of a higher level; a province has none above it. Correct parent_code."),
    PARENT_CYCLE(
            "area.parent-cycle",
            Kind.BAD_REQUEST,
            "Đơn vị sẽ nằm trong chính nó. Hãy sửa parent_code.",
            "The unit would lie in itself. Correct parent_code."),
    CHILDREN_LEFT(
            "area.children-left",
            Kind.CONFLICT,
            "Còn đơn vị nằm trong đơn vị bị giải thể. Hãy thêm dòng parent hoặc merge cho từng đơn vị đó.",
            "Units still lie in the one that ends. Add a parent or merge row for each of them."),
    LATER_CHANGE(
            "area.later-change",
            Kind.CONFLICT,
            "Đã nhập một thay đổi về sau của đơn vị này. Hãy nhập các văn bản theo thứ tự ngày có hiệu lực.",
            "A later change of this unit is already entered. Enter documents in the order of their days."),
    STEPS_CONTRADICT(
            "area.steps-contradict",
            Kind.BAD_REQUEST,
            "Các dòng về cùng một đơn vị mâu thuẫn nhau. Một đơn vị kết thúc một lần; chia thì mỗi phần một dòng split.",
            "Rows about one unit contradict each other. A unit ends once; where it is divided, each part is a split row."),
    SHARE_WRONG(
            "area.share-wrong",
            Kind.BAD_REQUEST,
            "Tỷ lệ phải lớn hơn 0, nhỏ hơn 1, và các phần cộng lại không quá 1. Không rõ thì để trống.",
            "A share lies between 0 and 1, and the parts together are at most 1. Leave it empty where unknown."),
    REFORM_DIFFERS(
            "area.reform-differs",
            Kind.CONFLICT,
            "Văn bản này đã nhập với nội dung khác. Văn bản đã nhập không sửa được; hãy nhập văn bản đính chính.",
            "This document is already entered with other steps. Those cannot be changed; enter the amending document."),
    FIELD_UNREADABLE(
            "area.field-unreadable",
            Kind.BAD_REQUEST,
            "Ô này trống hoặc không đọc được. Hãy điền theo cột đã quy định.",
            "This cell is empty or cannot be read. Fill it as the column asks."),
    REFORM_REFUSED(
            "area.reform-refused",
            Kind.CONFLICT,
            "Dòng này không sai, nhưng văn bản của nó có dòng khác bị loại nên cả văn bản chưa được nhập.",
            "Nothing is wrong with this row, but another row of its document is, so the document was not entered."),
    FILE_UNREADABLE(
            "area.file-unreadable",
            Kind.BAD_REQUEST,
            "Tệp thiếu cột document, in_force, action hoặc code. Hãy xem: dancu import units --help.",
            "The file lacks a column document, in_force, action or code. See: dancu import units --help.");

    private final Telling telling;

    AreaError(String code, Kind kind, String vietnamese, String english) {
        this.telling = new Telling(code, kind, vietnamese, english);
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
