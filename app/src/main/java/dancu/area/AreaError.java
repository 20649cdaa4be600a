package dancu.area;

import dancu.shared.ErrorCode;

/// Every way a question about units can be refused.
public enum AreaError implements ErrorCode {
    UNIT_UNKNOWN(
            "area.unit-unknown",
            "Không có đơn vị hành chính mang mã này. Hãy xem danh sách mã của Tổng cục Thống kê.",
            "No administrative unit has this code. See the code list of the statistics office.");

    private final String code;
    private final String vietnamese;
    private final String english;

    AreaError(String code, String vietnamese, String english) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }

    @Override
    public String vietnamese() {
        return vietnamese;
    }

    @Override
    public String english() {
        return english;
    }
}
