package dancu.enrolment.web;

import dancu.area.Areas;
import dancu.enrolment.Dossier;
import dancu.enrolment.DossierEvent;
import dancu.enrolment.DossierState;
import dancu.enrolment.ReturnReason;
import dancu.kit.IssueCase;
import dancu.shared.WorkingDay;
import dancu.shared.web.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// A dossier in the reader's words, without the person behind it.
public record DossierView(Dossier dossier, Areas areas, Texts texts) {

    /// The way every dossier goes if nothing stops it.
    private static final List<DossierState> WAY = List.of(
            DossierState.CAPTURED,
            DossierState.RECEIVED,
            DossierState.RECHECKED,
            DossierState.MATCHED,
            DossierState.DISTRICT_REVIEW,
            DossierState.APPROVED,
            DossierState.PRODUCED,
            DossierState.SHIPPED,
            DossierState.AT_DISTRICT,
            DossierState.AT_COMMUNE,
            DossierState.DELIVERED);

    /// A stop on the way.
    ///
    /// @param kind `done`, `now` or empty
    public record Stop(String name, String kind) {}

    public String id() {
        return dossier.id().value().toString();
    }

    public String state() {
        return name(dossier.state());
    }

    /// Class of the coloured label.
    public String kind() {
        return switch (dossier.state().standing()) {
            case FINISHED -> "finished";
            case REFUSED_FOR_GOOD -> "refused";
            default -> dossier.state() == DossierState.RETURNED ? "returned" : "";
        };
    }

    public String collectedAt() {
        return unit(dossier.collectingUnit());
    }

    public String livesAt() {
        return unit(dossier.residenceUnit());
    }

    public String issueCase() {
        var issueCase = IssueCase.valueOf(dossier.issueCase());
        return texts.either(issueCase.vietnamese(), issueCase.english());
    }

    /// Why it went back or was refused, or empty.
    public String reason() {
        return dossier.reason() == null ? "" : reason(dossier.reason());
    }

    public String actUnit() {
        return dossier.actUnit() == null ? "" : unit(dossier.actUnit());
    }

    public List<Stop> way() {
        var reached = WAY.stream()
                .filter(state -> state.compareTo(dossier.state()) <= 0)
                .reduce((earlier, later) -> later)
                .orElse(DossierState.CAPTURED);
        return WAY.stream()
                .map(state -> new Stop(
                        name(state), state == dossier.state() ? "now" : state.compareTo(reached) <= 0 ? "done" : ""))
                .toList();
    }

    /// What an event says: the state reached, or the act that left the dossier where it was.
    public String step(DossierEvent event) {
        return event.from() == event.to() && event.reason() != null
                ? texts.of("act." + event.reason())
                : name(event.to());
    }

    /// The reason that came with an event, or empty.
    public String reason(DossierEvent event) {
        return event.reason() == null || event.from() == event.to() ? "" : reason(event.reason());
    }

    /// A unit by its name; its code where the day has none.
    public String unit(String code) {
        return areas.unit(code, day()).map(unit -> unit.fullName()).orElse(code);
    }

    private LocalDate day() {
        return WorkingDay.of(dossier.capturedAt());
    }

    private String name(DossierState state) {
        return texts.either(state.vietnamese(), state.english());
    }

    private String reason(String code) {
        return Arrays.stream(ReturnReason.values())
                .filter(reason -> reason.name().equals(code))
                .map(reason -> code + " · " + texts.either(reason.vietnamese(), reason.english()))
                .findFirst()
                .orElse(code);
    }
}
