package dancu;

import dancu.shared.ErrorCode;

/// Every way the program itself can refuse to start.
enum ProgramError implements ErrorCode {
    PORT_IN_USE(
            "program.port-in-use",
            "Cổng này đang được chương trình khác dùng. Hãy chọn cổng khác bằng --port.",
            "Another program uses this port. Choose another one with --port.");

    private final Telling telling;

    ProgramError(String code, String vietnamese, String english) {
        this.telling = new Telling(code, Kind.CONFLICT, vietnamese, english);
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
