package dancu.exchange;

import java.util.Locale;

/// Why a row is not entered.
enum Reason {
    UNREADABLE("có ký tự không đọc được", "lưu tệp lại bằng UTF-8 rồi sửa ô này"),
    QUOTE_OPEN("dấu ngoặc kép không đóng", "thêm hoặc bỏ dấu ngoặc kép"),
    CELL_TOO_LONG("có ô dài quá 500 ký tự", "rút gọn ô hoặc sửa dấu ngăn cách"),
    NAME_MISSING("thiếu họ tên", "ghi họ tên theo giấy khai sinh"),
    COMMUNE_UNKNOWN("mã xã không có trong danh mục", "ghi mã xã 5 số của Tổng cục Thống kê đang có hiệu lực"),
    COMMUNE_SPLIT("xã cũ đã chia về nhiều xã", "chọn một trong các mã"),
    ROW_ID_USED("mã dòng đã dùng cho dòng khác", "đổi mã dòng hoặc bỏ dòng lặp"),
    ROW_REPEATED("dòng lặp lại trong cùng hộ", "bỏ dòng lặp"),
    DATE_AMBIGUOUS("ngày và tháng có thể đảo nhau", "ghi lại dạng năm-tháng-ngày (yyyy-MM-dd)");

    private final String vietnamese;
    private final String remedy;

    Reason(String vietnamese, String remedy) {
        this.vietnamese = vietnamese;
        this.remedy = remedy;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String vietnamese() {
        return vietnamese;
    }

    /// What to do where the row itself proposes nothing.
    String remedy() {
        return remedy;
    }
}
