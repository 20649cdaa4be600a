/// Who may do what, where, and for which purpose.
///
/// - **Owns** the schema `access`, the doors of the web and the one gate to a person's data.
/// - **Promises** that every page but the citizens' and the kits' own asks for a signed-in account, and that
///   whoever passes or is refused at the gate stands in the ledger.
/// - **Announces** nothing.
/// - **Start reading** at [Gate], then [Accounts] and [WebSecurity].
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "area", "audit"})
package dancu.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
