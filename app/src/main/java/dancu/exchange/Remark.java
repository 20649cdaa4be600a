package dancu.exchange;

import java.util.Locale;

/// What was done to a row that is entered otherwise than written, or what an officer should look at.
enum Remark {
    BLANKS(Kind.MEND_OF_FORM, "khoảng trắng thừa"),
    COMPOSED(Kind.MEND_OF_FORM, "chữ tổ hợp rời ghép lại (Unicode NFC)"),
    OLD_FONT(Kind.MEND, "chuyển phông chữ cũ (TCVN3, VNI) sang Unicode"),
    LOOK_ALIKE(Kind.MEND_OF_FORM, "thay chữ giống hình (Ð, chữ Kirin)"),
    NUMBER_FORM(Kind.MEND_OF_FORM, "bỏ dấu cách, dấu chấm trong số"),
    LOST_ZERO(Kind.MEND, "thêm số 0 ở đầu bị mất"),
    PIN_FROM_PAPER(Kind.MEND, "lấy số định danh từ số CMND 12 số hoặc CCCD"),
    DATE_FORM(Kind.MEND, "đọc ngày ghi dạng khác (yyyyMMdd, số thứ tự của bảng tính, bằng chữ)"),
    MONTH_FIRST(Kind.MEND, "đọc ngày theo thứ tự tháng-ngày của tệp"),
    SEX_FORM(Kind.MEND, "đọc mã giới tính"),
    WORD_FORM(Kind.MEND, "thay tên gọi khác bằng tên chính thức"),
    CODE_READ(Kind.MEND, "đọc mã theo bảng mã của tệp"),
    COMMUNE_SUCCESSOR(Kind.MEND, "thay mã xã cũ bằng xã kế thừa"),
    OLD_FONT_UNCERTAIN(Kind.DOUBT, "có thể là phông chữ cũ, giữ nguyên"),
    NUMBER_UNREADABLE(Kind.DOUBT, "số không đọc được, không ghi vào hồ sơ"),
    PIN_STRUCTURE(Kind.DOUBT, "số định danh không khớp giới tính hoặc năm sinh"),
    PIN_PLACE(Kind.DOUBT, "số định danh khác mã nơi đăng ký khai sinh"),
    DATE_UNREADABLE(Kind.DOUBT, "ngày không đọc được, giữ nguyên chữ"),
    DATE_PARTIAL(Kind.DOUBT, "ngày sinh thiếu ngày hoặc tháng"),
    DATE_IMPOSSIBLE(Kind.DOUBT, "ngày không có trong lịch, giữ nguyên chữ"),
    DATE_LUNAR(Kind.DOUBT, "ngày âm lịch, giữ nguyên chữ"),
    SEX_UNREADABLE(Kind.DOUBT, "giới tính không rõ"),
    CODE_WITHOUT_LIST(Kind.DOUBT, "mã số không rõ bảng mã, giữ nguyên"),
    TEMPORARY_RESIDENCE(Kind.DOUBT, "có nơi tạm trú, cần đăng ký riêng");

    enum Kind {
        /// Changes nothing anybody reads; counted only.
        MEND_OF_FORM,
        /// Made by rule where the row or the file proves it; counted and written down.
        MEND,
        /// Kept as written; for the officer.
        DOUBT
    }

    private final Kind kind;
    private final String vietnamese;

    Remark(Kind kind, String vietnamese) {
        this.kind = kind;
        this.vietnamese = vietnamese;
    }

    Kind kind() {
        return kind;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String vietnamese() {
        return vietnamese;
    }
}
