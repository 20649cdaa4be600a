package dancu.area;

import java.util.List;

/// The boundary of a unit, for display only: lines may be off by some hundred metres.
///
/// @param rings   closed rings; each is longitude, latitude, longitude, latitude … in degrees, WGS84
/// @param labelLongitude of a point inside, degrees
/// @param labelLatitude  of the same point, degrees
public record Outline(List<List<Double>> rings, double labelLongitude, double labelLatitude) {}
