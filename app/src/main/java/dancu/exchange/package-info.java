/// Lists and records in and out: files of other registers today, interfaces of the field later.
///
/// - **Owns** the schema `exchange`: mappings of headers, and lists on their way in.
/// - **Promises** that a bad row costs one row, never the file, that entering a list twice enters it once
///   whatever it is called, that a break costs nothing but time, and that every list that leaves is in the ledger.
/// - **Announces** nothing.
/// - **Start reading** at [ResidentImport], then [ImportJobs] for pages and [ResidentExport] for the way out.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "area", "audit", "registry", "residence"})
package dancu.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
