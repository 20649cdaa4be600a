/// The program on an enrolment kit: finds people in its slice, closes dossiers into a journal, and sends them when it
/// can.
///
/// - **Owns** one folder with one SQLite file; knows nothing of the centre's database.
/// - **Promises** that a dossier whose slip was printed is on the disk, and stays there until a receipt covers it.
/// - **Announces** nothing; what it sends is a [dancu.kit.Packet].
/// - **Start reading** at [Station], then [Journal].
@NullMarked
@NamedInterface("station")
package dancu.kit.station;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
