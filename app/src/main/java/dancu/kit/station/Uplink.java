package dancu.kit.station;

import dancu.kit.PacketAnswer;
import java.util.List;

/// The way to the centre: HTTP ([HttpUplink]), or straight into a central system in the same process.
public interface Uplink {

    /// Sends packets, at most [dancu.kit.PacketTrain#PACKETS_MAX] and [dancu.kit.PacketTrain#BYTES_MAX] together.
    ///
    /// @return one answer for each packet, in order
    /// @throws dancu.shared.Failure `kit.central-unreachable`; whether the packets arrived is then unknown, and to
    ///     send them again is harmless
    List<PacketAnswer> send(List<byte[]> packets);

    /// Sends the kit's counts.
    ///
    /// @param json      [dancu.kit.KitReports.Counts]
    /// @param signature the kit's, over `json`
    /// @throws dancu.shared.Failure `kit.central-unreachable`
    void report(byte[] json, byte[] signature);
}
