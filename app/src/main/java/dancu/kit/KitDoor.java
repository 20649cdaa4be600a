package dancu.kit;

import dancu.shared.Failure;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What kits say to the centre beside their packets: they enrol with a code and report their counts.
///
/// No session and no account: a report carries the kit's signature, an enrolment its one-time code.
@RestController
@Profile("central")
@RequestMapping("/kit")
class KitDoor {

    private final Kits kits;
    private final KitReports reports;

    KitDoor(Kits kits, KitReports reports) {
        this.kits = kits;
        this.reports = reports;
    }

    record Code(String code) {}

    record Enrolment(String code, String signing, String agreement, Map<String, String> officers) {}

    record Enrolled(String serial, int ordinal, String unit, String centrePackets, String centreReceipts) {}

    record Invited(String serial, String unit, List<String> officers) {}

    @PostMapping("/report")
    ResponseEntity<Void> report(@RequestBody byte[] json, @RequestHeader("Dancu-Kit-Signature") String signature) {
        reports.take(json, decode(signature, KitError.REPORT));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/invitation")
    Invited invitation(@RequestBody Code code) {
        var invitation = kits.invitation(code.code());
        return new Invited(invitation.serial(), invitation.unit(), invitation.officers());
    }

    @PostMapping("/enrolment")
    Enrolled enrol(@RequestBody Enrolment enrolment) {
        var officers = new HashMap<String, PublicKey>();
        Kit.Keys keys;
        try {
            for (var officer : enrolment.officers().entrySet()) {
                officers.put(officer.getKey(), Ed25519.publicKey(decode(officer.getValue(), KitError.ENROLMENT_CODE)));
            }
            keys = new Kit.Keys(
                    Ed25519.publicKey(decode(enrolment.signing(), KitError.ENROLMENT_CODE)),
                    X25519.publicKey(decode(enrolment.agreement(), KitError.ENROLMENT_CODE)),
                    officers);
        } catch (GeneralSecurityException e) {
            throw new Failure(KitError.ENROLMENT_CODE, "a key is none", e);
        }
        var kit = kits.accept(enrolment.code(), keys);
        var centre = kits.centre();
        return new Enrolled(
                kit.serial(),
                kit.ordinal(),
                kit.unit(),
                Base64.getEncoder().encodeToString(centre.packets().getEncoded()),
                Base64.getEncoder().encodeToString(centre.receipts().getEncoded()));
    }

    private static byte[] decode(String base64, KitError error) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Failure(error, "not Base64", e);
        }
    }
}
