package dancu.kit;

import dancu.shared.Failure;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/// What the centre answers to one packet of a request, in the order they were sent.
///
/// @param hash    SHA-256 of the packet as received
/// @param code    stable code of the refusal, empty unless refused
/// @param message the refusal in Vietnamese, empty unless refused
/// @param receipt signed receipt in Base64 ([Receipt]), empty if refused
public record PacketAnswer(String hash, Outcome outcome, String code, String message, String receipt) {

    public enum Outcome {
        ACCEPTED,
        /// The centre had it already; the receipt is the one from the first time.
        AGAIN,
        REFUSED
    }

    public static PacketAnswer receipted(Receipt receipt) {
        return new PacketAnswer(
                receipt.packetHash(),
                receipt.again() ? Outcome.AGAIN : Outcome.ACCEPTED,
                "",
                "",
                Base64.getEncoder().encodeToString(receipt.signed().array()));
    }

    public static PacketAnswer refused(String hash, KitError error) {
        return new PacketAnswer(hash, Outcome.REFUSED, error.code(), error.vietnamese(), "");
    }

    /// The body of the answer to a request: the answers as a JSON list.
    public static byte[] writeAll(List<PacketAnswer> answers) {
        return Json.STRICT.writeValueAsBytes(answers);
    }

    /// @throws Failure `kit.receipt-refused` if the bytes are no such list
    public static List<PacketAnswer> readAll(byte[] json) {
        try {
            return Json.STRICT.readValue(json, new TypeReference<List<PacketAnswer>>() {});
        } catch (JacksonException e) {
            throw new Failure(KitError.RECEIPT, "answer of " + json.length + " bytes", e);
        }
    }
}
