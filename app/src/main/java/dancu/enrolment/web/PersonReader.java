package dancu.enrolment.web;

import dancu.access.Gate;
import dancu.access.Permission;
import dancu.access.Purpose;
import dancu.access.Viewer;
import dancu.area.Areas;
import dancu.enrolment.Dossier;
import dancu.enrolment.DossierDesk;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.WorkingDay;
import dancu.shared.web.Texts;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Reads the person behind a dossier, through the gate.
@Component
@Profile("central")
class PersonReader {

    private final Gate gate;
    private final DossierDesk desk;
    private final Registry registry;
    private final Residences residences;
    private final Areas areas;
    private final Clock clock;

    PersonReader(Gate gate, DossierDesk desk, Registry registry, Residences residences, Areas areas, Clock clock) {
        this.gate = gate;
        this.desk = desk;
        this.registry = registry;
        this.residences = residences;
        this.areas = areas;
        this.clock = clock;
    }

    /// @throws dancu.shared.Failure `access.role`, `access.territory` or `enrolment.capture-erased`
    PersonView read(Viewer viewer, Purpose purpose, Dossier dossier, Texts texts) {
        gate.open(viewer, Permission.PERSON, purpose, dossier.id(), places(dossier));
        var capture = desk.capture(dossier);
        var today = WorkingDay.of(clock.instant());
        var person = registry.person(dossier.person()).orElseThrow();
        var address = residences.addresses(List.of(dossier.person())).get(dossier.person());
        return PersonView.of(
                person,
                address == null ? "—" : areas.address(address.detail(), address.commune(), today),
                address == null ? "—" : areas.need(address.commune(), today).fullName(),
                capture,
                areas.unit(capture.seen().residenceCommune(), today)
                        .map(unit -> unit.fullName())
                        .orElse("—"),
                texts);
    }

    /// The portrait, JPEG.
    byte[] portrait(Viewer viewer, Purpose purpose, Dossier dossier) {
        gate.open(viewer, Permission.PERSON, purpose, dossier.id(), places(dossier));
        return desk.capture(dossier).portrait().array();
    }

    /// Units whose officers have to do with a dossier.
    static List<String> places(Dossier dossier) {
        return List.of(dossier.collectingUnit(), dossier.residenceUnit());
    }
}
