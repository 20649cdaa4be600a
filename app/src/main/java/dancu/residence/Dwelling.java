package dancu.residence;

/// Where a household stands. Several households may share one dwelling.
///
/// @param commune five-digit code
/// @param hamlet  thôn, bản or khu phố
/// @param detail  what stands before the commune in the address
public record Dwelling(String commune, String hamlet, String detail) {}
