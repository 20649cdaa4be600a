/// Is the register right, complete, clean and alive ("đúng, đủ, sạch, sống")? Named rules and what they
/// found.
///
/// - **Owns** the schema `quality`; no other room reads or writes it.
/// - **Promises** that a record is judged by the same rules before the visit, at the counter and at the
///   centre, and that a machine proposes and never writes: two officers decide what becomes of two records.
/// - **Announces** nothing.
/// - **Start reading** at [Rule], then [Quality] for one commune and what changed, [FullCheck] for the
///   province, [Duplicates] for one person with two records, [Verdicts] for what officers decide.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "area", "registry", "residence"})
package dancu.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
