@NullMarked
package dancu.exchange;

import org.jspecify.annotations.NullMarked;
