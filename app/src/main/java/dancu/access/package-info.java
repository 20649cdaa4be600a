/// Who may do what, where, and for which purpose.
///
/// - **Owns** the schema `access` and the doors of the web.
/// - **Promises** that every page but the citizen's and the kits' own asks for a signed-in account.
/// - **Announces** nothing.
/// - **Start reading** at [WebSecurity].
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dancu.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
