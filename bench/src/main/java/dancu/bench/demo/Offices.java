package dancu.bench.demo;

import dancu.CentralProgram;
import dancu.enrolment.Delivery;
import dancu.enrolment.Dossier;
import dancu.enrolment.DossierDesk;
import dancu.enrolment.DossierState;
import dancu.enrolment.ReturnReason;
import dancu.enrolment.Review;
import dancu.identity.CaseOutcome;
import dancu.identity.Identity;
import dancu.matcher.finger.FingerPosition;
import dancu.matcher.finger.TenPrint;
import dancu.quality.Finding;
import dancu.quality.Quality;
import dancu.quality.Rule;
import dancu.registry.CorrectableField;
import dancu.registry.Corrections;
import dancu.registry.Registry;
import dancu.shared.Actor;
import dancu.shared.DossierId;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import dancu.synthesis.people.Person;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// Invented officers at their desks. They decide by what an attentive officer would see.
final class Offices {

    private static final int ALL = 1_000_000;
    private static final DateTimeFormatter ON_PAPER = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final String district;
    private final List<String> units;
    private final Map<PersonId, Person> truth;
    private final Plants plants;
    private final Prints prints;
    private final Random random;
    private final Review review;
    private final DossierDesk desk;
    private final Identity identity;
    private final Delivery delivery;
    private final Corrections corrections;
    private final Quality quality;

    private final Actor reviewer;
    private final Actor approver;
    private final Actor operator;
    private final Actor firstExaminer = new Actor("doisanh.01", "38");
    private final Actor secondExaminer = new Actor("doisanh.02", "38");
    private final List<UUID> onTheRoad = new ArrayList<>();
    private final Set<UUID> seen = new HashSet<>();

    Offices(
            CentralProgram program,
            String district,
            List<String> communes,
            Map<PersonId, Person> truth,
            Plants plants,
            Prints prints,
            long seed) {
        this.district = district;
        this.units = new ArrayList<>(communes);
        this.units.add(district);
        this.truth = truth;
        this.plants = plants;
        this.prints = prints;
        this.random = new Random(seed);
        this.review = program.room(Review.class);
        this.desk = program.room(DossierDesk.class);
        this.identity = program.room(Identity.class);
        this.delivery = program.room(Delivery.class);
        this.corrections = program.room(Corrections.class);
        this.quality = program.room(Quality.class);
        this.reviewer = new Actor("huyen.kiemtra", district);
        this.approver = new Actor("huyen.duyet", district);
        this.operator = new Actor("sanxuat.01", "38");
    }

    /// The commune office mends what it found before the visit, paper in hand; some people have no paper
    /// yet.
    void mendBeforeTheVisit(String commune, LocalDate day) {
        var officer = new Actor("xa." + commune, commune);
        // In an order that does not depend on the ids the register drew, so that a seed tells it all.
        var findings = quality.open(commune, ALL).stream()
                .filter(finding -> truth.containsKey(finding.person()))
                .sorted(Comparator.comparingLong((Finding finding) -> number(finding.person()))
                        .thenComparing(Finding::rule))
                .toList();
        for (var finding : findings) {
            if (random.nextDouble() < 0.8) {
                mend(finding.person(), finding.rule(), officer);
            }
        }
        quality.check(commune, day);
    }

    /// One officer looks at what lies under review, another approves; a few go back with a reason.
    ///
    /// @param leave so many are left on the desk
    void reviewAndApprove(int leave) {
        var good = new ArrayList<DossierId>();
        var waiting = list(DossierState.DISTRICT_REVIEW);
        for (var dossier : waiting.subList(0, Math.max(0, waiting.size() - leave))) {
            var chance = random.nextDouble();
            if (chance < 0.025) {
                review.giveBack(dossier.id(), pick(), reviewer);
            } else {
                good.add(dossier.id());
            }
        }
        if (!good.isEmpty()) {
            review.pass(good, reviewer);
            review.approve(good, approver);
        }
    }

