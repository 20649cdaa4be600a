/// The population register: who a person is, by which number, and every change ever made.
///
/// - **Owns** the schema `registry`; no other room reads or writes it.
/// - **Promises** that a twelve-digit number is given once and never again, that every change leaves who,
///   when, by
///   which paper and law, and that ethnicity and religion are read only through [Registry#sensitive].
/// - **Announces** nothing.
/// - **Start reading** at [Registry], then [Person].
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "area"})
package dancu.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
