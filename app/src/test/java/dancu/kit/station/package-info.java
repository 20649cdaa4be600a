@NullMarked
package dancu.kit.station;

import org.jspecify.annotations.NullMarked;
