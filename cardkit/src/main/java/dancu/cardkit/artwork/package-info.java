/// What is printed on the card: both sides of the 2021 model as pictures, and a look at what they say.
///
/// Fonts come from this module's resources, never from the machine, so a card looks the same wherever it
/// is drawn.
/// Start reading at [CardArtwork], then [ArtworkInspection].
@NullMarked
package dancu.cardkit.artwork;

import org.jspecify.annotations.NullMarked;
