/// The population register: who a person is, by which number, and every change ever made.
///
/// - **Owns** the schema `registry`; no other room reads or writes it.
/// - **Promises** that a twelve-digit number is given once and never again, that every change leaves who,
///   when, since when, by which paper and law, that the record of any past day can be read, and that
///   ethnicity and religion are read only through [Registry#sensitive].
/// - **Announces** [CivilEvent], [PersonsMerged] and [PersonsUnmerged] in the transaction that enters them.
/// - **Start reading** at [Registry], then [Person], [Corrections], [CivilEvents].
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "area"})
package dancu.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
