/// The enrolment kits as the centre knows them, their packets and receipts, and the slices of the register they carry.
///
/// - **Owns** the schema `kit`; no other room reads or writes it.
/// - **Promises** that a packet is opened only if both its signatures hold, is filed once however often it comes, and
///   has one receipt for ever.
/// - **Announces** nothing; `enrolment` asks it to open and file what a kit sends.
/// - **Start reading** at [PacketDesk], then [Packet]; the program on the kit itself is in `dancu.kit.station`.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "area", "access"})
package dancu.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
