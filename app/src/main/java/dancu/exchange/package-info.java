/// Lists and records in and out: files of other registers today, interfaces of the field later.
///
/// - **Owns** no schema.
/// - **Promises** that a bad row costs one row, never the file, that entering a list twice enters it once
///   whatever it is called, and that a break costs nothing but time.
/// - **Announces** nothing.
/// - **Start reading** at [ResidentImport].
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "area", "registry", "residence"})
package dancu.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
