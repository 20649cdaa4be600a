/// What citizens may ask of the system themselves.
///
/// - **Owns** no schema.
/// - **Promises** that who holds the slip and knows the birth date learns where the card is, why, and what to do;
///   everybody else learns nothing, not even whether the slip exists.
/// - **Announces** nothing.
/// - **Start reading** at [CardStatus].
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "area", "audit", "enrolment", "kit", "registry"})
package dancu.citizen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
