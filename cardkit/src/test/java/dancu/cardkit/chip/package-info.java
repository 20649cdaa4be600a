@NullMarked
package dancu.cardkit.chip;

import org.jspecify.annotations.NullMarked;
