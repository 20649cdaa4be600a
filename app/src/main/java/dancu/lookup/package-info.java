/// Tra cứu: finds people by whatever an officer has of them: part of a name, a date, a number, an address.
///
/// - **Owns** an index in a folder of its own in the data folder, one a process, and no schema: the register is
///   the record and the index can be thrown away at any time.
/// - **Promises** that what is shown is read from the register at the moment of asking, that a change is found a
///   second after it is committed, that no answer looks complete while the index is not, and that no sensitive
///   item is in it.
/// - **Announces** nothing; it follows [dancu.registry.Registry#changedSince] and
///   [dancu.residence.Residences#changedSince].
/// - **Start reading** at [Lookup], then [Typed] (what was typed), [Ladder] (what is asked of the index),
///   [Entry] (what is in it), [Follower] (how it is kept true).
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "area", "registry", "residence"})
package dancu.lookup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
