@NullMarked
package dancu.cardkit.lds;

import org.jspecify.annotations.NullMarked;
