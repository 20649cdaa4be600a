/// The population register: who a person is, by which number, and every change ever made.
///
/// - **Owns** the schema `registry`; no other room reads or writes it.
/// - **Promises** that a twelve-digit number is given once and never again, that every change leaves who,
///   when, since when, by which paper and law, that the whole record of any past day can be read, that no civil
///   event is deleted but undone by another, and that ethnicity and religion are read only through
///   [Registry#sensitive] and [Records#withSensitive].
/// - **Announces** [CivilEvent], [CivilEventUndone], [PersonsMerged] and [PersonsUnmerged] in the transaction that
///   enters them.
/// - **Offers** the official lists of codes in `dancu.registry.codes`.
/// - **Start reading** at [Registry], then [Person], [Corrections], [CivilEvents], [Records].
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "area"})
package dancu.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
