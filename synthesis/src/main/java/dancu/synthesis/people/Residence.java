package dancu.synthesis.people;

/// A permanent residence.
///
/// @param communeCode GSO code of 1 Feb 2021, five digits
/// @param hamlet      thôn, bản, làng or khu phố, the unit under the commune
/// @param detail      house number and street; empty in most villages
public record Residence(
        String communeCode,
        String communeName,
        String districtCode,
        String districtName,
        String provinceCode,
        String provinceName,
        String hamlet,
        String detail) {

    /// As written on a form, from the house to the province.
    public String text() {
        var units = hamlet + ", " + communeName + ", " + districtName + ", " + provinceName;
        return detail.isEmpty() ? units : detail + ", " + units;
    }
}
