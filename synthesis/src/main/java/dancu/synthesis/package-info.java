/// Invented people, households, papers, prints and portraits, at any scale from a seed.
///
/// Plain Java, good alone. No value here comes from a real person; only aggregate shares do
/// (`DATA.md` beside the tables says whose).
///
/// - **Promises** the same seed gives the same bytes, whatever the number of threads: every household, person,
///   finger and capture has its own [Chance], derived from the seed and from what it is.
/// - **Start reading** at [dancu.synthesis.people.Population], then [dancu.synthesis.people.RegisterFiles],
///   [dancu.synthesis.prints.FingerModel], [dancu.synthesis.portraits.Portrait].
@NullMarked
package dancu.synthesis;

import org.jspecify.annotations.NullMarked;
