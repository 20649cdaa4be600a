/// The identity card: machine-readable zone, QR text, chip data groups, signatures and artwork.
///
/// Plain Java, good alone: nothing here knows of a register, a dossier or a database.
@NullMarked
package dancu.cardkit;

import org.jspecify.annotations.NullMarked;
