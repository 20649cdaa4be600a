/// Administrative units: province, district and commune, each valid on its days, with successors and
/// boundaries.
///
/// - **Owns** the schema `area`; no other room reads or writes it.
/// - **Promises** that a code and a day give at most one unit, and that a unit that was merged leads to
///   its successor.
/// - **Announces** nothing.
/// - **Start reading** at [Areas].
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package dancu.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
