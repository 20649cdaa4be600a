package dancu.kit.station;

import dancu.kit.Ed25519;
import dancu.kit.Kit;
import dancu.kit.KitError;
import dancu.kit.X25519;
import dancu.shared.BlobStore;
import dancu.shared.Failure;
import dancu.shared.KeyRing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A kit's folder: its keys, who it is, and its journal.
final class StationHome {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StationHome() {}

    /// What the centre told at enrolment, kept as `kit.json`.
    record Enrolled(
            String serial,
            int ordinal,
            String unit,
            List<String> officers,
            String centrePackets,
            String centreReceipts) {}

    private record Invited(String serial, String unit, List<String> officers) {}

    private record Answer(String serial, int ordinal, String unit, String centrePackets, String centreReceipts) {}

    /// Who this kit is; with a code it enrols itself first, once.
    ///
    /// @throws Failure `kit.enrolment-code` if the folder is new and there is no code, or the centre refuses it
    static StationSetup open(Path folder, @Nullable String code, HttpUplink uplink) {
        var file = folder.resolve("kit.json");
        var ring = KeyRing.open(folder.resolve("keys"));
        try {
            if (!Files.exists(file)) {
                if (code == null) {
                    throw new Failure(KitError.ENROLMENT_CODE, "this folder is new: give --code");
                }
                Files.write(file, JSON.writeValueAsBytes(enrol(ring, code, uplink)));
            }
            var enrolled = JSON.readValue(Files.readAllBytes(file), Enrolled.class);
            var decoder = Base64.getDecoder();
            return new StationSetup(
                    enrolled.serial(),
                    enrolled.ordinal(),
                    enrolled.unit(),
                    keys(ring, enrolled.officers()),
                    new Kit.Centre(
                            X25519.publicKey(decoder.decode(enrolled.centrePackets())),
                            Ed25519.publicKey(decoder.decode(enrolled.centreReceipts()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new Failure(KitError.JOURNAL, "kit.json", e);
        }
    }

    private static Enrolled enrol(KeyRing ring, String code, HttpUplink uplink) {
        var invited = JSON.readValue(
                uplink.post("/kit/invitation", JSON.writeValueAsBytes(Map.of("code", code))), Invited.class);
        var keys = keys(ring, invited.officers());
        var encoder = Base64.getEncoder();
        var officers = new HashMap<String, String>();
        keys.officers()
                .forEach((officer, pair) -> officers.put(
                        officer, encoder.encodeToString(pair.getPublic().getEncoded())));
        var answer = JSON.readValue(
                uplink.post(
                        "/kit/enrolment",
                        JSON.writeValueAsBytes(Map.of(
                                "code",
                                code,
                                "signing",
                                encoder.encodeToString(
                                        keys.signing().getPublic().getEncoded()),
                                "agreement",
                                encoder.encodeToString(
                                        keys.agreement().getPublic().getEncoded()),
                                "officers",
                                officers))),
                Answer.class);
        return new Enrolled(
                answer.serial(),
                answer.ordinal(),
                answer.unit(),
                invited.officers(),
                answer.centrePackets(),
                answer.centreReceipts());
    }

    private static StationSetup.Keys keys(KeyRing ring, List<String> officers) {
        var pairs = new HashMap<String, KeyPair>();
        for (var officer : officers) {
            // An account name may hold characters no file name can.
            var name = BlobStore.hash(officer.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
            pairs.put(officer, ring.pair("officer-" + name, "Ed25519"));
        }
        return new StationSetup.Keys(
                ring.pair("kit-signing", "Ed25519"),
                ring.pair("kit-agreement", "X25519"),
                ring.secret("kit-store"),
                pairs);
    }
}
