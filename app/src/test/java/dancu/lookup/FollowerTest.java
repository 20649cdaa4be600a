package dancu.lookup;

import static dancu.lookup.LookupRooms.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import dancu.TestDatabase;
import dancu.lookup.LookupRooms.Somebody;
import dancu.registry.CorrectableField;
import dancu.registry.Corrections;
import dancu.registry.Registry;
import dancu.shared.PersonId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowerTest {

    @Test
    void anEmptyRegisterIsSearchedWholly() {
        try (var rooms = LookupRooms.fresh()) {
            rooms.lookup.refresh();

            assertThat(rooms.lookup.search("lê thị hoa", Within.PROVINCE, 10)).isEqualTo(new Answer(List.of(), 1));
        }
    }

    @Test
    void beforeTheIndexIsMadeNoAnswerLooksCompleteAndAWholeNumberIsFound() {
        try (var rooms = LookupRooms.fresh()) {
            var person = rooms.enter(Somebody.named("Hà Thị Chờ").withPin("038190000077"));

            assertThat(rooms.lookup.search("ha thi cho", Within.PROVINCE, 10).isComplete())
                    .isFalse();
            assertThat(rooms.lookup.search("038190000077", Within.PROVINCE, 10).hits())
                    .extracting(Answer.Hit::person)
                    .containsExactly(person);
        }
    }

    @Test
    void aChangeIsFoundInTheBackgroundWithinSeconds() throws InterruptedException {
        try (var rooms = LookupRooms.fresh()) {
            var person = rooms.enter(Somebody.named("Hà Thị Cũ"));
            rooms.lookup.start();
            await(rooms, "ha thi cu");

            rooms.room(Corrections.class)
                    .correct(
                            person,
                            List.of(new Registry.Correction(
                                    CorrectableField.BIRTH_NAME,
                                    "Hà Thị Mới",
                                    "QĐ 1",
                                    "Luật Hộ tịch 60/2014, Điều 26")),
                            OFFICER);

            await(rooms, "hà thị mới");
            assertThat(rooms.lookup.search("Hà Thị Mới", Within.PROVINCE, 10).hits())
                    .extracting(Answer.Hit::person)
                    .containsExactly(person);
        }
    }

    @Test
    void whoMovesIsFoundAtTheNewAddressOnly() {
        try (var rooms = LookupRooms.fresh()) {
            var person = rooms.enter(Somebody.named("Hà Thị Đi"), LookupRooms.CAO_NGOC, "Làng Bái");
            assertThat(rooms.found("ha thi di lang bai")).containsExactly(person);

            rooms.database
                    .jdbc
                    .sql("UPDATE residence.household SET commune = '14845', hamlet = 'Bản Pom', detail = 'Bản Pom'")
                    .update();

            assertThat(rooms.found("ha thi di ban pom")).containsExactly(person);
            assertThat(rooms.lookup.search("muong lat", Within.PROVINCE, 10).hits())
                    .extracting(Answer.Hit::person)
                    .containsExactly(person);
            assertThat(rooms.lookup.search("lang bai", Within.PROVINCE, 10).hits())
                    .isEmpty();
        }
    }

    @Test
    void aTransactionHeldOpenHidesNothingCommittedAfterIt() {
        try (var rooms = LookupRooms.fresh()) {
            rooms.lookup.refresh();
            var foundMeanwhile = new ArrayList<PersonId>();
            rooms.database.transaction.executeWithoutResult(held -> {
                rooms.enter(Somebody.named("Hà Thị Giữ"));
                inAnotherTransaction(() -> rooms.enter(Somebody.named("Hà Thị Xong")));
                inAnotherTransaction(() -> foundMeanwhile.addAll(rooms.found("ha thi xong")));
            });

            assertThat(foundMeanwhile).hasSize(1);
            assertThat(rooms.found("ha thi giu")).hasSize(1);
        }
    }

    @Test
    void aRestartGoesOnFromWhatWasCommitted() throws InterruptedException {
        var database = TestDatabase.fresh();
        var folder = LookupRooms.newFolder();
        try (var before = new LookupRooms(database, folder)) {
            before.enter(Somebody.named("Hà Thị Trước"));
            awaitMarkBehind(before.registry);
            before.lookup.refresh();
        }
        try (var after = new LookupRooms(database, folder)) {
            after.enter(Somebody.named("Hà Thị Sau"));
            // Only what changed is read again: of the first person nothing but the index is left to find.
            database.jdbc
                    .sql("ALTER TABLE registry.person DISABLE TRIGGER person_change_is_noted")
                    .update();
            database.jdbc
                    .sql("UPDATE registry.person SET birth_name = 'Khác' WHERE birth_name = 'Hà Thị Trước'")
                    .update();

            assertThat(after.found("ha thi truoc")).hasSize(1);
            assertThat(after.found("ha thi sau")).hasSize(1);
        }
    }

    @Test
    void aBrokenIndexIsMadeAnew() throws IOException {
        var database = TestDatabase.fresh();
        var folder = LookupRooms.newFolder();
        try (var before = new LookupRooms(database, folder)) {
            before.enter(Somebody.named("Hà Thị Lành"));
            before.lookup.refresh();
        }
        try (var files = Files.list(folder.resolve("1"))) {
            for (var file : files.filter(file -> !file.endsWith("write.lock")).toList()) {
                try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                    channel.position(channel.size() / 2);
                    channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}));
                }
            }
        }
        try (var after = new LookupRooms(database, folder)) {
            assertThat(after.found("ha thi lanh")).hasSize(1);
        }
    }

    @Test
    void anIndexOfAnotherRegisterIsMadeAnew() {
        var folder = LookupRooms.newFolder();
        try (var one = new LookupRooms(TestDatabase.fresh(), folder)) {
            one.enter(Somebody.named("Hà Thị Một"));
            one.lookup.refresh();
        }
        try (var other = LookupRooms.fresh()) {
            other.enter(Somebody.named("Hà Thị Hai"));
            try (var moved = new LookupRooms(other.database, folder)) {
                assertThat(moved.found("ha thi hai")).hasSize(1);
                assertThat(moved.found("ha thi mot")).isEmpty();
                assertThat(moved.lookup.size()).isEqualTo(1);
            }
        }
    }

    @Test
    void twoProcessesOnOneDataFolderEachKeepAnIndex() {
        try (var one = LookupRooms.fresh();
                var two = new LookupRooms(one.database, one.folder)) {
            one.lookup.refresh();
            two.lookup.refresh();
            one.enter(Somebody.named("Hà Thị Chung"));

            assertThat(one.found("ha thi chung")).hasSize(1);
            assertThat(two.found("ha thi chung")).hasSize(1);
        }
    }

    @Test
    void onlyTheOwnerMayReadTheIndex() throws IOException {
        try (var rooms = LookupRooms.fresh()) {
            rooms.lookup.refresh();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rooms.folder)))
                    .isEqualTo("rwx------");
        }
    }

    private static void inAnotherTransaction(Runnable work) {
        try {
            var thread = Thread.ofPlatform().start(work);
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whatever runs on the server meanwhile holds marks back.
    private static void awaitMarkBehind(Registry registry) throws InterruptedException {
        while (!registry.changedSince(registry.mark(), 1).people().isEmpty()) {
            Thread.sleep(50);
        }
    }

    private static void await(LookupRooms rooms, String typed) throws InterruptedException {
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (rooms.lookup.search(typed, Within.PROVINCE, 10).hits().isEmpty()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(until);
            Thread.sleep(50);
        }
    }
}
