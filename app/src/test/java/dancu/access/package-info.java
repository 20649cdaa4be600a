@NullMarked
package dancu.access;

import org.jspecify.annotations.NullMarked;
