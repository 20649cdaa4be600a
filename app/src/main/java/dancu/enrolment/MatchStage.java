package dancu.enrolment;

import dancu.identity.CaseOutcome;
import dancu.identity.Identity;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Is this person there already? Prints against all enrolled, the record against all other dossiers.
@Component
class MatchStage implements Stage {

    private final Identity identity;
    private final Dossiers dossiers;

    MatchStage(Identity identity, Dossiers dossiers) {
        this.identity = identity;
        this.dossiers = dossiers;
    }

    @Override
    public String name() {
        return "match";
    }

    @Override
    public DossierState from() {
        return DossierState.RECHECKED;
    }

    @Override
    public int batch() {
        return 100;
    }

    @Override
    public List<Step> work(List<Dossier> batch) {
        var references = batch.stream().map(Dossier::printReference).toList();
        var hits = identity.search(references);
        var others = dossiers.ofPeople(batch.stream().map(Dossier::person).toList());
        var steps = new ArrayList<Step>();
        for (var i = 0; i < batch.size(); i++) {
            var dossier = batch.get(i);
            var sameRecord = others.stream()
                    .filter(other -> other.person().equals(dossier.person())
                            && !other.id().equals(dossier.id()))
                    .filter(other -> other.state().standing() != DossierState.Standing.REFUSED_FOR_GOOD)
                    .map(other ->
                            new Identity.Hit(other.printReference(), Identity.Hit.Kind.RECORD, 0, 0, "STRONG", ""))
                    .toList();
            var cleared = identity.findByReference(dossier.printReference())
                    .flatMap(Identity.Case::outcome)
                    .filter(CaseOutcome::clears)
                    .isPresent();
            if (cleared || (hits.get(i).isEmpty() && sameRecord.isEmpty())) {
                steps.add(Step.of(dossier, DossierState.MATCHED));
            } else {
                identity.openCase(dossier.printReference(), sameRecord);
                steps.add(Step.because(dossier, DossierState.HELD_DUPLICATE, ReturnReason.R11.name()));
            }
        }
        return steps;
    }
}
