package dancu.bench.demo;

import dancu.CentralProgram;
import dancu.area.Areas;
import dancu.campaign.Campaign;
import dancu.campaign.Campaigns;
import dancu.enrolment.Pipeline;
import dancu.enrolment.ReferenceSlices;
import dancu.exchange.ResidentImport;
import dancu.issuance.Issuance;
import dancu.kit.Kits;
import dancu.kit.station.HttpUplink;
import dancu.kit.station.Station;
import dancu.kit.station.StationSetup;
import dancu.quality.Quality;
import dancu.registry.Registry;
import dancu.shared.Actor;
import dancu.shared.CsvTable;
import dancu.shared.DossierId;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import dancu.synthesis.EnrolmentTruth;
import dancu.synthesis.people.FlawRates;
import dancu.synthesis.people.Household;
import dancu.synthesis.people.Person;
import dancu.synthesis.people.Population;
import dancu.synthesis.people.Presence;
import dancu.synthesis.people.Register;
import dancu.synthesis.people.RegisterFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The campaign of 25 January to 19 April 2021 in one district, day by day, through the real program.
///
/// Citizens, officers, teams and the weather of the network are invented; every step they take goes through the same
/// rooms, packets, receipts, searches and signatures as in earnest.
final class DemoCampaign {

    static final String ID = "cccd-2021";
    private static final int TEAMS = 5;
    private static final int AGE_OF_CARD = 14;
    private static final LocalDate FIRST_BLANKS = LocalDate.of(2021, 2, 8);
    /// Cases and dossiers of the last days stay on the desks, so that whoever tries them finds work there.
    private static final LocalDate LAST_DECISIONS = LocalDate.of(2021, 4, 4);
    private static final LocalDate LAST_REVIEWS = LocalDate.of(2021, 4, 15);
    private static final int LEFT_UNDER_REVIEW = 12;
    private static final LocalDate DEADLINE = LocalDate.of(2021, 6, 17);

    private final CentralProgram program;
    private final SimulatedClock clock;
    private final Path folder;
    private final String district;
    private final int people;
    private final long seed;
    private final int imagesWanted;
    private final BiConsumer<LocalDate, String> progress;
    private final Prints prints;
    private final Pictures pictures;
    private final Plants plants = new Plants();
    private final List<FieldTeam> teams = new ArrayList<>();
    private final Map<PersonId, Person> truth = new HashMap<>();
    private final Map<Long, DossierId> dossierOfHands = new HashMap<>();
    private final Random random;
    private long visits;
    private long imagesTaken;
    private long captured;

    /// @param imagesWanted dossiers that carry full images, spread over the days; the rest carry templates
    /// @param progress     told the day and what is being done
    DemoCampaign(
            CentralProgram program,
            SimulatedClock clock,
            Path folder,
            String district,
            int people,
            long seed,
            int imagesWanted,
            BiConsumer<LocalDate, String> progress) {
        this.program = program;
        this.clock = clock;
        this.folder = folder;
        this.district = district;
        this.people = people;
        this.seed = seed;
        this.imagesWanted = imagesWanted;
        this.progress = progress;
        this.prints = new Prints(seed);
        this.pictures = new Pictures(seed, Schedule.FIRST_DAY);
        this.random = new Random(seed);
    }

    /// What the replay came to, beside what the program itself counts.
    record Outcome(long registered, long imagesTaken, long captured, Plants plants, Map<String, Integer> refusals) {}

    /// Replays the campaign.
    ///
    /// @param central  address of the program's own pages, to which the kits send
    /// @param eachWeek called on Monday mornings for the week that ended
    Outcome replay(URI central, Consumer<LocalDate> eachWeek) throws IOException {
        progress.accept(clock.day(), "register");
        var population = Population.of(seed, district, people, Population.CAMPAIGN_EVE);
        var registered = load(population);
        var citizens = population
                .households()
                .map(Household::members)
                .flatMap(List::stream)
                .filter(person -> person.ageOn(Schedule.LAST_DAY) >= AGE_OF_CARD)
                .toList();
        var communes =
                population.communes().stream().map(commune -> commune.code()).toList();
        openCampaign(communes, citizens);
        var offices = new Offices(program, district, communes, truth, plants, prints, seed);
        progress.accept(clock.day(), "cleaning");
        var quality = program.room(Quality.class);
        for (var commune : communes) {
            quality.check(commune, clock.day());
            offices.mendBeforeTheVisit(commune, clock.day());
        }
        var schedule = new Schedule(citizens, TEAMS, seed);
        var doubles = doubles(citizens);
        openTeams();
        try (var uplink = new HttpUplink(central)) {
            for (var day = Schedule.FIRST_DAY; !day.isAfter(Schedule.LAST_DAY); day = day.plusDays(1)) {
                progress.accept(day, "campaign");
                clock.advanceTo(day, LocalTime.of(7, 0));
                if (day.getDayOfWeek() == DayOfWeek.MONDAY && day.isAfter(Schedule.FIRST_DAY)) {
                    eachWeek.accept(day);
                }
                morning(day, schedule);
                capture(day, schedule, doubles, citizens.size());
                clock.advanceTo(day, LocalTime.of(21, 30));
                send(day, uplink);
                evening(day, offices);
            }
        } finally {
            teams.forEach(FieldTeam::close);
        }
        var refusals = new TreeMap<String, Integer>();
        teams.forEach(team -> team.refusals().forEach((code, count) -> refusals.merge(code, count, Integer::sum)));
        return new Outcome(registered, imagesTaken, captured, plants, refusals);
    }

