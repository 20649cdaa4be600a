@NullMarked
package dancu.cardkit;

import org.jspecify.annotations.NullMarked;
