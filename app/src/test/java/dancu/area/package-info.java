@NullMarked
package dancu.area;

import org.jspecify.annotations.NullMarked;
