package dancu.synthesis.people;

/// Where the birth was registered; it gives the first three digits of the personal number.
///
/// @param code three digits, Annex of Circular 07/2016/TT-BCA: "038" Thanh Hóa, 101 and above a country
public record BirthRegistration(String code, String text) {}
