package dancu.enrolment;

import dancu.identity.CaseOutcome;
import dancu.identity.Identity;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.Actor;
import dancu.shared.DossierId;
import dancu.shared.Failure;
import dancu.shared.WorkingDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// What officers decide about dossiers: review, approval, return, mending, and what follows from a decided
/// case.
@Service
public class Review {

    private final Dossiers dossiers;
    private final DossierProcess process;
    private final RecheckStage recheck;
    private final Registry registry;
    private final Residences residences;
    private final Identity identity;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Review(
            Dossiers dossiers,
            DossierProcess process,
            RecheckStage recheck,
            Registry registry,
            Residences residences,
            Identity identity,
            TransactionTemplate transaction,
            Clock clock) {
        this.dossiers = dossiers;
        this.process = process;
        this.recheck = recheck;
        this.registry = registry;
        this.residences = residences;
        this.identity = identity;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Notes that an officer looked at dossiers and found them in order; another officer may then approve.
    ///
    /// @throws Failure `enrolment.step-not-allowed` if one is not under district review; then none is noted
    public void pass(List<DossierId> ids, Actor officer) {
        transaction.executeWithoutResult(status -> {
            need(ids, DossierState.DISTRICT_REVIEW);
            dossiers.setReviewer(ids, officer.account());
            dossiers.note(ids, officer, clock.instant(), "REVIEWED");
        });
    }

    /// Approves dossiers another officer reviewed.
    ///
    /// @throws Failure `enrolment.same-officer` or `enrolment.step-not-allowed`; then none is approved
    public void approve(List<DossierId> ids, Actor officer) {
        transaction.executeWithoutResult(status -> {
            var found = need(ids, DossierState.DISTRICT_REVIEW);
            for (var dossier : found) {
                if (dossier.reviewer() == null) {
                    throw new Failure(EnrolmentError.STEP_NOT_ALLOWED, "dossier " + dossier.id() + " is not reviewed");
                }
                if (dossier.reviewer().equals(officer.account())) {
                    throw new Failure(EnrolmentError.SAME_OFFICER, "dossier " + dossier.id());
                }
            }
            dossiers.setApprover(ids, officer.account());
            process.move(
                    found.stream()
                            .map(dossier -> Step.of(dossier, DossierState.APPROVED))
                            .toList(),
                    officer);
        });
    }

    /// Sends a dossier back with a reason; the unit that took it must act.
    public void giveBack(DossierId id, ReturnReason reason, Actor officer) {
        transaction.executeWithoutResult(status -> {
            var dossier = need(List.of(id), DossierState.DISTRICT_REVIEW).getFirst();
            dossiers.setReviewer(List.of(id), null);
            process.move(List.of(recheck.returned(dossier, reason, today())), officer);
        });
    }

    /// Sends a returned dossier on again after the register was mended.
    ///
    /// @throws Failure `enrolment.not-mended` if the record still has a fault that blocks a card,
    ///                 `enrolment.capture-again` if what was captured is no good or of somebody else
    public void mended(DossierId id, Actor officer) {
        transaction.executeWithoutResult(status -> {
            var dossier = need(List.of(id), DossierState.RETURNED).getFirst();
            var person = registry.person(dossier.person()).orElse(null);
            var hasAddress = residences.addresses(List.of(dossier.person())).containsKey(dossier.person());
            if (recheck.recordFault(person, hasAddress, today()).isPresent()) {
                throw new Failure(EnrolmentError.NOT_MENDED, "dossier " + id);
            }
            if (isOfOtherHands(dossier) || !recheck.captureStands(dossier)) {
                throw new Failure(EnrolmentError.CAPTURE_AGAIN, "dossier " + id);
            }
            process.move(List.of(Step.of(dossier, DossierState.RECHECKED)), officer);
        });
    }

    /// Takes an officer's decision of a case and moves the dossier once two agree.
    ///
    /// A dossier of somebody captured twice is refused, one with swapped or misplaced prints goes back to be
    /// captured again, and two officers' suspicion of fraud refuses it; the citizen page names the office that
    /// gives the reason and hears the person.
    ///
    /// @throws Failure one of the codes of the identity desk
    public Identity.Standing decide(UUID caseId, CaseOutcome outcome, String reason, Actor officer) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var standing = identity.decide(caseId, officer.account(), outcome, reason);
            if (standing instanceof Identity.Agreed(var agreed)) {
                var reference = identity.find(caseId).orElseThrow().reference();
                for (var dossier : dossiers.findByPrintReference(List.of(reference))) {
                    follow(dossier, agreed, officer);
                }
            }
            return standing;
        }));
    }

    /// Two examiners found the prints swapped, out of order or taken wrongly.
    private boolean isOfOtherHands(Dossier dossier) {
        return identity.findByReference(dossier.printReference())
                .flatMap(Identity.Case::outcome)
                .filter(outcome -> !outcome.clears())
                .isPresent();
    }

    private void follow(Dossier dossier, CaseOutcome outcome, Actor officer) {
        if (dossier.state() != DossierState.HELD_DUPLICATE) {
            return;
        }
        var step = switch (outcome) {
            case DIFFERENT_PEOPLE -> Step.of(dossier, DossierState.MATCHED);
            case SAME_PERSON -> Step.because(dossier, DossierState.REJECTED, ReturnReason.R19.name());
            case SWAP, WRONG_FINGER_ORDER, OPERATOR_ERROR -> recheck.returned(dossier, ReturnReason.R14, today());
            case SUSPECTED_FRAUD -> Step.because(dossier, DossierState.REJECTED, ReturnReason.R11.name());
        };
        process.move(List.of(step), officer);
    }

    private List<Dossier> need(List<DossierId> ids, DossierState state) {
        var found = dossiers.lock(ids);
        if (found.size() != ids.size()) {
            throw new Failure(EnrolmentError.DOSSIER_UNKNOWN, ids.size() - found.size() + " of " + ids.size());
        }
        for (var dossier : found) {
            if (dossier.state() != state) {
                throw new Failure(
                        EnrolmentError.STEP_NOT_ALLOWED, "dossier %s is %s".formatted(dossier.id(), dossier.state()));
            }
        }
        return found;
    }

    private LocalDate today() {
        return WorkingDay.of(clock.instant());
    }
}
