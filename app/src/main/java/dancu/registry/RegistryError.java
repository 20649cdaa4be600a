package dancu.registry;

import dancu.shared.ErrorCode;

/// Every way the register can refuse.
public enum RegistryError implements ErrorCode {
    PERSON_UNKNOWN(
            "registry.person-unknown",
            Kind.NOT_FOUND,
            "Không có người này trong cơ sở dữ liệu dân cư. Hãy tra cứu lại hoặc lập phiếu DC01.",
            "The register does not know this person. Search again or fill in form DC01."),
    LOT_MOVED(
            "registry.lot-moved",
            Kind.CONFLICT,
            "Danh sách này đang được người khác nhập. Hãy đợi họ nhập xong rồi chạy lại; không dòng nào bị nhập hai lần.",
            "Somebody else is entering this list. Wait for them and run it again; no row is entered twice."),
    VALUE_REFUSED(
            "registry.value-refused",
            Kind.BAD_REQUEST,
            "Giá trị mới không đúng dạng của mục này. Hãy xem lại giấy tờ và ghi theo mẫu cạnh ô nhập.",
            "The new value does not have this item's form. Check the paper and write it as the example shows."),
    RECORD_CHANGED(
            "registry.record-changed",
            Kind.CONFLICT,
            "Hồ sơ của người này đã thay đổi sau khi đề nghị được lập. Hãy mở lại hồ sơ, so sánh và lập đề nghị mới.",
            "The record has changed since the request was made. Open it again, compare, and make a new request."),
    REQUEST_DECIDED(
            "registry.request-decided",
            Kind.CONFLICT,
            "Đề nghị này đã được giải quyết hoặc đã rút. Hãy tải lại danh sách.",
            "This request was decided or withdrawn. Reload the list."),
    SAME_OFFICER(
            "registry.same-officer",
            Kind.FORBIDDEN,
            "Người lập đề nghị không được tự duyệt. Hãy chuyển cho người khác có thẩm quyền.",
            "Whoever made the request may not approve it. Hand it to another officer."),
    PIN_EXISTS(
            "registry.pin-exists",
            Kind.CONFLICT,
            "Người này đã có số định danh. Chỉ hủy và xác lập lại khi sai nơi đăng ký khai sinh, năm sinh hoặc giới tính.",
            "This person has a number. It is cancelled and established anew only for a wrong birth registration place,"
                    + " birth year or sex."),
    PIN_MISSING(
            "registry.pin-missing",
            Kind.CONFLICT,
            "Người này chưa có số định danh để hủy. Hãy xác lập số.",
            "This person has no number to cancel. Establish one."),
    PIN_NEEDS_ITEMS(
            "registry.pin-needs-items",
            Kind.CONFLICT,
            "Chưa đủ họ tên, năm sinh, giới tính và nơi đăng ký khai sinh để xác lập số định danh. Hãy bổ sung trước.",
            "Name, birth year, sex and birth registration place are needed to establish a number. Add them first."),
    PIN_BEFORE_1900(
            "registry.pin-before-1900",
            Kind.CONFLICT,
            "Người sinh trước năm 1900 không có mã thế kỷ trong số định danh. Hãy kiểm tra năm sinh; nếu đúng, báo cáo cơ"
                    + " quan quản lý căn cước cấp trên.",
            "No digit of the number stands for a birth before 1900. Check the year; where it is right, report to the"
                    + " identity authority above."),
    PIN_PLACE_UNKNOWN(
            "registry.pin-place-unknown",
            Kind.CONFLICT,
            "Mã nơi đăng ký khai sinh không có trong danh mục tỉnh, quốc gia. Hãy sửa mã theo giấy khai sinh trước.",
            "No province or country has the code of the birth registration place. Correct it by the birth certificate"
                    + " first."),
    PIN_BLOCK_FULL(
            "registry.pin-block-full",
            Kind.CONFLICT,
            "Đã cấp hết một triệu số của nơi đăng ký, giới tính và năm sinh này. Hãy báo cáo cơ quan quản lý căn cước.",
            "All million numbers of this place, sex and birth year are given. Report to the identity authority."),
    MERGED_ALREADY(
            "registry.merged-already",
            Kind.CONFLICT,
            "Một trong hai hồ sơ đã được hợp nhất trước đó. Hãy mở hồ sơ đang còn hiệu lực.",
            "One of the two records was merged before. Open the record that stands."),
    MERGED_WITH_ITSELF(
            "registry.merged-with-itself",
            Kind.BAD_REQUEST,
            "Hai hồ sơ được chọn là một. Hãy chọn lại.",
            "The two records chosen are one and the same. Choose again."),
    MERGE_UNKNOWN(
            "registry.merge-unknown",
            Kind.NOT_FOUND,
            "Không có lần hợp nhất này hoặc nó đã được tách lại. Hãy tải lại trang.",
            "There is no such merge, or it was undone. Reload the page."),
    DEAD_ALREADY(
            "registry.dead-already",
            Kind.CONFLICT,
            "Người này đã được ghi là đã chết. Nếu ghi nhầm, hãy lập đề nghị cải chính với giấy tờ hộ tịch.",
            "This person is recorded as dead. If that is wrong, ask for a correction with a civil-status paper."),
    EVENT_IMPOSSIBLE(
            "registry.event-impossible",
            Kind.BAD_REQUEST,
            "Ngày của sự kiện không thể đúng: sau hôm nay, trước ngày sinh, hoặc sau ngày chết. Hãy xem lại giấy tờ.",
            "The day of the event cannot be right: after today, before the birth, or after the death. Check the paper."),
    EVENT_UNKNOWN(
            "registry.event-unknown",
            Kind.NOT_FOUND,
            "Không có sự kiện hộ tịch này hoặc nó đã được hủy. Hãy tải lại trang.",
            "There is no such civil event, or it was undone. Reload the page."),
    EVENT_STAYS(
            "registry.event-stays",
            Kind.CONFLICT,
            "Hồ sơ đã thay đổi tiếp sau sự kiện này, hoặc đây là khai sinh. Hãy hủy sự kiện sau trước, hoặc lập đề nghị cải"
                    + " chính; khai sinh ghi hai lần thì hợp nhất hai hồ sơ.",
            "The record has changed again since this event, or it is a birth. Undo the later event first, or ask for a"
                    + " correction; two records of one birth are merged."),
    OLD_NUMBER_UNKNOWN(
            "registry.old-number-unknown",
            Kind.NOT_FOUND,
            "Người này không có số giấy tờ cũ đó. Hãy tải lại hồ sơ.",
            "This person has no such number of an earlier paper. Reload the record."),
    TRUE_FROM_FUTURE(
            "registry.true-from-future",
            Kind.BAD_REQUEST,
            "Ngày bắt đầu đúng không thể sau hôm nay. Hãy ghi ngày trên giấy tờ.",
            "What is corrected cannot become true after today. Write the day on the paper.");

    private final Telling telling;

    RegistryError(String code, Kind kind, String vietnamese, String english) {
        this.telling = new Telling(code, kind, vietnamese, english);
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
