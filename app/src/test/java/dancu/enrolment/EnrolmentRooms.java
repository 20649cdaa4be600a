package dancu.enrolment;

import dancu.HandSetClock;
import dancu.InventedPrints;
import dancu.TestDatabase;
import dancu.kit.Bytes;
import dancu.kit.Capture;
import dancu.kit.Captures;
import dancu.kit.Kits;
import dancu.kit.Packet;
import dancu.kit.PacketAnswer;
import dancu.kit.PacketDesk;
import dancu.kit.Seen;
import dancu.kit.SliceDesk;
import dancu.kit.SlipCode;
import dancu.kit.station.StationSetup;
import dancu.matcher.finger.TenPrint;
import dancu.registry.InventedPeople;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.Actor;
import dancu.shared.BlobStore;
import dancu.shared.DossierId;
import dancu.shared.KeyRing;
import dancu.shared.PersonId;
import dancu.synthesis.people.Sex;
import dancu.synthesis.portraits.Portrait;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Enrolment with every room it asks, on a real database and a clock set by hand; one kit in one district.
final class EnrolmentRooms implements AutoCloseable {

    static final String COMMUNE = "14845";
    static final String DISTRICT = "384";
    static final String KIT = "TH-001";
    static final Actor CLERK = new Actor("xa.14845", COMMUNE);
    static final Actor REVIEWER = new Actor("huyen.kiemtra", DISTRICT);
    static final Actor APPROVER = new Actor("huyen.duyet", DISTRICT);

    private static final byte[] PORTRAIT = Portrait.render(1, 1, Sex.FEMALE, 31);

    final TestDatabase database = TestDatabase.fresh();
    final HandSetClock clock = new HandSetClock(Captures.NOON);
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final StationSetup.Keys keys = StationSetup.Keys.fresh(List.of(Captures.OFFICER));
    private final int ordinal;
    private long sequence;

    EnrolmentRooms() {
        context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        context.registerBean(DataSource.class, () -> database.source);
        context.registerBean(JdbcClient.class, () -> database.jdbc);
        context.registerBean(TransactionTemplate.class, () -> database.transaction);
        context.registerBean(KeyRing.class, () -> database.keys);
        context.registerBean(BlobStore.class, () -> database.blobs);
        context.registerBean(Clock.class, () -> clock);
        context.register(Kits.class, PacketDesk.class, SliceDesk.class);
        context.scan(
                "dancu.area",
                "dancu.registry",
                "dancu.residence",
                "dancu.quality",
                "dancu.identity",
                "dancu.issuance",
                "dancu.enrolment");
        context.refresh();
        ordinal = room(Kits.class).enrol(KIT, DISTRICT, keys.publicHalves()).ordinal();
    }

    <T> T room(Class<T> type) {
        return context.getBean(type);
    }

    /// A woman in the register, with a permanent residence in [#COMMUNE].
    PersonId resident(long number) {
        return resident(number, "Lê Thị Tơ");
    }

    PersonId resident(long number, String name) {
        var person = room(Registry.class).register(InventedPeople.named(number, name), CLERK);
        var household = "tests/household/" + number;
        room(Residences.class)
                .enter(
                        1,
                        List.of(new Residences.NewHousehold(household, COMMUNE, "Thôn 1", "Thôn 1")),
                        List.of(new Residences.NewRegistration(person, household, "Chủ hộ", true)),
                        LocalDate.of(2021, 1, 4));
        return person;
    }

    /// What the counter takes of a resident entered under `number`, whose prints are those of `hands`.
    Capture capture(PersonId person, long number, long hands) {
        return capture(person, number, InventedPrints.of(hands, number), COMMUNE, Captures.NOON.minusSeconds(60));
    }

    Capture capture(PersonId person, long number, TenPrint prints, String unit, Instant at) {
        var any = Captures.capture(number);
        var templates = new TreeMap<Integer, Bytes>();
        prints.fingers().forEach((finger, minutiae) -> templates.put(finger.isoCode(), Bytes.of(minutiae.toBytes())));
        return new Capture(
                new DossierId(UUID.randomUUID()),
                SlipCode.PENDING,
                person,
                any.issueCase(),
                any.fee(),
                at,
                Captures.OFFICER,
                unit,
                new Seen("Lê Thị Tơ", "12/03/1990", "FEMALE", COMMUNE, InventedPeople.pin(number)),
                List.of(),
                any.marks(),
                templates,
                new TreeMap<>(),
                new TreeMap<>(),
                Bytes.of(PORTRAIT),
                any.oldDocument(),
                Bytes.NONE,
                at,
                any.phone());
    }

    /// The capture closed by the kit, under the kit's next number.
    byte[] packet(Capture capture) {
        sequence++;
        var writing = new Packet.Writing(
                KIT,
                sequence,
                Packet.NO_PREVIOUS,
                keys.signing().getPrivate(),
                Objects.requireNonNull(keys.officers().get(Captures.OFFICER)).getPrivate(),
                room(Kits.class).centre().packets());
        return Packet.write(writing, capture.under(SlipCode.of(ordinal, sequence)));
    }

    List<PacketAnswer> receive(byte[]... packets) {
        return room(Reception.class).receive(Arrays.asList(packets));
    }

    /// Takes captures in.
    ///
    /// @return their dossiers, in the order given
    List<DossierId> received(Capture... captures) {
        var answers = room(Reception.class)
                .receive(Arrays.stream(captures).map(this::packet).toList());
        for (var answer : answers) {
            if (answer.outcome() != PacketAnswer.Outcome.ACCEPTED) {
                throw new IllegalStateException("not accepted: " + answer.code());
            }
        }
        return Arrays.stream(captures).map(Capture::dossier).toList();
    }

    Dossier dossier(DossierId id) {
        return room(DossierDesk.class).need(id);
    }

    long count(String table) {
        return database.jdbc
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
    }
}
