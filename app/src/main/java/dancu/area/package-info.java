/// Administrative units: province, district and commune, each valid on its days, with what became of
/// it and its boundaries.
///
/// - **Owns** the schema `area`; no other room reads or writes it.
/// - **Promises** that a code and a day give at most one unit; that every unit of the past leads to what it
///   is on any day ([Areas#today]) and back ([Areas#before]), through reforms that take the district level
///   away too; and that a reform is entered whole or not at all ([ReformFiles]).
/// - **Announces** nothing.
/// - **Start reading** at [Areas], then `UnitIndex`; for changes at [ReformFiles], then `ReformPlan`.
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package dancu.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
