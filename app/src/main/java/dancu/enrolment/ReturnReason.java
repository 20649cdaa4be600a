package dancu.enrolment;

/// Why a dossier goes back or is refused; the codes officers write.
public enum ReturnReason {
    R03("Chưa có trong cơ sở dữ liệu dân cư, giấy tờ chưa đủ", "Not in the register and papers insufficient"),
    R04("Họ tên khác cơ sở dữ liệu dân cư", "The name differs from the register"),
    R05("Ngày sinh thiếu hoặc khác", "The birth date is partial or differs"),
    R06("Thiếu nơi đăng ký khai sinh, chưa có số định danh", "No birth registration place, no number established"),
    R07("Giới tính không khớp số định danh", "The sex disagrees with the number"),
    R08("Địa chỉ không có trong danh mục", "The address is not in the catalogue"),
    R09("Có hai nơi thường trú", "Two permanent residences"),
    R10("Số CMND trùng với người khác", "The old number is shared with another person"),
    R11("Vân tay đã có ở hồ sơ khác", "The prints belong to another record"),
    R12("Ảnh chân dung không đạt", "The portrait does not meet the rules"),
    R13("Vân tay không đạt, chưa ghi lý do", "Poor prints without a reason"),
    R14("Ảnh hoặc vân tay của người khác", "Portrait or prints of another person"),
    R15("Chưa ký hoặc sửa sau khi ký", "Unsigned, or changed after signature"),
    R16("Số định danh sai cấu trúc", "The number's structure is wrong"),
    R18("Người đã chết hoặc mất tích", "Dead or declared missing"),
    R19("Đang có hồ sơ khác", "Another dossier is in progress"),
    R21("Lỗi phông chữ, mã hóa", "Damaged text encoding"),
    R22("Thiếu căn cứ miễn lệ phí", "No ground for the fee exemption");

    private final String vietnamese;
    private final String english;

    ReturnReason(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
