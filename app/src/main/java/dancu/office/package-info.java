/// The commune office's own pages of the register: search, a person, a household, the work list, what waits for
/// approval, two records side by side, and lists to be entered.
///
/// - **Owns** no schema; every word on these pages is another room's.
/// - **Promises** that nobody's data is shown before [dancu.access.Gate] has let the viewer pass and the ledger
///   has it, and that no name and no number stands in an address.
/// - **Announces** nothing.
/// - **Start reading** at `web.PersonPages`, then `web.WorkPages` and `web.DecisionPages`.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "area", "access", "registry", "residence", "quality", "lookup", "exchange"})
package dancu.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
