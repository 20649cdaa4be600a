package dancu.reporting;

import dancu.TestDatabase;
import dancu.campaign.Campaign;
import dancu.campaign.Campaigns;
import dancu.enrolment.DossierFigures;
import dancu.kit.KitReports;
import dancu.kit.Kits;
import dancu.shared.BlobStore;
import dancu.shared.KeyRing;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Reporting with the rooms it reads, on a real database and a clock that stands still.
final class ReportingRooms implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    final TestDatabase database = TestDatabase.fresh();
    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private long sequence;

    ReportingRooms(Instant now) {
        context.registerBean(DataSource.class, () -> database.source);
        context.registerBean(JdbcClient.class, () -> database.jdbc);
        context.registerBean(TransactionTemplate.class, () -> database.transaction);
        context.registerBean(KeyRing.class, () -> database.keys);
        context.registerBean(BlobStore.class, () -> database.blobs);
        context.registerBean(Clock.class, () -> Clock.fixed(now, ZONE));
        context.register(DossierFigures.class, Kits.class, KitReports.class);
        context.scan(
                "dancu.area",
                "dancu.campaign",
                "dancu.registry",
                "dancu.residence",
                "dancu.quality",
                "dancu.reporting");
        context.refresh();
    }

    <T> T room(Class<T> type) {
        return context.getBean(type);
    }

    void openCampaign() {
        room(Campaigns.class)
                .open(new Campaign(
                        "cccd",
                        "Cấp căn cước công dân gắn chíp",
                        LocalDate.of(2021, 1, 25),
                        LocalDate.of(2021, 6, 17),
                        LocalTime.of(3, 0)));
    }

    void target(int version, LocalDate day, Map<String, Long> amounts) {
        room(Campaigns.class)
                .setTargets(
                        "cccd",
                        new Campaigns.TargetVersion(version, "Kế hoạch số 0" + version + "/KH-UBND", day, "UBND tỉnh"),
                        Campaigns.Measure.DOSSIERS,
                        amounts);
    }

    /// Takes dossiers in and lets each go through states, one a day from the day of receipt on.
    void dossiers(
            int count, String collecting, String residence, Instant captured, String reason, List<String> states) {
        for (var i = 0; i < count; i++) {
            var id = UUID.randomUUID();
            database.jdbc
                    .sql("""
                            INSERT INTO enrolment.dossier (id, slip_code, person_id, issue_case, fee_dong, fee_ground, kit,
                                sequence, officer, collecting_unit, residence_unit, captured_at, captured_day, received_at,
                                state, state_since, state_day, with_images, body_hash, print_reference, card_due)
                            VALUES (:id, :id::text, :id, 'NEW', 0, '', 'KIT-1', :sequence, 'a', :collecting, :residence,
                                :at, :day, :at, 'RECEIVED', :at, :day, true, '', :id, '2021-12-31')
                            """)
                    .param("id", id)
                    .param("sequence", ++sequence)
                    .param("collecting", collecting)
                    .param("residence", residence)
                    .param("at", Timestamp.from(captured))
                    .param("day", day(captured))
                    .update();
            event(id, 1, captured, "SIGNED", "RECEIVED", null);
            var from = "RECEIVED";
            var at = captured;
            var number = 2;
            for (var state : states) {
                at = at.plusSeconds(24 * 3600);
                event(id, number++, at, from, state, state.equals("RETURNED") ? reason : null);
                database.jdbc
                        .sql("""
                                UPDATE enrolment.dossier SET state = :state, state_since = :at, state_day = :day WHERE id = :id
                                """)
                        .param("state", state)
                        .param("at", Timestamp.from(at))
                        .param("day", day(at))
                        .param("id", id)
                        .update();
                from = state;
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private void event(
            UUID id, int number, Instant at, String from, String to, @org.jspecify.annotations.Nullable String reason) {
        database.jdbc
                .sql("""
                        INSERT INTO enrolment.event (dossier_id, number, at, actor, unit, from_state, to_state, reason)
                        VALUES (:id, :number, :at, 'a', '38', :from, :to, :reason)
                        """)
                .param("id", id)
                .param("number", number)
                .param("at", Timestamp.from(at))
                .param("from", from)
                .param("to", to)
                .param("reason", reason)
                .update();
    }

    private static LocalDate day(Instant at) {
        return dancu.shared.WorkingDay.of(at);
    }
}
