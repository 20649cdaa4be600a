@NullMarked
package dancu.cardkit.pki;

import org.jspecify.annotations.NullMarked;
