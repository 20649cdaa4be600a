/// The figures as leaders read them: drawn, counted for a week, frozen, and written as an official report.
///
/// - **Owns** the schema `reporting`; no other room reads or writes it.
/// - **Promises** that a percentage always stands beside its two numbers, and that a frozen week never
///   changes: later truth is an adjustment with its day and reason.
/// - **Announces** nothing; no other room knows of this one.
/// - **Start reading** at [Figures], then [WeeklyReports]; the drawings are [AreaMap], [FunnelChart] and
///   [ProgressChart].
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "area", "campaign", "enrolment", "kit", "quality", "access"})
package dancu.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
