package dancu.shared.postgres;

import dancu.shared.ErrorCode;

/// Every way the embedded database can refuse to start.
public enum PostgresError implements ErrorCode {
    START_FAILED(
            "database.start-failed",
            "Không khởi động được cơ sở dữ liệu. Xem tệp postgres.log trong thư mục dữ liệu.",
            "The database did not start. See postgres.log in the data folder."),
    NEWER_DATA(
            "database.newer-data",
            "Thư mục dữ liệu do phiên bản mới hơn tạo ra. Hãy dùng phiên bản đó hoặc một thư mục khác.",
            "A newer version made this data folder. Use that version, or another folder."),
    UNSUPPORTED_MACHINE(
            "database.unsupported-machine",
            "Máy này không chạy được cơ sở dữ liệu kèm theo. Hãy đặt DANCU_DB_URL tới một máy chủ PostgreSQL.",
            "This machine cannot run the bundled database. Point DANCU_DB_URL at a PostgreSQL server."),
    DISK_FULL(
            "database.disk-full",
            "Ổ đĩa của thư mục dữ liệu còn dưới 1 GB. Hãy giải phóng chỗ trống rồi chạy lại.",
            "The disk of the data folder has less than 1 GB left. Free some space and start again.");

    private final Telling telling;

    PostgresError(String code, String vietnamese, String english) {
        this.telling = new Telling(code, Kind.RETRY_LATER, vietnamese, english);
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
