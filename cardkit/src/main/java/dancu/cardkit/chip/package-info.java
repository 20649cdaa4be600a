/// Talks to chips: an emulated one, and a reader for that one and real ones.
///
/// Commands and responses are APDUs of ISO/IEC 7816-4, short or extended. Start reading at [EmulatedChip], then
/// [ChipReader].
@NullMarked
package dancu.cardkit.chip;

import org.jspecify.annotations.NullMarked;
