/// The ledger of who saw and did what, which cannot be changed without being found out.
///
/// - **Owns** the schema `audit`.
/// - **Promises** that entries form one chain without a gap, whoever writes at the same time, and that an
///   exported file proves itself ([LedgerFile]).
/// - **Announces** nothing.
/// - **Start reading** at [Ledger].
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dancu.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
