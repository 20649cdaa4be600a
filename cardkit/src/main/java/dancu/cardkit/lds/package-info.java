/// The files of the chip: the logical data structure of ICAO Doc 9303-10, as the Vietnamese card uses it.
///
/// Writers make bytes from facts; readers take bytes from anywhere and throw only
/// [dancu.cardkit.MalformedCardData]. Start reading at [CardFile], then [Tlv].
@NullMarked
package dancu.cardkit.lds;

import org.jspecify.annotations.NullMarked;
