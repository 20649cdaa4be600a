package dancu.enrolment;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ProductionStage implements Stage {

    @Override
    public String name() {
        return "produce";
    }

    @Override
    public DossierState from() {
        return DossierState.APPROVED;
    }

    @Override
    public int batch() {
        return 200;
    }

    @Override
    public List<Step> work(List<Dossier> dossiers) {
        return List.of();
    }
}
