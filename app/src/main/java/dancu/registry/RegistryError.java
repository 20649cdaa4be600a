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
            "Ngày của sự kiện không thể đúng: sau hôm nay, hoặc trước ngày sinh. Hãy xem lại giấy tờ.",
            "The day of the event cannot be right: after today, or before the birth. Check the paper.");

    private final Telling telling;

    RegistryError(String code, Kind kind, String vietnamese, String english) {
        this.telling = new Telling(code, kind, vietnamese, english);
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
