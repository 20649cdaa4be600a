@NullMarked
package dancu.audit;

import org.jspecify.annotations.NullMarked;
