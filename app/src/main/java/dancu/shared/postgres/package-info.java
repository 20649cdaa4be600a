/// PostgreSQL on this machine: unpacked, started, watched and stopped by the program itself.
@NullMarked
package dancu.shared.postgres;

import org.jspecify.annotations.NullMarked;
