package dancu.identity;

import dancu.matcher.finger.Candidate;
import dancu.matcher.finger.Decision;
import dancu.matcher.finger.FingerComparison;
import dancu.matcher.finger.FingerPosition;
import dancu.matcher.finger.Gallery;
import dancu.matcher.finger.GalleryKey;
import dancu.matcher.finger.GallerySettings;
import dancu.matcher.finger.TenPrint;
import dancu.shared.Failure;
import dancu.shared.KeyRing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Enrols prints, finds possible duplicates and takes the officers' decisions.
///
/// All of it goes by references: random ids the caller ties to its own records. The gallery lives in
/// memory and is
/// made anew at start from the sealed templates.
@Service
public class Identity {

    /// Stored with every score, so that a decision can be explained years later.
    static final String ALGORITHM = "cylinders-1+sourceafis-3.18.1";

    private static final int DAYS_TO_DECIDE = 7;

    private final Templates templates;
    private final Adjudications adjudications;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Gallery gallery;

    Identity(
            Templates templates,
            Adjudications adjudications,
            TransactionTemplate transaction,
            KeyRing keys,
            Clock clock) {
        this.templates = templates;
        this.adjudications = adjudications;
        this.transaction = transaction;
        this.clock = clock;
        var key = Arrays.copyOf(keys.secret("gallery-tokens").getEncoded(), 16);
        this.gallery = new Gallery(GalleryKey.of(key), GallerySettings.expecting(Math.max(20_000, templates.count())));
        templates.forEach(gallery::insert);
    }

    /// Prints under a reference.
    public record Subject(UUID reference, TenPrint prints) {}

    /// Somebody who may be the same person.
    ///
    /// @param kind      what was compared
    /// @param score     sum of finger scores; 0 where the records alone were compared
    /// @param matching  fingers that speak for one person by themselves
    /// @param perFinger finger code and score, `1:83.2 2:51.0 …`
    public record Hit(UUID candidate, Kind kind, double score, int matching, String decision, String perFinger) {

        public enum Kind {
            PRINTS,
            PRINTS_HANDS_EXCHANGED,
            RECORD
        }
    }

    /// A case at the desk.
    ///
    /// @param decidedBy officers who decided so far, in that order
    /// @param decisions what they found, in the same order; withheld from everybody until the case is closed
    public record Case(
            UUID id,
            UUID reference,
            Instant openedAt,
            LocalDate decideBy,
            Optional<CaseOutcome> outcome,
            List<Hit> hits,
            List<String> decidedBy,
            List<CaseDecision> decisions) {

        private Case asShown() {
            return outcome.isPresent()
                    ? this
                    : new Case(id, reference, openedAt, decideBy, outcome, hits, decidedBy, List.of());
        }
    }

    /// One officer's finding.
    public record CaseDecision(int round, String officer, Instant at, CaseOutcome outcome, String reason) {}

    /// How a case stands after a decision.
    public sealed interface Standing {}

    /// One more officer must decide, without seeing what was decided.
    public record AwaitsAnother(int round) implements Standing {}

    /// Two officers found the same.
    public record Agreed(CaseOutcome outcome) implements Standing {}

    /// Takes prints in. A reference taken in before is left as it is, so a batch may be repeated.
    ///
    /// The sealed templates are kept in the caller's transaction. Should that roll back, the gallery in
    /// memory holds
    /// a reference nobody knows until the next start; searches answer it and callers drop what they cannot
    /// resolve.
    public void enrol(List<Subject> subjects) {
        templates.add(subjects, clock.instant());
        subjects.forEach(subject -> gallery.insert(subject.reference(), subject.prints()));
    }

