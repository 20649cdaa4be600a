package dancu.enrolment;

import dancu.area.Areas;
import dancu.identity.Identity;
import dancu.kit.Bytes;
import dancu.kit.Capture;
import dancu.matcher.finger.FingerPosition;
import dancu.matcher.finger.MalformedPrintException;
import dancu.matcher.finger.Minutiae;
import dancu.matcher.finger.MinutiaeExtractor;
import dancu.matcher.finger.TenPrint;
import dancu.quality.Quality;
import dancu.registry.Person;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Does again what the kit says it did: the record against the register and its rules, the prints from the
/// images.
@Component
class RecheckStage implements Stage {

    /// How long a unit has to act on a return before it shows red.
    private static final int DAYS_TO_ACT = 14;

    private final Captures captures;
    private final Registry registry;
    private final Residences residences;
    private final Quality quality;
    private final Identity identity;
    private final Areas areas;
    private final Clock clock;

    RecheckStage(
            Captures captures,
            Registry registry,
            Residences residences,
            Quality quality,
            Identity identity,
            Areas areas,
            Clock clock) {
        this.captures = captures;
        this.registry = registry;
        this.residences = residences;
        this.quality = quality;
        this.identity = identity;
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "recheck";
    }

    @Override
    public DossierState from() {
        return DossierState.RECEIVED;
    }

    @Override
    public int batch() {
        return 100;
    }

    @Override
    public List<Step> work(List<Dossier> dossiers) {
        var today = WorkingDay.of(clock.instant());
        var ids = dossiers.stream().map(Dossier::person).toList();
        var people = registry.persons(ids);
        var addresses = residences.addresses(ids);
        var checked = dossiers.parallelStream()
                .map(dossier -> check(dossier, people.get(dossier.person()), addresses, today))
                .toList();
        identity.enrol(checked.stream()
                .map(one -> new Identity.Subject(one.dossier().printReference(), one.prints()))
                .toList());
        var steps = new ArrayList<Step>();
        for (var one : checked) {
            steps.add(
                    one.fault() == null
                            ? Step.of(one.dossier(), DossierState.RECHECKED)
                            : returned(one.dossier(), one.fault(), today));
        }
        return steps;
    }

    /// A return to the district that took the dossier, with its clock.
    Step returned(Dossier dossier, ReturnReason reason, LocalDate today) {
        return new Step(
                dossier.id(),
                dossier.state(),
                DossierState.RETURNED,
                reason.name(),
                areas.districtOf(dossier.collectingUnit(), today),
                today.plusDays(DAYS_TO_ACT));
    }

    /// What is wrong with a person's record as it is now, if anything stands between it and a card.
    Optional<ReturnReason> recordFault(@Nullable Person person, boolean hasAddress, LocalDate today) {
        if (person == null) {
            return Optional.of(ReturnReason.R03);
        }
        if (person.life() != Person.Life.ALIVE) {
            return Optional.of(ReturnReason.R18);
        }
        return quality.blocking(person, hasAddress, today).stream()
                .map(rule -> ReturnReason.valueOf(rule.returnCode()))
                .findFirst();
    }

    /// Whether what was captured can make a card; no paper mends what was not captured.
    boolean captureStands(Dossier dossier) {
        var capture = captures.open(dossier);
        try {
            return captureFault(capture, prints(capture)).isEmpty();
        } catch (MalformedPrintException e) {
            return false;
        }
    }

    private record Checked(
            Dossier dossier, TenPrint prints, @Nullable ReturnReason fault) {}

    private Checked check(
            Dossier dossier, @Nullable Person person, Map<PersonId, Residences.Address> addresses, LocalDate today) {
        var capture = captures.open(dossier);
        TenPrint prints;
        try {
            prints = prints(capture);
        } catch (MalformedPrintException e) {
            return new Checked(dossier, TenPrint.of(Map.of()), ReturnReason.R13);
        }
        var fault = recordFault(person, addresses.containsKey(dossier.person()), today)
                .or(() -> difference(capture, person))
                .or(() -> captureFault(capture, prints));
        return new Checked(dossier, prints, fault.orElse(null));
    }

    /// The register may have changed between the slice and today; what the citizen signed must still be
    /// true.
    private static Optional<ReturnReason> difference(Capture capture, @Nullable Person person) {
        if (person == null) {
            return Optional.of(ReturnReason.R03);
        }
        var seen = capture.seen();
        if (!seen.fullName().toUpperCase(Locale.ROOT).equals(person.birthName().toUpperCase(Locale.ROOT))) {
            return Optional.of(ReturnReason.R04);
        }
        if (!seen.pin().isEmpty() && !seen.pin().equals(person.pin())) {
            return Optional.of(ReturnReason.R16);
        }
        return Optional.empty();
    }

    private static Optional<ReturnReason> captureFault(Capture capture, TenPrint prints) {
        if (prints.count() + capture.missing().size() < FingerPosition.values().length) {
            return Optional.of(ReturnReason.R13);
        }
        if (capture.portrait().isEmpty()) {
            return Optional.of(ReturnReason.R12);
        }
        return Optional.empty();
    }

    /// Templates are made again from images wherever images came along.
    private static TenPrint prints(Capture capture) {
        var fingers = new EnumMap<FingerPosition, Minutiae>(FingerPosition.class);
        capture.templates()
                .forEach((finger, bytes) ->
                        fingers.put(FingerPosition.ofIsoCode(finger), Minutiae.fromBytes(bytes.array())));
        fingers.putAll(capture.images().entrySet().parallelStream()
                .collect(Collectors.toMap(
                        image -> FingerPosition.ofIsoCode(image.getKey()), image -> extract(image.getValue()))));
        return TenPrint.of(fingers);
    }

    private static Minutiae extract(Bytes image) {
        return MinutiaeExtractor.extract(image.array(), 500);
    }
}
