/// The campaign with its date: targets and who set them, who must come, which kit stands where, who was
/// invited.
///
/// - **Owns** the schema `campaign`; no other room reads or writes it.
/// - **Promises** that a target is never changed, only followed by a later version with its document.
/// - **Announces** nothing.
/// - **Start reading** at [Campaigns].
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "area"})
package dancu.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
