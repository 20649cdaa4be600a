package dancu.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.kit.Capture;
import dancu.shared.DossierId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConservationTest {

    private final EnrolmentRooms rooms = new EnrolmentRooms();
    private final DossierProcess process = rooms.room(DossierProcess.class);
    private final DossierDesk desk = rooms.room(DossierDesk.class);
    private long number;

    @AfterEach
    void whatTheDatabaseCountsIsWhatIsThere() {
        for (var unit : rooms.room(DossierFigures.class).conservation()) {
            assertThat(unit.received()).isEqualTo(unit.inWork() + unit.finished() + unit.refused());
            assertThat(unit.received()).isEqualTo(stands(unit.collectingUnit(), null));
            assertThat(unit.inWork()).isEqualTo(stands(unit.collectingUnit(), "in_work"));
            assertThat(unit.finished()).isEqualTo(stands(unit.collectingUnit(), "finished"));
            assertThat(unit.refused()).isEqualTo(stands(unit.collectingUnit(), "refused"));
        }
        var eventless = """
                SELECT count(*) FROM enrolment.dossier d WHERE d.state <> (SELECT e.to_state FROM enrolment.event e
                    WHERE e.dossier_id = d.id ORDER BY e.number DESC LIMIT 1)
                """;
        assertThat(rooms.database.jdbc.sql(eventless).query(Long.class).single())
                .isZero();
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void everyDossierReceivedIsInWorkFinishedOrRefusedWhateverHappensToIt() {
        var before = ofTheCommune();
        var ids = rooms.received(someone(), someone(), someone(), someone());
        move(ids.get(0), DossierState.CANCELLED);
        move(ids.get(1), DossierState.RETURNED);
        move(ids.get(1), DossierState.EXPIRED);
        for (var state : List.of(
                DossierState.RECHECKED,
                DossierState.MATCHED,
                DossierState.APPROVED,
                DossierState.IN_PRODUCTION,
                DossierState.PRODUCED,
                DossierState.SHIPPED,
                DossierState.AT_DISTRICT,
                DossierState.DELIVERED)) {
            move(ids.get(2), state);
        }

        var after = ofTheCommune();
        assertThat(after.received() - before.received()).isEqualTo(4);
        assertThat(after.inWork() - before.inWork()).isEqualTo(1);
        assertThat(after.finished() - before.finished()).isEqualTo(1);
        assertThat(after.refused() - before.refused()).isEqualTo(2);
    }

    @Test
    void aStepTheTableDoesNotAllowIsRefusedAndNothingMoves() {
        var ids = rooms.received(someone(), someone());
        var steps = List.of(
                Step.of(rooms.dossier(ids.getFirst()), DossierState.RECHECKED),
                Step.of(rooms.dossier(ids.getLast()), DossierState.DELIVERED));

        assertThatThrownBy(() -> rooms.database.transaction.executeWithoutResult(
                        status -> process.move(steps, EnrolmentRooms.CLERK)))
                .hasMessageContaining("enrolment.step-not-allowed");
        assertThat(ids).allSatisfy(id -> assertThat(rooms.dossier(id).state()).isEqualTo(DossierState.RECEIVED));
    }

    @Test
    void aStepFromWhereTheDossierNoLongerStandsIsRefused() {
        var id = rooms.received(someone()).getFirst();
        var asRead = rooms.dossier(id);
        move(id, DossierState.RECHECKED);

        assertThatThrownBy(() -> rooms.database.transaction.executeWithoutResult(
                        status -> process.move(List.of(Step.of(asRead, DossierState.RETURNED)), EnrolmentRooms.CLERK)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(rooms.dossier(id).state()).isEqualTo(DossierState.RECHECKED);
        assertThat(desk.history(id)).hasSize(4);
    }

    /// Each of these would make the figures say something that never happened.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE enrolment.dossier SET state = 'DELIVERED'",
                "UPDATE enrolment.dossier SET state = 'CAPTURED'",
                "UPDATE enrolment.dossier SET state = 'NO SUCH STATE'",
                "UPDATE enrolment.dossier SET collecting_unit = '380'",
                "DELETE FROM enrolment.dossier",
                "TRUNCATE enrolment.dossier CASCADE",
                "UPDATE enrolment.event SET to_state = 'DELIVERED'",
                "DELETE FROM enrolment.event",
                "TRUNCATE enrolment.event",
                "UPDATE enrolment.conservation SET received = received + 1",
                "UPDATE enrolment.conservation SET received = received + 1, in_work = in_work + 1",
                "DELETE FROM enrolment.conservation",
                "TRUNCATE enrolment.conservation",
                "UPDATE enrolment.standing SET dossiers = dossiers + 1",
                "INSERT INTO enrolment.standing VALUES ('380', '14755', 'DELIVERED', 100)",
                "DELETE FROM enrolment.standing",
                "UPDATE enrolment.flow SET dossiers = dossiers + 1",
                "DELETE FROM enrolment.flow"
            })
    void theDatabaseRefusesWhatGoesBehindTheProcess(String statement) {
        var id = rooms.received(someone()).getFirst();

        assertThatThrownBy(() -> rooms.database.jdbc.sql(statement).update())
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
        assertThat(rooms.dossier(id).state()).isEqualTo(DossierState.RECEIVED);
    }

    /// Each worker holds what it took until the other has taken, too.
    @Test
    void ofTwoWorkersAtOneStageEachDossierMovesOnce() throws Exception {
        var ids = new ArrayList<DossierId>();
        for (var i = 0; i < 8; i++) {
            ids.addAll(rooms.received(someone()));
        }
        ids.forEach(id -> move(id, DossierState.RECHECKED));
        ids.forEach(id -> move(id, DossierState.MATCHED));
        var bothHoldSome = new CyclicBarrier(2);
        var stage =
                new OwnStage(DossierState.MATCHED, DossierState.DISTRICT_REVIEW, 4, dossiers -> await(bothHoldSome));

        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> process.run(stage));
            var second = threads.submit(() -> process.run(stage));
            assertThat(first.get() + second.get()).isEqualTo(8);
        }

        assertThat(ids)
                .allSatisfy(id -> assertThat(desk.history(id))
                        .filteredOn(event -> event.to() == DossierState.DISTRICT_REVIEW)
                        .hasSize(1));
    }

    @Test
    void aDossierThatFailsThreeTimesIsSetAsideWhileTheRestGoOnAndGoesOnOnceReleased() {
        var ids = rooms.received(someone(), someone(), someone());
        ids.forEach(id -> move(id, DossierState.RECHECKED));
        ids.forEach(id -> move(id, DossierState.MATCHED));
        var bad = ids.get(1);
        var stumbling = new OwnStage(DossierState.MATCHED, DossierState.DISTRICT_REVIEW, 10, dossiers -> {
            if (dossiers.stream().anyMatch(dossier -> dossier.id().equals(bad))) {
                throw new IllegalStateException("this one cannot be done");
            }
        });

        assertThat(process.run(stumbling)).isEqualTo(2);
        assertThat(process.run(stumbling)).isZero();
        assertThat(rooms.dossier(bad).setAside()).isNull();
        rooms.clock.advance(Duration.ofMinutes(2));
        assertThat(process.run(stumbling)).isZero();
        rooms.clock.advance(Duration.ofMinutes(2));
        assertThat(process.run(stumbling)).isZero();

        assertThat(desk.setAside()).extracting(Dossier::id).containsExactly(bad);
        assertThat(rooms.dossier(bad).setAside()).isEqualTo("own: IllegalStateException");
        rooms.clock.advance(Duration.ofDays(1));
        var sound = new OwnStage(DossierState.MATCHED, DossierState.DISTRICT_REVIEW, 10, dossiers -> {});
        assertThat(process.run(sound)).isZero();
        desk.release(bad);
        assertThat(process.run(sound)).isEqualTo(1);
        assertThat(desk.setAside()).isEmpty();
    }

    /// What a stage does not move is offered again; it must not keep the failing or the sound from their turn.
    @Test
    void aDossierThatHasToWaitDoesNotHoldUpTheOnesBehindAFailure() {
        var ids = rooms.received(someone(), someone(), someone());
        ids.forEach(id -> move(id, DossierState.RECHECKED));
        ids.forEach(id -> move(id, DossierState.MATCHED));
        var ordered = ids.stream()
                .sorted(java.util.Comparator.comparing(id -> id.value().toString()))
                .toList();
        var stage =
                new OwnStage(DossierState.MATCHED, DossierState.DISTRICT_REVIEW, 3, dossiers -> {
                    if (dossiers.stream().anyMatch(dossier -> dossier.id().equals(ordered.get(1)))) {
                        throw new IllegalStateException("this one cannot be done");
                    }
                }) {
                    @Override
                    public List<Step> work(List<Dossier> dossiers) {
                        return super.work(dossiers).stream()
                                .filter(step -> !step.dossier().equals(ordered.getFirst()))
                                .toList();
                    }
                };

        assertThat(process.run(stage)).isEqualTo(1);
        assertThat(rooms.dossier(ordered.getLast()).state()).isEqualTo(DossierState.DISTRICT_REVIEW);
        assertThat(process.run(stage)).isZero();
        ids.forEach(id -> move(id, DossierState.CANCELLED, rooms.dossier(id).state()));
    }

    /// A machine stage of this test's own.
    private static class OwnStage implements Stage {

        private final DossierState from;
        private final DossierState to;
        private final int batch;
        private final java.util.function.Consumer<List<Dossier>> work;

        OwnStage(DossierState from, DossierState to, int batch, java.util.function.Consumer<List<Dossier>> work) {
            this.from = from;
            this.to = to;
            this.batch = batch;
            this.work = work;
        }

        @Override
        public String name() {
            return "own";
        }

        @Override
        public DossierState from() {
            return from;
        }

        @Override
        public int batch() {
            return batch;
        }

        @Override
        public List<Step> work(List<Dossier> dossiers) {
            work.accept(dossiers);
            return dossiers.stream().map(dossier -> Step.of(dossier, to)).toList();
        }
    }

    private Capture someone() {
        number++;
        return rooms.capture(rooms.resident(number), number, number);
    }

    private void move(DossierId id, DossierState to) {
        move(id, to, rooms.dossier(id).state());
    }

    private void move(DossierId id, DossierState to, DossierState from) {
        rooms.database.transaction.executeWithoutResult(
                status -> process.move(List.of(new Step(id, from, to, null, null, null)), EnrolmentRooms.CLERK));
    }

    private DossierFigures.Conservation ofTheCommune() {
        return rooms.room(DossierFigures.class).conservation().stream()
                .filter(unit -> unit.collectingUnit().equals(EnrolmentRooms.COMMUNE))
                .findFirst()
                .orElse(new DossierFigures.Conservation(EnrolmentRooms.COMMUNE, 0, 0, 0, 0));
    }

    private long stands(String unit, @org.jspecify.annotations.Nullable String standing) {
        return rooms.database
                .jdbc
                .sql("""
                        SELECT count(*) FROM enrolment.dossier WHERE collecting_unit = :unit
                          AND (cast(:class AS text) IS NULL OR enrolment.class_of(state) = :class)
                        """)
                .param("unit", unit)
                .param("class", standing)
                .query(Long.class)
                .single();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
