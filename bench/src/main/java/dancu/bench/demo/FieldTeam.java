package dancu.bench.demo;

import dancu.kit.Bytes;
import dancu.kit.Capture;
import dancu.kit.Fee;
import dancu.kit.FeeExemption;
import dancu.kit.IssueCase;
import dancu.kit.OldDocumentHandling;
import dancu.kit.Seen;
import dancu.kit.SliceEntry;
import dancu.kit.SlipCode;
import dancu.kit.station.Station;
import dancu.kit.station.Uplink;
import dancu.shared.DossierId;
import dancu.shared.Failure;
import dancu.shared.WorkingDay;
import dancu.synthesis.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/// A kit and its team: invented officers with a real station.
final class FieldTeam implements AutoCloseable {

    private final Station station;
    private final String officer;
    private final Prints prints;
    private final Pictures pictures;
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Random random;

    /// What one citizen's visit came to.
    ///
    /// @param entry   the record found in the slice
    /// @param capture what was taken
    record Visit(SliceEntry entry, Capture capture) {}

    FieldTeam(Station station, String officer, Prints prints, Pictures pictures, long seed) {
        this.station = station;
        this.officer = officer;
        this.prints = prints;
        this.pictures = pictures;
        this.random = new Random(seed);
    }

    Station station() {
        return station;
    }

    /// Refusals at the counter so far, by reason code.
    Map<String, Integer> refusals() {
        return refusals;
    }

    /// Looks a citizen up as an officer would: by number, by old number, by name and year.
    Optional<SliceEntry> lookUp(Person citizen) {
        for (var text : List.of(
                citizen.pin(),
                citizen.oldNumber() == null ? "" : citizen.oldNumber(),
                citizen.name().full() + " " + citizen.birthDate().getYear())) {
            var found = text.isEmpty() ? List.<SliceEntry>of() : station.find(text);
            var same = found.stream()
                    .filter(entry ->
                            entry.residenceCommune().equals(citizen.residence().communeCode()))
                    .toList();
            if (same.size() == 1) {
                return Optional.of(same.getFirst());
            }
        }
        return Optional.empty();
    }

    /// Serves a citizen up to the closed dossier, or refuses with a reason.
    ///
    /// @param hands whose fingers are scanned: the citizen's, unless the demo plants something
    /// @param visit number of the capture, so that two captures of one hand differ
    /// @param place commune or district where the kit stands
    Optional<Visit> serve(Person citizen, Person hands, long visit, boolean withImages, Instant at, String place) {
        var entry = lookUp(citizen);
        if (entry.isEmpty()) {
            refusals.merge("R03", 1, Integer::sum);
            return Optional.empty();
        }
        var eligibility = station.eligibility(entry.get());
        if (!eligibility.allowed()) {
            eligibility.reasons().stream()
                    .filter(reason -> reason.obstacle())
                    .findFirst()
                    .ifPresent(reason -> refusals.merge(reason.code(), 1, Integer::sum));
            return Optional.empty();
        }
        return Optional.of(new Visit(entry.get(), capture(citizen, hands, entry.get(), visit, withImages, at, place)));
    }

    /// Closes the day's dossiers.
    void close(List<Visit> visits) {
        station.captureAll(visits.stream().map(Visit::capture).toList());
    }

    /// Sends what waits; a day without a network leaves it for tomorrow.
    void send(Uplink uplink) {
        try {
            station.send(uplink);
            station.report(uplink);
        } catch (Failure failure) {
            throw new IllegalStateException("kit " + station.setup().serial() + " could not send", failure);
        }
    }

    @Override
    public void close() {
        station.close();
    }

    private Capture capture(
            Person citizen, Person hands, SliceEntry entry, long visit, boolean withImages, Instant at, String place) {
        var issueCase = entry.oldNumbers().isEmpty() ? IssueCase.FIRST_ISSUE : IssueCase.CONVERT_CMND;
        var day = LocalDate.ofInstant(at, WorkingDay.ZONE);
        return new Capture(
                new DossierId(new UUID(
                        (random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() & ~(3L << 62)) | (2L << 62))),
                SlipCode.PENDING,
                entry.person(),
                issueCase,
                Fee.of(issueCase, FeeExemption.NONE, day),
                at,
                officer,
                place,
                new Seen(entry.fullName(), entry.birthDate(), entry.sex(), entry.residenceCommune(), entry.pin()),
                new ArrayList<>(),
                marks(),
                withImages ? new TreeMap<>() : prints.templates(hands.id(), visit),
                withImages ? prints.images(hands.id(), visit) : new TreeMap<>(),
                new TreeMap<>(),
                Bytes.of(withImages ? pictures.portrait(citizen) : pictures.fromPool(citizen)),
                issueCase == IssueCase.CONVERT_CMND
                        ? OldDocumentHandling.CORNER_CUT_RETURNED
                        : OldDocumentHandling.NONE,
                Bytes.NONE,
                at.plusSeconds(150),
                citizen.phone() == null ? "" : citizen.phone());
    }

    private String marks() {
        var kinds = List.of("Nốt ruồi", "Sẹo chấm", "Vết sẹo");
        var places = List.of(
                "trên sau mép trái", "dưới sau đuôi mắt phải", "trước đầu lông mày trái", "trên sau cánh mũi phải");
        return "%s C: %d cm %s"
                .formatted(kinds.get(random.nextInt(3)), 1 + random.nextInt(4), places.get(random.nextInt(4)));
    }
}
