package dancu.enrolment;

import java.util.List;
import org.springframework.stereotype.Component;

/// Lays what nobody else is alike before the district.
@Component
class RouteStage implements Stage {

    @Override
    public String name() {
        return "route";
    }

    @Override
    public DossierState from() {
        return DossierState.MATCHED;
    }

    @Override
    public int batch() {
        return 500;
    }

    @Override
    public List<Step> work(List<Dossier> dossiers) {
        return dossiers.stream()
                .map(dossier -> Step.of(dossier, DossierState.DISTRICT_REVIEW))
                .toList();
    }
}