    private long load(Population population) throws IOException {
        var files = folder.resolve("register");
        RegisterFiles.write(files, new Register(population, FlawRates.usual()));
        var office = new Actor("nhaplieu.01", district);
        var result = program.room(ResidentImport.class)
                .enter(files.resolve("residents.csv"), files.resolve("rejects.csv"), office, rows -> {});
        var byId = new HashMap<Long, Person>();
        population
                .households()
                .forEach(household -> household.members().forEach(person -> byId.put(person.id(), person)));
        var registry = program.room(Registry.class);
        var rows = new HashMap<Integer, Person>();
        try (var lines = Files.lines(files.resolve("truth.csv"))) {
            var number = new int[1];
            lines.skip(1).forEach(line -> {
                number[0]++;
                var person = byId.get(Long.parseLong(CsvTable.cells(line).get(1)));
                if (person != null) {
                    rows.put(number[0], person);
                }
            });
        }
        registry.byRow(result.lot(), rows.keySet()).forEach((row, id) -> {
            var person = rows.get(row);
            if (person != null) {
                truth.put(id, person);
            }
        });
        return result.entered();
    }

    private void openCampaign(List<String> communes, List<Person> citizens) {
        var campaigns = program.room(Campaigns.class);
        campaigns.open(new Campaign(
                ID, "Cấp thẻ căn cước công dân gắn chíp năm 2021", Schedule.FIRST_DAY, DEADLINE, WorkingDay.CUT_OFF));
        var present = new TreeMap<String, Long>();
        var classes = new TreeMap<String, EnumMap<Campaigns.EligibleClass, Long>>();
        for (var citizen : citizens) {
            var commune = citizen.residence().communeCode();
            classes.computeIfAbsent(commune, c -> new EnumMap<>(Campaigns.EligibleClass.class))
                    .merge(classOf(citizen.presence()), 1L, Long::sum);
            if (citizen.presence() == Presence.HERE) {
                present.merge(commune, 1L, Long::sum);
            }
        }
        communes.forEach(commune -> campaigns.setEligible(
                ID, commune, classes.getOrDefault(commune, new EnumMap<>(Campaigns.EligibleClass.class))));
        campaigns.setTargets(
                ID,
                new Campaigns.TargetVersion(
                        1, "Kế hoạch tháng 01/2021 của Công an tỉnh (số liệu mô phỏng)", Schedule.FIRST_DAY, "PC06"),
                Campaigns.Measure.DOSSIERS,
                withDistrict(present, 0.55));
        campaigns.setTargets(
                ID,
                new Campaigns.TargetVersion(
                        2, "Chỉ thị 03-CT/TU (số liệu mô phỏng)", LocalDate.of(2021, 3, 15), "Ban Thường vụ Tỉnh ủy"),
                Campaigns.Measure.DOSSIERS,
                withDistrict(present, 0.98));
    }

    private Map<String, Long> withDistrict(Map<String, Long> present, double share) {
        var targets = new TreeMap<String, Long>();
        present.forEach((commune, count) -> targets.put(commune, Math.round(count * share)));
        var all = targets.values().stream().mapToLong(Long::longValue).sum();
        targets.put(district, all);
        // The demo's province has no people but this district's.
        targets.put(Areas.PROVINCE, all);
        return targets;
    }

    /// People the demo lets come twice: once as themselves, once under the number of somebody who never comes.
    private Map<Long, Person> doubles(List<Person> citizens) {
        var here = citizens.stream()
                .filter(person -> person.presence() == Presence.HERE && person.ageOn(Schedule.FIRST_DAY) >= AGE_OF_CARD)
                .toList();
        var count = Math.clamp(here.size() / 500, 2, 40);
        var byId = new HashMap<Long, Person>();
        here.forEach(person -> byId.put(person.id(), person));
        var plan = EnrolmentTruth.plan(seed, here.stream().map(Person::id).toList(), count, 0);
        var doubles = new HashMap<Long, Person>();
        for (var plant : plan.plants()) {
            if (plant instanceof EnrolmentTruth.DoubleEnrolment(var person, var borrowed)) {
                doubles.put(borrowed, byId.get(person));
            }
        }
        return doubles;
    }

    private void openTeams() {
        var kits = program.room(Kits.class);
        for (var i = 0; i < TEAMS; i++) {
            var serial = "NL-" + (i + 1);
            var officer = "thunhan.%02d".formatted(i + 1);
            var keys = StationSetup.Keys.fresh(List.of(officer));
            var kit = kits.enrol(serial, district, keys.publicHalves());
            var station = Station.open(
                    folder.resolve("kits").resolve(serial), StationSetup.of(kit, keys, kits.centre()), clock);
            teams.add(new FieldTeam(station, officer, prints, pictures, seed + i));
        }
    }

