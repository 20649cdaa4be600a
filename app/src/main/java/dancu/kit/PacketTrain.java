package dancu.kit;

import dancu.shared.Failure;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Several packets in one request: each with its length in front, 4 bytes big-endian.
public final class PacketTrain {

    /// Most packets in one request.
    public static final int PACKETS_MAX = 64;

    /// Most bytes in one request, lengths included.
    public static final int BYTES_MAX = 16 << 20;

    private PacketTrain() {}

    public static byte[] write(List<byte[]> packets) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var packet : packets) {
                out.writeInt(packet.length);
                out.write(packet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Reads to the end of the stream; a length is checked before memory is taken for it.
    ///
    /// @throws Failure     `kit.packet-too-large` or `kit.packet-truncated`; then no packet of the request counts
    /// @throws IOException if the connection broke
    public static List<byte[]> read(InputStream stream) throws IOException {
        var in = new DataInputStream(stream);
        var packets = new ArrayList<byte[]>();
        var left = BYTES_MAX;
        while (true) {
            var first = in.read();
            if (first < 0) {
                return packets;
            }
            try {
                var length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
                left -= 4;
                if (packets.size() == PACKETS_MAX || length < 0 || length > left) {
                    throw new Failure(KitError.TOO_LARGE, "packet " + (packets.size() + 1) + " of the request");
                }
                left -= length;
                var packet = in.readNBytes(length);
                if (packet.length < length) {
                    throw new EOFException();
                }
                packets.add(packet);
            } catch (EOFException e) {
                throw new Failure(KitError.TRUNCATED, "packet " + (packets.size() + 1) + " of the request", e);
            }
        }
    }
}
