package dancu.area;

import dancu.shared.ErrorCode;

/// Every way a question about units can be refused.
public enum AreaError implements ErrorCode {
    UNIT_UNKNOWN(
            "area.unit-unknown",
            "Không có đơn vị hành chính mang mã này. Hãy xem danh sách mã của Tổng cục Thống kê.",
            "No administrative unit has this code. See the code list of the statistics office.");

    private final Telling telling;

    AreaError(String code, String vietnamese, String english) {
        this.telling = new Telling(code, Kind.NOT_FOUND, vietnamese, english);
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
