@NullMarked
package dancu.reporting;

import org.jspecify.annotations.NullMarked;
