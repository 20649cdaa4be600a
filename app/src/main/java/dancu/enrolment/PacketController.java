package dancu.enrolment;

import dancu.kit.PacketAnswer;
import dancu.kit.PacketTrain;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The door kits send packets through. Who sends is proved by the signatures in each packet.
@RestController
@Profile("central")
class PacketController {

    private final Reception reception;

    PacketController(Reception reception) {
        this.reception = reception;
    }

    @PostMapping(path = "/kit/packets", consumes = "application/octet-stream", produces = "application/json")
    List<PacketAnswer> receive(InputStream train) throws IOException {
        return reception.receive(PacketTrain.read(train));
    }
}
