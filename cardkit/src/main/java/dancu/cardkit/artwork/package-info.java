/// What is printed on a card, drawn, and the printed code read again. Start reading at [CardArtwork].
@NullMarked
package dancu.cardkit.artwork;

import org.jspecify.annotations.NullMarked;
