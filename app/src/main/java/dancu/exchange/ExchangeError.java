package dancu.exchange;

import dancu.shared.ErrorCode;

/// Every way lists and files can be refused as a whole.
public enum ExchangeError implements ErrorCode {
    FILE_BROKEN(
            "exchange.file-broken",
            Kind.BAD_REQUEST,
            "Tệp bị hỏng hoặc không đọc được. Hãy mở tệp, lưu lại thành XLSX hoặc CSV rồi nộp lại.",
            "The file is broken or cannot be read. Open it, save it again as XLSX or CSV and hand it in again."),
    FILE_TOO_LARGE(
            "exchange.file-too-large",
            Kind.BAD_REQUEST,
            "Tệp nén giải ra lớn bất thường nên bị từ chối. Hãy chia nhỏ danh sách hoặc lưu thành CSV.",
            "The compressed file unpacks to an unreasonable size and is refused. Split the list or save it as CSV."),
    OLD_WORKBOOK(
            "exchange.old-workbook",
            Kind.BAD_REQUEST,
            "Tệp là sổ tính kiểu cũ (XLS) hoặc có mật khẩu. Hãy bỏ mật khẩu và lưu thành XLSX hoặc CSV.",
            "The file is an old workbook (XLS) or has a password. Remove the password and save it as XLSX or CSV."),
    SHEET_UNKNOWN(
            "exchange.sheet-unknown",
            Kind.BAD_REQUEST,
            "Sổ tính không có trang này. Hãy ghi đúng tên trang tính.",
            "The workbook has no such sheet. Give the sheet's exact name."),
    HEADER_UNKNOWN(
            "exchange.header-unknown",
            Kind.BAD_REQUEST,
            "Không tìm thấy dòng tiêu đề có cột họ tên trong 20 dòng đầu. Hãy thêm dòng tiêu đề hoặc chỉ ra cột họ tên.",
            "No header with a column for the name stands in the first 20 rows. Add a header or say which column it is."),
    COLUMNS_UNKNOWN(
            "exchange.columns-unknown",
            Kind.CONFLICT,
            "Có cột chưa rõ là mục nào. Hãy chỉ ra từng cột (hoặc ghi - để bỏ qua); lần sau hệ thống sẽ nhớ.",
            "Some columns are not recognised. Say what each of them is (or - to leave it out); it is remembered."),
    ANSWER_UNKNOWN(
            "exchange.answer-unknown",
            Kind.BAD_REQUEST,
            "Cột hoặc mục được chỉ ra không có. Hãy ghi TÊN CỘT=mục, với tên cột như trong tệp.",
            "There is no such column or item. Write COLUMN=item, with the column named as in the file."),
    JOB_UNKNOWN(
            "exchange.job-unknown",
            Kind.NOT_FOUND,
            "Không có lần nhập này. Hãy tải lại danh sách.",
            "There is no such import. Reload the list."),
    IMPORT_STOPPED(
            "exchange.import-stopped",
            Kind.RETRY_LATER,
            "Việc nhập dừng giữa chừng; các dòng đã nhập vẫn còn. Hãy bấm nhập tiếp.",
            "The import stopped on its way; rows that were entered stay. Let it go on."),
    EXPORT_PLACE(
            "exchange.export-place",
            Kind.BAD_REQUEST,
            "Tệp xuất phải có đuôi .csv hoặc .xlsx.",
            "The file to export to must end in .csv or .xlsx.");

    private final Telling telling;

    ExchangeError(String code, Kind kind, String vietnamese, String english) {
        this.telling = new Telling(code, kind, vietnamese, english);
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
