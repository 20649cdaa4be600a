package dancu.enrolment;

import dancu.kit.Capture;
import dancu.shared.DossierId;
import dancu.shared.Failure;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Reading dossiers: one, many of a unit, their history and what was captured.
@Service
public class DossierDesk {

    private final Dossiers dossiers;
    private final Captures captures;

    DossierDesk(Dossiers dossiers, Captures captures) {
        this.dossiers = dossiers;
        this.captures = captures;
    }

    /// @throws Failure `enrolment.dossier-unknown`
    public Dossier need(DossierId id) {
        return dossiers.find(id).orElseThrow(() -> new Failure(EnrolmentError.DOSSIER_UNKNOWN, "dossier " + id));
    }

    /// By the code on the appointment slip.
    public Optional<Dossier> findBySlip(String slipCode) {
        return dossiers.findBySlip(slipCode);
    }

    /// The dossiers behind prints; references the process does not know are missing from the answer.
    public List<Dossier> findByPrints(Collection<UUID> references) {
        return dossiers.findByPrintReference(references);
    }

    /// Dossiers taken in, or living in, any of the units, newest first.
    ///
    /// @param units codes of communes and districts
    /// @param state null for all states
    public List<Dossier> list(Collection<String> units, @Nullable DossierState state, int offset, int limit) {
        return dossiers.list(units, state, offset, limit);
    }

    /// How many [#list] has in all.
    public long count(Collection<String> units, @Nullable DossierState state) {
        return dossiers.count(units, state);
    }

    /// Dossiers under district review, the first captured first.
    ///
    /// @param reviewed true for those a reviewer passed and nobody approved yet, false for those nobody looked at
    public List<Dossier> underReview(Collection<String> units, boolean reviewed, int limit) {
        return dossiers.underReview(units, reviewed, limit);
    }

    public long countUnderReview(Collection<String> units, boolean reviewed) {
        return dossiers.countUnderReview(units, reviewed);
    }

    /// Every step a dossier took, oldest first.
    public List<DossierEvent> history(DossierId id) {
        return dossiers.events(id);
    }

    /// What was taken at the counter. The caller has passed the gate for it.
    ///
    /// @throws Failure `enrolment.capture-erased`
    public Capture capture(Dossier dossier) {
        return captures.open(dossier);
    }

    /// Dossiers the process could not go on with, oldest first.
    public List<Dossier> setAside() {
        return dossiers.setAside();
    }

    /// Lets the process try a dossier again.
    public void release(DossierId id) {
        dossiers.release(id);
    }
}
