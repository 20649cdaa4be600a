@NullMarked
package dancu.quality;

import org.jspecify.annotations.NullMarked;