    /// Slices for the week, kits in their places, invitations a day ahead.
    private void morning(LocalDate day, Schedule schedule) {
        var campaigns = program.room(Campaigns.class);
        var slices = program.room(ReferenceSlices.class);
        for (var i = 0; i < TEAMS; i++) {
            var team = teams.get(i);
            var serial = team.station().setup().serial();
            if (day.getDayOfWeek() == DayOfWeek.MONDAY || day.equals(Schedule.FIRST_DAY)) {
                var communes = schedule.communes(i, day, 7);
                if (!communes.isEmpty()) {
                    team.station().takeSlice(slices.of(serial, communes));
                }
            }
            var today = schedule.of(i, day);
            if (!today.isEmpty()) {
                campaigns.place(ID, new Campaigns.KitDay(day, serial, standsAt(i, today.getFirst()), 13));
            }
            var invited = new TreeMap<String, Long>();
            today.forEach(citizen -> invited.merge(citizen.residence().communeCode(), 1L, Long::sum));
            invited.forEach((commune, count) -> campaigns.invite(ID, day, commune, count));
        }
    }

    private void capture(LocalDate day, Schedule schedule, Map<Long, Person> doubles, int citizens) {
        var every = Math.max(1, citizens / Math.max(1, imagesWanted));
        for (var i = 0; i < TEAMS; i++) {
            var team = teams.get(i);
            var today = schedule.of(i, day);
            var taken = new ArrayList<FieldTeam.Visit>();
            for (var n = 0; n < today.size(); n++) {
                var citizen = today.get(n);
                visits++;
                var mistaken = n > 0 && !doubles.containsKey(citizen.id()) && visits % 1500 == 700;
                var hands = mistaken ? today.get(n - 1) : doubles.getOrDefault(citizen.id(), citizen);
                var planted = !hands.equals(citizen) || doubles.containsValue(citizen);
                var withImages = !planted && (imagesWanted >= citizens || visits % every == 0);
                var at = day.atTime(7, 30).atZone(WorkingDay.ZONE).toInstant().plusSeconds(140L * n % (13 * 3600));
                var visit = team.serve(citizen, hands, visits, withImages, at, standsAt(i, citizen));
                if (visit.isPresent()) {
                    taken.add(visit.get());
                    imagesTaken += withImages ? 1 : 0;
                    note(visit.get().capture().dossier(), hands, mistaken);
                }
            }
            team.close(taken);
            captured += taken.size();
        }
    }

    /// The first team has its desk at the district, the others work where people live.
    private String standsAt(int team, Person citizen) {
        return team == 0 ? district : citizen.residence().communeCode();
    }

    /// Remembers whose hands a dossier shows; the second dossier of one pair of hands must be caught.
    private void note(DossierId dossier, Person hands, boolean mistaken) {
        var earlier = dossierOfHands.putIfAbsent(hands.id(), dossier);
        if (earlier != null) {
            plants.add(new Plants.Plant(
                    mistaken ? Plants.Kind.SWAP : Plants.Kind.TWICE_UNDER_TWO_NAMES, dossier, earlier));
        }
    }

    /// Kits send in the evening; on one day in eight a kit has no network and keeps what it has.
    private void send(LocalDate day, HttpUplink uplink) {
        for (var team : teams) {
            if (random.nextInt(8) != 0 || !day.isBefore(Schedule.LAST_DAY)) {
                team.send(uplink);
            }
        }
    }

    private void evening(LocalDate day, Offices offices) {
        var pipeline = program.room(Pipeline.class);
        if (day.getDayOfWeek() == DayOfWeek.MONDAY && !day.isBefore(FIRST_BLANKS)) {
            program.room(Issuance.class).receiveLot("PH-" + day, Math.max(20, people / 18));
        }
        pipeline.runUntilIdle();
        offices.decideCases(day.isAfter(LAST_DECISIONS));
        pipeline.runUntilIdle();
        offices.reviewAndApprove(day.isAfter(LAST_REVIEWS) ? LEFT_UNDER_REVIEW : 0);
        pipeline.runUntilIdle();
        switch (day.getDayOfWeek()) {
            case WEDNESDAY -> offices.ship();
            case FRIDAY -> offices.receiveParcels();
            case SATURDAY -> {
                offices.mendReturns();
                offices.handOver(day.toEpochDay());
            }
            default -> {}
        }
    }

    private static Campaigns.EligibleClass classOf(Presence presence) {
        return switch (presence) {
            case HERE -> Campaigns.EligibleClass.PRESENT;
            case AWAY_IN_COUNTRY -> Campaigns.EligibleClass.AWAY_IN_COUNTRY;
            case ABROAD -> Campaigns.EligibleClass.AWAY_ABROAD;
            case ILL_AT_HOME -> Campaigns.EligibleClass.ILL_AT_HOME;
            case IN_ARMY, IN_CUSTODY -> Campaigns.EligibleClass.IN_CUSTODY_OR_ARMY;
            case DEAD_NOT_STRUCK -> Campaigns.EligibleClass.DEAD_NOT_STRUCK;
        };
    }
}
