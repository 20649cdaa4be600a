/// Who lives where with whom: households, permanent and temporary residence, stays, absence, and every act that
/// changed them.
///
/// - **Owns** the schema `residence`; no other room reads or writes it.
/// - **Promises** that a person has at most one permanent and one temporary residence, that a household has one
///   head or is marked as wanting one, that nobody lives in a closed one (all held by the database), that every
///   act is entered once, stays, and rests on the law of the day its dossier came in ([ResidenceLaw]).
/// - **Announces** nothing; follows [dancu.registry.CivilEvent], [dancu.registry.PersonsMerged] and
///   [dancu.registry.PersonsUnmerged] in the transaction that announces them.
/// - **Start reading** at [ResidenceLaw], then [PermanentResidence], [TemporaryResidence], [Households]; reading
///   is at [ResidenceFile], [ResidenceDesk], and in sets at [Residences].
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "area", "registry"})
package dancu.residence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