    /// Searches everybody enrolled for each reference and keeps what was found.
    ///
    /// @return hits of each reference, gravest first; empty lists where nobody is alike
    public List<List<Hit>> search(List<UUID> references) {
        var prints = references.stream()
                .map(reference -> gallery.find(reference)
                        .orElseThrow(() -> new IllegalStateException("reference " + reference + " was not enrolled")))
                .toList();
        var probes = new ArrayList<Gallery.Probe>();
        for (var i = 0; i < prints.size(); i++) {
            probes.add(new Gallery.Probe(prints.get(i), references.get(i)));
            probes.add(new Gallery.Probe(prints.get(i).handsExchanged(), references.get(i)));
        }
        var results = gallery.searchAll(probes);
        var all = new ArrayList<List<Hit>>();
        for (var i = 0; i < prints.size(); i++) {
            var hits = new ArrayList<Hit>();
            results.get(2 * i).hits().forEach(candidate -> hits.add(hit(candidate, Hit.Kind.PRINTS)));
            results.get(2 * i + 1).hits().stream()
                    .filter(candidate -> candidate.decision() == Decision.STRONG)
                    .filter(candidate ->
                            hits.stream().noneMatch(hit -> hit.candidate().equals(candidate.referenceId())))
                    .forEach(candidate -> hits.add(hit(candidate, Hit.Kind.PRINTS_HANDS_EXCHANGED)));
            all.add(List.copyOf(hits));
        }
        templates.noteSearches(references, clock.instant(), gallery.size());
        templates.noteHits(references, all);
        return all;
    }

    /// Opens a case for a reference, or finds the one there is.
    ///
    /// @param more hits the caller found in its records, kept with those of the prints
    public UUID openCase(UUID reference, List<Hit> more) {
        templates.noteHits(List.of(reference), List.of(more));
        return adjudications.open(
                reference, clock.instant(), LocalDate.now(clock).plusDays(DAYS_TO_DECIDE));
    }

    /// Cases still open, oldest first.
    public List<Case> openCases(int limit) {
        return adjudications.openOnes(limit).stream().map(Case::asShown).toList();
    }

    public Optional<Case> find(UUID id) {
        return adjudications.find(id).map(Case::asShown);
    }

    /// The case opened for a reference, open or closed.
    public Optional<Case> findByReference(UUID reference) {
        return adjudications.findByReference(reference).map(Case::asShown);
    }

    /// Takes an officer's decision.
    ///
    /// @throws Failure `identity.case-unknown`, `identity.case-closed`, `identity.same-officer`
    public Standing decide(UUID id, String officer, CaseOutcome outcome, String reason) {
        return Objects.requireNonNull(transaction.execute(status -> {
            adjudications.lock(id);
            var found = adjudications.find(id).orElseThrow(() -> new Failure(IdentityError.CASE_UNKNOWN, "case " + id));
            if (found.outcome().isPresent()) {
                throw new Failure(IdentityError.CASE_CLOSED, "case " + id);
            }
            var earlier = found.decisions();
            if (earlier.stream().anyMatch(decision -> decision.officer().equals(officer))) {
                throw new Failure(IdentityError.SAME_OFFICER, "case " + id);
            }
            var round = earlier.size() + 1;
            adjudications.note(id, new CaseDecision(round, officer, clock.instant(), outcome, reason));
            var agreed = round == 3 || earlier.stream().anyMatch(decision -> decision.outcome() == outcome);
            if (!agreed) {
                return new AwaitsAnother(round + 1);
            }
            adjudications.close(id, outcome, clock.instant());
            return new Agreed(outcome);
        }));
    }

    /// One-to-one: are these the prints enrolled under the reference? For handing over a card.
    public Decision verify(UUID reference, TenPrint prints) {
        return gallery.find(reference)
                .map(enrolled -> FingerComparison.verify(prints, enrolled).decision())
                .orElse(Decision.CLEAR);
    }

    /// How many sets of prints are enrolled.
    public int size() {
        return gallery.size();
    }

    private static Hit hit(Candidate candidate, Hit.Kind kind) {
        var perFinger = new StringBuilder();
        for (Map.Entry<FingerPosition, Double> finger : candidate.scores().entrySet()) {
            perFinger
                    .append(perFinger.isEmpty() ? "" : " ")
                    .append(finger.getKey().isoCode())
                    .append(':')
                    .append(Math.round(finger.getValue() * 10) / 10.0);
        }
        return new Hit(
                candidate.referenceId(),
                kind,
                candidate.fusedScore(),
                candidate.fingersAtLeast40(),
                candidate.decision().name(),
                perFinger.toString());
    }
}
