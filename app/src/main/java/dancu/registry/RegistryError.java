package dancu.registry;

import dancu.shared.ErrorCode;

/// Every way the register can refuse.
public enum RegistryError implements ErrorCode {
    PERSON_UNKNOWN(
            "registry.person-unknown",
            Kind.NOT_FOUND,
            "Không có người này trong cơ sở dữ liệu dân cư. Hãy tra cứu lại hoặc lập phiếu DC01.",
            "The register does not know this person. Search again or fill in form DC01.");

    private final String code;
    private final Kind kind;
    private final String vietnamese;
    private final String english;

    RegistryError(String code, Kind kind, String vietnamese, String english) {
        this.code = code;
        this.kind = kind;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
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
