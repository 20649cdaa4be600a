package dancu.enrolment;

import dancu.area.Areas;
import dancu.kit.PacketAnswer;
import dancu.kit.PacketTrain;
import dancu.kit.SliceDesk;
import dancu.shared.WorkingDay;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// The door kits send packets through and fetch their slices from. Who sends is proved by the signatures in each
/// packet.
@RestController
@Profile("central")
class PacketController {

    private static final int REQUEST_BYTES_MAX = 4096;

    private final Reception reception;

    private final SliceDesk sliceDesk;
    private final ReferenceSlices slices;
    private final Areas areas;
    private final Clock clock;

    PacketController(Reception reception, SliceDesk sliceDesk, ReferenceSlices slices, Areas areas, Clock clock) {
        this.reception = reception;
        this.sliceDesk = sliceDesk;
        this.slices = slices;
        this.areas = areas;
        this.clock = clock;
    }

    @PostMapping(path = "/kit/packets", consumes = "application/octet-stream", produces = "application/json")
    List<PacketAnswer> receive(InputStream train) throws IOException {
        return reception.receive(PacketTrain.read(train));
    }

    /// The sealed slice of the register for the unit a kit belongs to.
    @PostMapping(path = "/kit/slice", produces = "application/octet-stream")
    byte[] slice(InputStream request, @RequestHeader("Dancu-Kit-Signature") String signature) throws IOException {
        var kit = sliceDesk.asking(request.readNBytes(REQUEST_BYTES_MAX), decode(signature));
        return slices.of(kit.serial(), areas.codesWithin(kit.unit(), WorkingDay.of(clock.instant())));
    }

    private static byte[] decode(String signature) {
        try {
            return Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
