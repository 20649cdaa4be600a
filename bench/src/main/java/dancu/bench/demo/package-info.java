/// One district's campaign replayed through the real program, with invented people in the place of
/// citizens and
/// officers.
///
/// Start reading at [DemoCommand], then [DemoCampaign].
@NullMarked
package dancu.bench.demo;

import org.jspecify.annotations.NullMarked;
