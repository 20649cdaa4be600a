@NullMarked
package dancu.lookup;

import org.jspecify.annotations.NullMarked;
