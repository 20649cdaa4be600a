package dancu.access;

import dancu.area.Areas;
import dancu.audit.Ledger;
import dancu.audit.LedgerEntry;
import dancu.shared.DossierId;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/// The one gate to dossiers, the persons behind them and the register: role, territory, purpose, and a line in the
/// ledger.
@Service
public class Gate {

    private final Areas areas;
    private final Ledger ledger;
    private final Clock clock;

    public Gate(Areas areas, Ledger ledger, Clock clock) {
        this.areas = areas;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Lets a viewer to a dossier, or refuses; both are written down.
    ///
    /// @param units where the dossier was taken and where its person lives; one within the territory is enough
    /// @throws Failure `access.role` or `access.territory`
    public void open(
            Viewer viewer, Permission permission, Purpose purpose, DossierId dossier, Collection<String> units) {
        pass(viewer, permission, purpose, "dossier " + dossier.value(), units);
    }

    /// Lets a viewer to a person of the register, or refuses; both are written down under the record's id.
    ///
    /// @param units where the person is registered; one within the territory is enough
    /// @throws Failure `access.role` or `access.territory`
    public void openPerson(
            Viewer viewer, Permission permission, Purpose purpose, PersonId person, Collection<String> units) {
        pass(viewer, permission, purpose, "person " + person.value(), units);
    }

    /// Lets a viewer to the dossiers or people of a unit, or refuses; both are written down as one act.
    ///
    /// @param unit whose dossiers or people are listed
    /// @throws Failure `access.role` or `access.territory`
    public void openList(Viewer viewer, Permission permission, Purpose purpose, String unit) {
        pass(viewer, permission, purpose, "unit " + unit, List.of(unit));
    }

    /// Whether a viewer may do something in any of some units; nothing is written down.
    ///
    /// @throws Failure `access.role` or `access.territory`
    public void check(Viewer viewer, Permission permission, Collection<String> units) {
        if (!viewer.may(permission)) {
            throw new Failure(AccessError.ROLE, viewer.account() + " " + permission);
        }
        var today = WorkingDay.of(clock.instant());
        if (units.stream().noneMatch(unit -> areas.within(unit, viewer.unit(), today))) {
            throw new Failure(AccessError.TERRITORY, viewer.account() + " " + viewer.unit());
        }
    }

    private void pass(Viewer viewer, Permission permission, Purpose purpose, String subject, Collection<String> units) {
        try {
            check(viewer, permission, units);
        } catch (Failure refused) {
            note(viewer, permission, purpose, subject, refused.error().code());
            throw refused;
        }
        note(viewer, permission, purpose, subject, "DONE");
    }

    private void note(Viewer viewer, Permission permission, Purpose purpose, String subject, String outcome) {
        ledger.record(new LedgerEntry(
                clock.instant(),
                viewer.account(),
                viewer.unit(),
                "read." + permission.name().toLowerCase(Locale.ROOT),
                subject,
                purpose.name(),
                outcome));
    }
}
