/// Invented people, households, papers, prints and portraits, at any scale from a seed.
///
/// Plain Java, good alone. No value here comes from a real person; only aggregate shares do.
@NullMarked
package dancu.synthesis;

import org.jspecify.annotations.NullMarked;
