package dancu;

import dancu.shared.ErrorCode;

/// Every way the program itself can refuse to start.
enum ProgramError implements ErrorCode {
    PORT_IN_USE(
            "program.port-in-use",
            "Cổng này đang được chương trình khác dùng. Hãy chọn cổng khác bằng --port.",
            "Another program uses this port. Choose another one with --port.");

    private final String code;
    private final String vietnamese;
    private final String english;

    ProgramError(String code, String vietnamese, String english) {
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
        return Kind.CONFLICT;
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
