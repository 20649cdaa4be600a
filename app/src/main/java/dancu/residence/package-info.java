/// Who lives where with whom: households, permanent and temporary residence, absence.
///
/// - **Owns** the schema `residence`; no other room reads or writes it.
/// - **Promises** at most one permanent residence a person and one head a household, held by the database.
/// - **Announces** nothing.
/// - **Start reading** at [Residences].
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "area", "registry"})
package dancu.residence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
