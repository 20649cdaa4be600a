package dancu.residence;

import static dancu.residence.ResidenceRooms.NEW_LAW;
import static dancu.residence.ResidenceRooms.child;
import static dancu.residence.ResidenceRooms.filing;
import static dancu.residence.ResidenceRooms.headed;
import static dancu.residence.ResidenceRooms.own;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DuplicateKeyException;

/// What the database holds whoever writes, and who wins when two officers act at once.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResidenceConstraintsTest {

    private final ResidenceRooms rooms = new ResidenceRooms();
    private final PermanentResidence residence = rooms.room(PermanentResidence.class);
    private final ExecutorService officers = Executors.newVirtualThreadPerTaskExecutor();
    private String commune = "";

    @BeforeEach
    void anotherCommune() {
        commune = rooms.commune();
    }

    @AfterAll
    void close() {
        officers.close();
        rooms.close();
    }

    @Test
    void aHouseholdDoesNotLoseItsHeadUnnoticed() {
        var home = rooms.household(commune, rooms.adult(), rooms.adult());

        assertThatThrownBy(
                        () -> update("UPDATE residence.registration SET head = false WHERE household_id = :id", home))
                .hasStackTraceContaining("has members and no head");
    }

    @Test
    void aHouseholdHasOneHead() {
        var home = rooms.household(commune, rooms.adult(), rooms.adult());

        assertThatThrownBy(() -> update("UPDATE residence.registration SET head = true WHERE household_id = :id", home))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void nobodyLivesInAClosedHousehold() {
        var home = rooms.household(commune, rooms.adult());

        assertThatThrownBy(() -> update("UPDATE residence.household SET closed_on = '2021-08-01' WHERE id = :id", home))
                .hasStackTraceContaining("is closed and somebody lives in it");
        residence.strike(
                filing(NEW_LAW), rooms.household(home).getFirst().person(), StrikeReason.EMIGRATED, NEW_LAW, null);
        assertThatThrownBy(() -> update("""
                        INSERT INTO residence.registration (person_id, household_id, kind, relation, head, valid_from, reason)
                        VALUES (gen_random_uuid(), :id, 'PERMANENT', 'Chủ hộ', true, '2021-08-01', 'REGISTERED')
                        """, home)).hasStackTraceContaining("is closed and somebody lives in it");
    }

    @Test
    void actsStayAsTheyWereEntered() {
        var person = rooms.adult();
        var filing = filing(NEW_LAW);
        residence.register(filing, List.of(child(person)), own(commune, person));

        assertThatThrownBy(() -> update("UPDATE residence.act SET paper = 'khác' WHERE id = :id", filing.id()))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> update("DELETE FROM residence.effect WHERE act_id = :id", filing.id()))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void ofTwoPlacesRegisteringOnePersonAtOnceOneWins() {
        var person = rooms.adult();
        var other = rooms.commune();

        var second = whileOpen(
                () -> residence.register(filing(NEW_LAW), List.of(child(person)), own(commune, person)),
                () -> residence.register(filing(NEW_LAW), List.of(child(person)), own(other, person)));

        assertThatThrownBy(second::join).hasMessageContaining("residence.changed-meanwhile");
        assertThat(rooms.homes(person))
                .extracting(home -> home.dwelling().commune())
                .containsExactly(commune);
    }

    @Test
    void theSameFilingSentTwiceAtOnceIsEnteredOnce() {
        var person = rooms.adult();
        var filing = filing(NEW_LAW);

        var second = whileOpen(
                () -> residence.register(filing, List.of(child(person)), own(commune, person)),
                () -> residence.register(filing, List.of(child(person)), own(commune, person)));

        assertThat(second.join()).isInstanceOf(Done.class);
        assertThat(rooms.homes(person)).hasSize(1);
    }

    @Test
    void twoOfficersNamingAHeadAtOnceLeaveOne() {
        var first = rooms.adult();
        var second = rooms.adult();
        var home = rooms.household(commune, rooms.adult(), first, second);
        var households = rooms.room(Households.class);

        whileOpen(
                        () -> households.changeHead(filing(NEW_LAW), home, headed(first)),
                        () -> households.changeHead(filing(NEW_LAW), home, headed(second)))
                .join();

        assertThat(rooms.household(home))
                .filteredOn(Registration::head)
                .extracting(Registration::person)
                .containsExactly(second);
    }

    @Test
    void nobodyJoinsAHouseholdWhoseLastMemberJustLeft() {
        var last = rooms.adult();
        var home = rooms.household(commune, last);
        var guest = rooms.adult();
        var into = rooms.into(home);

        var second = whileOpen(
                () -> residence.strike(filing(NEW_LAW), last, StrikeReason.EMIGRATED, NEW_LAW, null),
                () -> residence.register(filing(NEW_LAW), List.of(child(guest)), into));

        assertThatThrownBy(second::join).hasMessageContaining("residence.household-closed");
        assertThat(rooms.household(home)).isEmpty();
    }

    /// Does one act and keeps its transaction open until another, begun meanwhile, is waiting for it.
    private <T> CompletableFuture<T> whileOpen(Runnable first, Supplier<T> second) {
        var done = new CountDownLatch(1);
        var open = CompletableFuture.runAsync(
                () -> rooms.database.transaction.executeWithoutResult(status -> {
                    first.run();
                    done.countDown();
                    waitForALock();
                }),
                officers);
        await(done);
        var other = CompletableFuture.supplyAsync(second, officers);
        open.join();
        return other;
    }

    private void waitForALock() {
        for (var tries = 0; tries < 200; tries++) {
            var waiting = rooms.database
                    .jdbc
                    .sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
                    .query(Integer.class)
                    .single();
            if (waiting > 0) {
                return;
            }
            await(new CountDownLatch(1), 50);
        }
        throw new IllegalStateException("the second never came to wait");
    }

    private static void await(CountDownLatch latch) {
        await(latch, 20_000);
    }

    private static void await(CountDownLatch latch, long millis) {
        try {
            var _ = latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(String sql, UUID id) {
        rooms.database.jdbc.sql(sql).param("id", id).update();
    }
}
