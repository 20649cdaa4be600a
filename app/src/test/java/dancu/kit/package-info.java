@NullMarked
package dancu.kit;

import org.jspecify.annotations.NullMarked;
