@NullMarked
package dancu.residence;

import org.jspecify.annotations.NullMarked;
