@NullMarked
package dancu.cardkit.artwork;

import org.jspecify.annotations.NullMarked;