    /// Two examiners decide each case by what the hands and records show.
    ///
    /// @param leave true where the cases stay open for whoever comes to the desk
    void decideCases(boolean leave) {
        for (var one : identity.openCases(ALL)) {
            if (leave && !seen.add(one.id())) {
                continue;
            }
            var dossier = desk.findByPrints(List.of(one.reference())).getFirst();
            var candidates = desk
                    .findByPrints(
                            one.hits().stream().map(Identity.Hit::candidate).toList())
                    .stream()
                    .map(Dossier::id)
                    .toList();
            var plant = plants.behind(dossier.id(), candidates);
            if (plant.isPresent()) {
                plants.noteFound(plant.get());
            } else {
                plants.noteFalseAlarm();
            }
            if (leave) {
                continue;
            }
            var outcome = plant.map(
                            found -> found.kind() == Plants.Kind.SWAP ? CaseOutcome.SWAP : CaseOutcome.SAME_PERSON)
                    .orElse(CaseOutcome.DIFFERENT_PEOPLE);
            review.decide(one.id(), outcome, "đã so vân tay, ảnh và hồ sơ", firstExaminer);
            review.decide(one.id(), outcome, "đã so độc lập", secondExaminer);
        }
    }

    /// Units act on what came back to them.
    void mendReturns() {
        for (var dossier : list(DossierState.RETURNED)) {
            // Prints of another person are no matter of papers: the citizen must come again.
            if (!ReturnReason.R14.name().equals(dossier.reason()) && random.nextDouble() < 0.6) {
                var officer = new Actor("xa." + dossier.residenceUnit(), dossier.residenceUnit());
                for (var finding : quality.open(dossier.residenceUnit(), ALL)) {
                    if (finding.person().equals(dossier.person())) {
                        mend(finding.person(), finding.rule(), officer);
                    }
                }
                try {
                    review.mended(dossier.id(), officer);
                } catch (Failure stillWrong) {
                    // Some faults cannot be mended at the commune: the number must be established anew first.
                }
            }
        }
    }

    void ship() {
        var made = list(DossierState.PRODUCED);
        if (!made.isEmpty()) {
            onTheRoad.add(delivery.ship(district, made.stream().map(Dossier::id).toList(), operator));
        }
    }

    void receiveParcels() {
        onTheRoad.forEach(parcel -> delivery.arrive(parcel, approver));
        onTheRoad.clear();
        var arrived = list(DossierState.AT_DISTRICT);
        if (!arrived.isEmpty()) {
            delivery.forward(arrived.stream().map(Dossier::id).toList(), approver);
        }
    }

    /// Holders come to the commune office and show two fingers, or all where two do not do; some come later.
    void handOver(long visit) {
        var coming = list(DossierState.AT_COMMUNE).stream()
                .filter(dossier -> truth.containsKey(dossier.person()) && random.nextDouble() < 0.7)
                .toList();
        coming.parallelStream().forEach(dossier -> handOver(dossier, visit));
    }

    private void handOver(Dossier dossier, long visit) {
        var person = Objects.requireNonNull(truth.get(dossier.person()));
        var officer = new Actor("xa." + dossier.residenceUnit(), dossier.residenceUnit());
        var index = Set.of(FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX);
        if (!delivery.handOver(dossier.id(), fingers(dossier, person, visit, index), officer)) {
            var all = EnumSet.allOf(FingerPosition.class);
            delivery.handOver(dossier.id(), fingers(dossier, person, visit, all), officer);
        }
    }

    private TenPrint fingers(Dossier dossier, Person person, long visit, Set<FingerPosition> positions) {
        return dossier.withImages()
                ? prints.scanned(person.id(), visit, positions)
                : prints.shown(person.id(), visit, positions);
    }

    private List<Dossier> list(DossierState state) {
        return desk.list(units, state, 0, ALL);
    }

    private long number(PersonId person) {
        return Objects.requireNonNull(truth.get(person)).id();
    }

    private void mend(PersonId id, Rule rule, Actor officer) {
        var person = truth.get(id);
        if (person == null) {
            return;
        }
        var paper = "Giấy khai sinh số " + Math.abs(id.value().hashCode() % 1000) + "/"
                + person.birthDate().getYear();
        var correction = switch (rule) {
            case NAME_MISSING, NAME_ENCODING ->
                new Registry.Correction(
                        CorrectableField.BIRTH_NAME, person.name().full(), paper, "Nghị định 137/2015, Điều 5");
            case BIRTH_DATE_PARTIAL, BIRTH_DATE_IMPOSSIBLE ->
                new Registry.Correction(
                        CorrectableField.BIRTH_DATE,
                        person.birthDate().format(ON_PAPER),
                        paper,
                        "Thông tư 04/2020/TT-BTP, Điều 18");
            default -> null;
        };
        if (correction != null) {
            corrections.correct(id, List.of(correction), officer);
        }
    }

    private ReturnReason pick() {
        var chance = random.nextDouble();
        return chance < 0.5 ? ReturnReason.R04 : chance < 0.75 ? ReturnReason.R13 : ReturnReason.R12;
    }
}
