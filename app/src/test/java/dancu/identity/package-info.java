@NullMarked
package dancu.identity;

import org.jspecify.annotations.NullMarked;
