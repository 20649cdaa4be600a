package dancu.kit;

import dancu.shared.Failure;
import dancu.shared.KeyRing;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;

/// Hands kits their part of the register.
@Service
public class SliceDesk {

    /// How long a kit may use a slice.
    public static final Duration VALIDITY = Duration.ofDays(7);

    private static final String PURPOSE = "dancu slice request";
    private static final int REQUEST_BYTES_MAX = 2048;

    private final Kits kits;
    private final KeyPair signing;
    private final Clock clock;

    public SliceDesk(Kits kits, KeyRing keys, Clock clock) {
        this.kits = kits;
        this.signing = keys.pair("centre-receipts", "Ed25519");
        this.clock = clock;
    }

    /// Seals a slice to one kit, good for seven days.
    ///
    /// @param people read to the end, a thousand at a time; the caller closes the stream
    /// @return what [Slice#open] opens on that kit alone
    /// @throws Failure `kit.unknown`, or `kit.suspended`
    public byte[] seal(String serial, List<String> communes, Stream<SliceEntry> people) {
        var kit = kits.need(serial);
        if (kit.suspendedAt().isPresent()) {
            throw new Failure(KitError.KIT_SUSPENDED, "kit " + serial);
        }
        var now = clock.instant();
        var facts = new Slice(UUID.randomUUID(), serial, communes, now, now.plus(VALIDITY), List.of());
        return Slice.seal(facts, people, kit.keys().agreement(), signing.getPrivate());
    }

    /// A kit asking for its slice.
    ///
    /// @param at by the kit's clock
    public record Request(String kit, Instant at) {

        /// The body of the request.
        public byte[] json() {
            return Json.STRICT.writeValueAsBytes(this);
        }
    }

    /// The kit's signature over the body of a request.
    public static byte[] sign(PrivateKey kitKey, byte[] json) {
        return Ed25519.sign(kitKey, PURPOSE, json);
    }

    /// Who asks, after its signature was checked. A request heard twice does no harm: the answer is sealed to the kit.
    ///
    /// @throws Failure `kit.slice-refused`, `kit.unknown` or `kit.suspended`
    public Kit asking(byte[] json, byte[] signature) {
        if (json.length > REQUEST_BYTES_MAX) {
            throw new Failure(KitError.SLICE, "request of " + json.length + " bytes");
        }
        try {
            var kit = kits.need(Json.STRICT.readValue(json, Request.class).kit());
            if (!Ed25519.verifies(kit.keys().signing(), signature, PURPOSE, json)) {
                throw new Failure(KitError.SLICE, "request of kit " + kit.serial());
            }
            if (kit.suspendedAt().isPresent()) {
                throw new Failure(KitError.KIT_SUSPENDED, "kit " + kit.serial());
            }
            return kit;
        } catch (JacksonException e) {
            throw new Failure(KitError.SLICE, "request of " + json.length + " bytes", e);
        }
    }
}
