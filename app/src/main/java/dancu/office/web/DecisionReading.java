package dancu.office.web;

import dancu.access.Permission;
import dancu.access.Purpose;
import dancu.access.Viewer;
import dancu.quality.Verdicts;
import dancu.registry.CorrectionRequest;
import dancu.registry.Corrections;
import dancu.registry.Registry;
import dancu.shared.web.Texts;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Puts together what the head must see to decide.
@Component
@Profile("central")
class DecisionReading {

    private final PersonDoor door;
    private final PersonReading reading;
    private final PairReading pairs;
    private final Corrections corrections;

    DecisionReading(PersonDoor door, PersonReading reading, PairReading pairs, Corrections corrections) {
        this.door = door;
        this.reading = reading;
        this.pairs = pairs;
        this.corrections = corrections;
    }

    DecisionView of(CorrectionRequest request, Viewer viewer, Texts texts) {
        var opened = door.open(viewer, Permission.DECIDE, Purpose.APPROVAL, request.person());
        var asked = corrections.asked(request);
        if (asked.stream().anyMatch(correction -> correction.field().isSensitive())) {
            door.open(viewer, Permission.SENSITIVE, Purpose.APPROVAL, request.person());
        }
        return new DecisionView(
                "de-nghi",
                request.id().toString(),
                request.person().toString(),
                PersonReading.name(opened.person(), texts),
                ItemText.date(opened.person().birthDate().raw(), texts),
                reading.address(opened.address()),
                request.proposer(),
                request.proposedAt(),
                asked.stream().map(correction -> row(correction, opened, texts)).toList(),
                request.paper(),
                request.ground(),
                request.trueFrom(),
                request.seen() != opened.person().version(),
                "",
                "",
                "",
                "",
                null);
    }

    DecisionView of(Verdicts.Verdict verdict, Viewer viewer, Texts texts) {
        var opened = door.open(viewer, Permission.DECIDE, Purpose.APPROVAL, verdict.person());
        var other = verdict.other();
        var kept = verdict.kept();
        return new DecisionView(
                "y-kien",
                verdict.id().toString(),
                verdict.person().toString(),
                PersonReading.name(opened.person(), texts),
                ItemText.date(opened.person().birthDate().raw(), texts),
                reading.address(opened.address()),
                verdict.proposer(),
                null,
                List.of(),
                "",
                verdict.rule().ground(),
                null,
                false,
                FindingView.title(verdict.rule(), texts),
                texts.of("outcome." + verdict.outcome().name()),
                kept == null ? "" : kept.toString(),
                verdict.reason(),
                other == null
                        ? null
                        : pairs.read(viewer, Permission.DECIDE, Purpose.APPROVAL, verdict.person(), other, texts));
    }

    private static DecisionView.Row row(Registry.Correction correction, PersonDoor.Opened opened, Texts texts) {
        var field = correction.field();
        return new DecisionView.Row(
                ItemText.name(field, texts),
                field.isSensitive()
                        ? texts.of("sensitive.hidden")
                        : ItemText.shown(field, field.of(opened.person()), texts),
                ItemText.shown(field, correction.value(), texts));
    }
}
