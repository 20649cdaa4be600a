package dancu.citizen;

import dancu.area.Areas;
import dancu.audit.Ledger;
import dancu.audit.LedgerEntry;
import dancu.enrolment.Dossier;
import dancu.enrolment.DossierDesk;
import dancu.kit.SlipCode;
import dancu.registry.Registry;
import dancu.shared.PartialDate;
import dancu.shared.WorkingDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Where is my card?
@Service
public class CardStatus {

    private final DossierDesk desk;
    private final Registry registry;
    private final Areas areas;
    private final Ledger ledger;
    private final Clock clock;

    CardStatus(DossierDesk desk, Registry registry, Areas areas, Ledger ledger, Clock clock) {
        this.desk = desk;
        this.registry = registry;
        this.areas = areas;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// How far a card has come, in words a citizen uses.
    public enum Step {
        IN_WORK,
        BEING_LOOKED_AT,
        SENT_BACK,
        BEING_MADE,
        ON_ITS_WAY,
        READY,
        HANDED_OVER,
        REFUSED
    }

    /// The answer.
    ///
    /// @param where the office to turn to
    public record Status(Step step, Instant since, LocalDate due, String where) {}

    /// Looks a slip up.
    ///
    /// @param birthDate as on the slip, for example 02/03/1970, or a year where the register knows no more
    /// @return empty where the slip does not exist or belongs to somebody born on another day
    public Optional<Status> find(String slip, String birthDate) {
        var dossier = SlipCode.readIfValid(slip).flatMap(code -> desk.findBySlip(code.value()));
        var status = dossier.filter(found -> isBornOn(found, birthDate)).map(this::status);
        ledger.record(new LedgerEntry(
                clock.instant(),
                "-",
                "-",
                "citizen.status",
                dossier.map(found -> "dossier " + found.id().value()).orElse("-"),
                "CITIZEN_REQUEST",
                status.isPresent() ? "DONE" : "citizen.nothing-found"));
        return status;
    }

    private boolean isBornOn(Dossier dossier, String birthDate) {
        var asked = PartialDate.read(birthDate.strip());
        return registry.person(dossier.person())
                .filter(person -> person.birthDate().calendarDay().isPresent()
                        ? person.birthDate().calendarDay().equals(asked.calendarDay())
                        : person.birthDate().raw().equals(birthDate.strip()))
                .isPresent();
    }

    private Status status(Dossier dossier) {
        var step = switch (dossier.state()) {
            case HELD_DUPLICATE, ARCHIVE_CHECK -> Step.BEING_LOOKED_AT;
            case RETURNED -> Step.SENT_BACK;
            case APPROVED, IN_PRODUCTION, PRODUCED, WITH_MINISTRY -> Step.BEING_MADE;
            case SHIPPED, AT_DISTRICT -> Step.ON_ITS_WAY;
            case AT_COMMUNE, UNDELIVERABLE -> Step.READY;
            case DELIVERED -> Step.HANDED_OVER;
            case REJECTED, EXPIRED, CANCELLED, ABANDONED, REFUSED -> Step.REFUSED;
            case DRAFT, CAPTURED, SIGNED, RECEIVED, RECHECKED, MATCHED, DISTRICT_REVIEW -> Step.IN_WORK;
        };
        var today = WorkingDay.of(clock.instant());
        var unit = dossier.actUnit() == null ? dossier.residenceUnit() : dossier.actUnit();
        return new Status(
                step,
                dossier.stateSince(),
                dossier.cardDue(),
                areas.unit(unit, today).map(found -> found.fullName()).orElse(unit));
    }
}
