package dancu.registry;

import dancu.shared.ErrorCode;

/// Every way the register can refuse.
public enum RegistryError implements ErrorCode {
    PERSON_UNKNOWN(
            "registry.person-unknown",
            Kind.NOT_FOUND,
            "Không có người này trong cơ sở dữ liệu dân cư. Hãy tra cứu lại hoặc lập phiếu DC01.",
            "The register does not know this person. Search again or fill in form DC01.");

    private final Telling telling;

    RegistryError(String code, Kind kind, String vietnamese, String english) {
        this.telling = new Telling(code, kind, vietnamese, english);
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
