package dancu;

import dancu.area.Areas;
import dancu.campaign.Campaign;
import dancu.campaign.Campaigns;
import dancu.enrolment.Pipeline;
import dancu.enrolment.ReferenceSlices;
import dancu.exchange.ResidentImport;
import dancu.issuance.Issuance;
import dancu.kit.Bytes;
import dancu.kit.Capture;
import dancu.kit.Fee;
import dancu.kit.FeeExemption;
import dancu.kit.IssueCase;
import dancu.kit.Kits;
import dancu.kit.OldDocumentHandling;
import dancu.kit.Seen;
import dancu.kit.SlipCode;
import dancu.kit.station.HttpUplink;
import dancu.kit.station.Station;
import dancu.kit.station.StationSetup;
import dancu.matcher.finger.FingerPosition;
import dancu.matcher.finger.MinutiaeExtractor;
import dancu.matcher.finger.TenPrint;
import dancu.shared.Actor;
import dancu.shared.DossierId;
import dancu.shared.WorkingDay;
import dancu.synthesis.people.FlawRates;
import dancu.synthesis.people.Household;
import dancu.synthesis.people.Person;
import dancu.synthesis.people.Population;
import dancu.synthesis.people.Presence;
import dancu.synthesis.people.Register;
import dancu.synthesis.people.RegisterFiles;
import dancu.synthesis.portraits.Portrait;
import dancu.synthesis.prints.CaptureConditions;
import dancu.synthesis.prints.FingerImage;
import dancu.synthesis.prints.FingerModel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// A small district for tests: a central system on a port of its own, invented people on its register, one kit
/// that sends over HTTP.
public final class OneDistrict implements AutoCloseable {

    public static final String DISTRICT = "389";
    public static final String OFFICER = "thunhan.01";

    private static final long SEED = 11;

    public final SetClock clock = new SetClock(Instant.parse("2021-03-01T01:00:00Z"));
    public final CentralProgram program;
    public final Station station;
    /// Who is of an age and at home, in the order of their numbers.
    public final List<Person> adults;

    public OneDistrict(Path folder) throws IOException {
        program = CentralProgram.start(new CentralProgram.Setup(folder.resolve("central"), 0, clock));
        var population = Population.of(SEED, DISTRICT, 60, Population.CAMPAIGN_EVE);
        RegisterFiles.write(folder.resolve("register"), new Register(population, FlawRates.none()));
        program.room(ResidentImport.class)
                .enter(
                        folder.resolve("register/residents.csv"),
                        folder.resolve("rejects.csv"),
                        new Actor("nhaplieu.01", DISTRICT),
                        rows -> {});
        adults = population
                .households()
                .map(Household::members)
                .flatMap(List::stream)
                .filter(person -> person.presence() == Presence.HERE
                        && person.ageOn(LocalDate.of(2021, 3, 1)) >= 18
                        && person.oldNumber() != null)
                .toList();
        var campaigns = program.room(Campaigns.class);
        campaigns.open(new Campaign(
                "cccd",
                "Cấp căn cước công dân gắn chíp",
                LocalDate.of(2021, 1, 25),
                LocalDate.of(2021, 6, 17),
                LocalTime.of(3, 0)));
        campaigns.setTargets(
                "cccd",
                new Campaigns.TargetVersion(1, "Kế hoạch 01/KH-UBND", LocalDate.of(2021, 1, 20), "UBND tỉnh"),
                Campaigns.Measure.DOSSIERS,
                Map.of(DISTRICT, 40L, Areas.PROVINCE, 40L));
        var kits = program.room(Kits.class);
        var keys = StationSetup.Keys.fresh(List.of(OFFICER));
        station = Station.open(
                folder.resolve("kit"),
                StationSetup.of(kits.enrol("NL-1", DISTRICT, keys.publicHalves()), keys, kits.centre()),
                clock);
        station.takeSlice(program.room(ReferenceSlices.class)
                .of("NL-1", program.room(Areas.class).codesWithin(DISTRICT, LocalDate.of(2021, 3, 1))));
        program.room(Issuance.class).receiveLot("PH-01", 100);
    }

    /// A clock that stands still until it is set on.
    public static final class SetClock extends Clock {

        private Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        public synchronized void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public synchronized Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return WorkingDay.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("this clock has one zone");
        }
    }

    /// Captures somebody with full images and closes the dossier on the kit.
    ///
    /// @param hands whose fingers are scanned
    public DossierId capture(Person citizen, Person hands) {
        var entry = station.find(citizen.pin()).getFirst();
        var id = new DossierId(UUID.randomUUID());
        var issueCase = IssueCase.CONVERT_CMND;
        var at = clock.instant();
        var images = new TreeMap<Integer, Bytes>();
        for (var position : FingerPosition.values()) {
            images.put(position.isoCode(), Bytes.of(scan(hands, position, at.getEpochSecond())));
        }
        station.captureAll(List.of(new Capture(
                id,
                SlipCode.PENDING,
                entry.person(),
                issueCase,
                Fee.of(issueCase, FeeExemption.NONE, WorkingDay.of(at)),
                at,
                OFFICER,
                citizen.residence().communeCode(),
                new Seen(entry.fullName(), entry.birthDate(), entry.sex(), entry.residenceCommune(), entry.pin()),
                List.of(),
                "Nốt ruồi C: 2 cm trên sau mép trái",
                new TreeMap<>(),
                images,
                new TreeMap<>(),
                Bytes.of(Portrait.render(SEED, citizen.id(), citizen.sex(), 40)),
                OldDocumentHandling.CORNER_CUT_RETURNED,
                Bytes.NONE,
                at,
                "")));
        clock.pass(Duration.ofMinutes(3));
        return id;
    }

    /// The kit sends what it has and reports, over HTTP.
    public void send() {
        try (var uplink = new HttpUplink(address())) {
            station.send(uplink);
            station.report(uplink);
        }
    }

    /// What a scanner at the commune reads of somebody's index fingers.
    public TenPrint shows(Person person) {
        return TenPrint.of(Set.of(FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX).stream()
                .collect(Collectors.toMap(
                        position -> position, position -> MinutiaeExtractor.extract(scan(person, position, 99), 500))));
    }

    public void runThePipeline() {
        program.room(Pipeline.class).runUntilIdle();
    }

    public URI address() {
        return URI.create("http://localhost:" + program.port());
    }

    @Override
    public void close() {
        station.close();
        program.close();
    }

    private static byte[] scan(Person person, FingerPosition position, long capture) {
        return FingerImage.render(
                FingerModel.master(SEED, person.id(), position.isoCode()),
                capture * 10 + position.isoCode(),
                CaptureConditions.guided());
    }
}
