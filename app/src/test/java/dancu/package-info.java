@NullMarked
package dancu;

import org.jspecify.annotations.NullMarked;
