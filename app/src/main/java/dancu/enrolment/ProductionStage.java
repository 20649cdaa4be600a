package dancu.enrolment;

import dancu.area.Areas;
import dancu.cardkit.CardFacts;
import dancu.cardkit.Picture;
import dancu.issuance.CardOrder;
import dancu.issuance.Issuance;
import dancu.issuance.Made;
import dancu.kit.Bytes;
import dancu.kit.Capture;
import dancu.registry.Person;
import dancu.registry.Registry;
import dancu.registry.Relative;
import dancu.residence.Residences;
import dancu.shared.Actor;
import dancu.shared.DossierId;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the cards of approved dossiers, a batch a district, as far as blanks go.
@Component
class ProductionStage implements Stage {

    /// Right and left index finger (ISO/IEC 19794-2).
    private static final List<Integer> INDEX_FINGERS = List.of(7, 2);

    private final Captures captures;
    private final Registry registry;
    private final Residences residences;
    private final Areas areas;
    private final Issuance issuance;
    private final DossierProcess process;
    private final Clock clock;

    ProductionStage(
            Captures captures,
            Registry registry,
            Residences residences,
            Areas areas,
            Issuance issuance,
            DossierProcess process,
            Clock clock) {
        this.captures = captures;
        this.registry = registry;
        this.residences = residences;
        this.areas = areas;
        this.issuance = issuance;
        this.process = process;
        this.clock = clock;
    }

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
        if (issuance.lots().stream().noneMatch(lot -> lot.inVault() > 0)) {
            return List.of();
        }
        var today = WorkingDay.of(clock.instant());
        var ids = dossiers.stream().map(Dossier::person).toList();
        var people = registry.persons(ids);
        var sensitive = registry.sensitive(ids);
        var addresses = residences.addresses(ids);
        var byDistrict = new TreeMap<String, List<CardOrder>>();
        var byId = new HashMap<DossierId, Dossier>();
        var steps = new ArrayList<Step>(dossiers.stream()
                .filter(dossier -> !isAlive(people.get(dossier.person())))
                .map(dossier -> Step.because(dossier, DossierState.CANCELLED, ReturnReason.R18.name()))
                .toList());
        for (var order : dossiers.parallelStream()
                .filter(dossier -> isAlive(people.get(dossier.person())))
                .map(dossier -> order(dossier, people, sensitive, addresses, today))
                .toList()) {
            var district = areas.districtOf(
                    Objects.requireNonNull(addresses.get(order.person())).commune(), today);
            byDistrict.computeIfAbsent(district, d -> new ArrayList<>()).add(order);
        }
        dossiers.forEach(dossier -> byId.put(dossier.id(), dossier));
        byDistrict.forEach((district, orders) -> {
            for (var made : issuance.produce(district, orders)) {
                var dossier = Objects.requireNonNull(byId.get(made.dossier()));
                switch (made) {
                    case Made.Produced produced -> steps.add(Step.of(dossier, DossierState.IN_PRODUCTION));
                    case Made.AlreadyHolds holds ->
                        steps.add(Step.because(dossier, DossierState.CANCELLED, ReturnReason.R19.name()));
                    case Made.NoBlank waits -> {}
                    case Made.Spoiled triedAgain -> {}
                }
            }
        });
        var inProduction = steps.stream()
                .filter(step -> step.to() == DossierState.IN_PRODUCTION)
                .toList();
        process.move(inProduction, Actor.stage(name()));
        return Stream.concat(
                        steps.stream().filter(step -> step.to() != DossierState.IN_PRODUCTION),
                        inProduction.stream()
                                .map(step -> new Step(
                                        step.dossier(),
                                        DossierState.IN_PRODUCTION,
                                        DossierState.PRODUCED,
                                        null,
                                        null,
                                        null)))
                .toList();
    }

    /// The record may have been corrected since the dossier was approved.
    private static boolean isAlive(@Nullable Person person) {
        return person != null && person.life() == Person.Life.ALIVE;
    }

    private CardOrder order(
            Dossier dossier,
            Map<PersonId, Person> people,
            Map<PersonId, Person.Sensitive> sensitive,
            Map<PersonId, Residences.Address> addresses,
            LocalDate today) {
        var person = Objects.requireNonNull(people.get(dossier.person()));
        var address = Objects.requireNonNull(addresses.get(dossier.person()));
        var facts = facts(
                person,
                Objects.requireNonNull(sensitive.get(dossier.person())),
                areas.address(address.detail(), address.commune(), today),
                captures.open(dossier),
                today);
        return new CardOrder(dossier.id(), dossier.person(), facts, dossier.withImages());
    }

    private CardFacts facts(
            Person person, Person.Sensitive sensitive, String residence, Capture capture, LocalDate today) {
        var birth = person.birthDate().calendarDay().orElseThrow();
        return new CardFacts(
                Objects.requireNonNull(person.pin()),
                person.birthName(),
                birth,
                person.sex() == Person.Sex.FEMALE ? CardFacts.Sex.FEMALE : CardFacts.Sex.MALE,
                "Việt Nam",
                sensitive.ethnicity(),
                sensitive.religion().isBlank() ? "Không" : sensitive.religion(),
                person.origin(),
                residence,
                capture.marks(),
                today,
                issuance.expiry(birth, today).orElse(null),
                person.relativeName(Relative.Role.FATHER),
                person.relativeName(Relative.Role.MOTHER),
                person.relativeName(Relative.Role.SPOUSE),
                person.oldNumbers().isEmpty() ? "" : person.oldNumbers().getFirst(),
                new Picture(capture.portrait().array()),
                INDEX_FINGERS.stream()
                        .map(finger -> capture.images().getOrDefault(finger, Bytes.NONE))
                        .filter(image -> !image.isEmpty())
                        .map(image -> new Picture(image.array()))
                        .toList());
    }
}
