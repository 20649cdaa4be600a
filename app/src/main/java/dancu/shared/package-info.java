/// Words every room speaks: typed ids, partial dates, refusals, the clock, sealed storage and the database
/// engine.
///
/// - **Owns** no schema.
/// - **Promises** to stay small: a type comes here when a third room needs it.
/// - **Start reading** at [Failure], then [Actor].
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package dancu.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
