@NullMarked
package dancu.registry;

import org.jspecify.annotations.NullMarked;
