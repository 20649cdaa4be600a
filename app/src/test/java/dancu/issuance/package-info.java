@NullMarked
package dancu.issuance;

import org.jspecify.annotations.NullMarked;
