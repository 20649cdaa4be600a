package dancu.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The record as it was known and true on any past day, whole.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordsTest {

    private final RegistryRooms rooms = new RegistryRooms();
    private final Records records = rooms.records;
    private int lists;

    @Test
    void theFirstMomentOfWhoCameInAListIsTheListsOfficerPaperAndLaw() {
        var lot = rooms.registry.openLot(
                "list-" + ++lists, "thon-1.csv", "Biên bản 5/2021", "Điều 9", RegistryRooms.HEAD);
        var id = rooms.database
                .transaction
                .execute(status -> rooms.registry.enter(
                        lot,
                        List.of(InventedPeople.person(1, "Lê Thị Danh", "1990", null, List.of())),
                        java.util.Set.of(),
                        RegistryRooms.HEAD))
                .getFirst()
                .person();
        later();
        correct(id, CorrectableField.PHONE, "0911111111");

        var moments = records.moments(id);

        assertThat(moments).extracting(Moment::paper).containsExactly("Biên bản 5/2021", "DC02");
        assertThat(moments.getFirst().actor()).isEqualTo(RegistryRooms.HEAD.account());
        assertThat(moments.getFirst().ground()).isEqualTo("Điều 9");
        assertThat(moments.getFirst().changes()).extracting(Change::field).containsExactly(Moment.ENTERED);
    }

    @Test
    void theFirstMomentOfWhoWasEnteredAloneIsTheirOwnPaper() {
        var id = rooms.registry.register(
                InventedPeople.person(7, "Lê Thị Riêng", "1990", null, List.of()),
                "Giấy khai sinh 7",
                "Điều 16",
                RegistryRooms.OFFICER);

        assertThat(records.moments(id))
                .extracting(Moment::paper, Moment::ground, Moment::actor, Moment::version)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "Giấy khai sinh 7", "Điều 16", RegistryRooms.OFFICER.account(), 1));
    }

    @Test
    void anActThatChangesSeveralItemsIsOneMoment() {
        var id = rooms.woman();
        later();
        rooms.corrections.correct(
                id,
                List.of(
                        new Registry.Correction(CorrectableField.PHONE, "0911111111", "DC02", "Điều 9"),
                        new Registry.Correction(CorrectableField.EMAIL, "to@vi.du", "DC02", "Điều 9")),
                RegistryRooms.OFFICER);

        assertThat(records.moments(id)).hasSize(2);
        assertThat(records.moments(id).getLast().changes())
                .extracting(Change::field)
                .containsExactly("EMAIL", "PHONE");
    }

    @Test
    void beforeItWasEnteredThereIsNoRecord() {
        var id = rooms.woman();

        assertThat(records.at(id, rooms.clock.instant().minusSeconds(1))).isEmpty();
        assertThat(records.at(id, rooms.clock.instant())).isPresent();
        assertThatThrownBy(() -> records.at(new PersonId(UUID.randomUUID()), rooms.clock.instant()))
                .hasMessageContaining("registry.person-unknown");
    }

    @Test
    void theNumberOfAnyPastDayIsTheOneOfThatDay() {
        var id = rooms.woman();
        var first = rooms.person(id).pin();
        var born1990 = later();
        correct(id, CorrectableField.BIRTH_DATE, "12/03/1991");
        var second = rooms.numbers.reestablish(
                id, PinAssignment.End.BIRTH_YEAR, "QĐ 12", RegistryRooms.OFFICER, RegistryRooms.HEAD.account());
        var born1991 = later();

        assertThat(at(id, born1990).pin()).contains(String.valueOf(first));
        assertThat(at(id, born1990).numbers()).hasSize(1);
        assertThat(at(id, born1990).item(CorrectableField.BIRTH_DATE)).isEqualTo("12/03/1990");
        assertThat(at(id, born1991).pin()).contains(second);
        assertThat(at(id, born1991).numbers()).hasSize(2);
    }

    @Test
    void aMergeAndItsUndoingAreSeenOnTheirDaysWithTheNumbersOfThoseDays() {
        var kept = rooms.withoutNumber("12/03/1990");
        var gone = rooms.registry.register(
                InventedPeople.person(801, "Lê Thị Hai", "12/03/1990", InventedPeople.pin(801), List.of("171888888")),
                RegistryRooms.OFFICER);
        var pin = InventedPeople.pin(801);
        var apart = later();
        var merge = rooms.registry.merge(kept, gone, "Biên bản 3", RegistryRooms.OFFICER, RegistryRooms.HEAD.account());
        var together = later();
        rooms.registry.unmerge(merge, "Nhầm", RegistryRooms.OFFICER, RegistryRooms.HEAD.account());
        var again = later();

        assertThat(at(gone, apart).pin()).contains(pin);
        assertThat(at(kept, apart).copies()).isEmpty();
        assertThat(at(kept, together).pin()).contains(pin);
        assertThat(at(kept, together).copies()).containsExactly(gone);
        assertThat(at(kept, together).papers()).extracting(OldNumber::number).containsExactly("171888888");
        assertThat(at(gone, together).pin()).isEmpty();
        assertThat(at(gone, together).mergedInto()).isEqualTo(kept);
        assertThat(at(kept, again).pin()).isEmpty();
        assertThat(at(kept, again).papers()).isEmpty();
        assertThat(at(gone, again).pin()).contains(pin);
    }

    @Test
    void aNumberCancelledByAMergeWasActiveBeforeItAndIsAfterItsUndoing() {
        var kept = rooms.woman();
        var gone = rooms.woman();
        var pin = String.valueOf(rooms.person(gone).pin());
        var apart = later();
        var merge = rooms.registry.merge(kept, gone, "Biên bản 3", RegistryRooms.OFFICER, RegistryRooms.HEAD.account());
        var together = later();
        rooms.registry.unmerge(merge, "Nhầm", RegistryRooms.OFFICER, RegistryRooms.HEAD.account());

        assertThat(at(gone, apart).pin()).contains(pin);
        assertThat(at(gone, together).pin()).isEmpty();
        assertThat(at(gone, together).numbers().getFirst().endedFor()).isEqualTo(PinAssignment.End.MERGED);
        assertThat(at(gone, later()).pin()).contains(pin);
    }

    @Test
    void sensitiveItemsOfAPastDayAreReadOnlyWhereAskedFor() {
        var id = rooms.woman();
        var before = later();
        correct(id, CorrectableField.ETHNICITY, "Thái");
        correct(id, CorrectableField.RELIGION, "Không");
        var after = later();

        assertThat(at(id, before).sensitive()).isEmpty();
        assertThat(sensitive(id, before)).isEqualTo(new Person.Sensitive("Mường", "Phật giáo", "O"));
        assertThat(sensitive(id, after)).isEqualTo(new Person.Sensitive("Thái", "Không", "O"));
    }

    @Test
    void civilEventsAndOldNumbersAreThoseKnownThen() {
        var id = rooms.woman();
        rooms.corrections.addOldNumber(id, OldNumber.nine("171777777"), "CMND", "Điều 9", RegistryRooms.OFFICER);
        var one = later();
        rooms.corrections.strikeOldNumber(
                id, OldNumber.Kind.CMND9, "171777777", "Biên bản", "Điều 9", RegistryRooms.OFFICER);
        var paper = new CivilEvent.Paper(UUID.randomUUID(), "Bản án 3", today(), today());
        rooms.events.declaredMissing(id, paper, RegistryRooms.OFFICER);
        var missing = later();
        var undoing = new CivilEvent.Paper(UUID.randomUUID(), "QĐ 4", today(), today());
        rooms.events.undo(paper.id(), undoing, RegistryRooms.OFFICER, RegistryRooms.HEAD.account());
        var undone = later();

        assertThat(at(id, one).papers()).extracting(OldNumber::number).containsExactly("171777777");
        assertThat(at(id, one).events()).isEmpty();
        assertThat(at(id, missing).papers()).isEmpty();
        assertThat(at(id, missing).events()).hasSize(1);
        assertThat(at(id, missing).item(CorrectableField.LIFE)).isEqualTo("MISSING");
        assertThat(at(id, undone).events()).isEmpty();
        assertThat(at(id, undone).item(CorrectableField.LIFE)).isEqualTo("ALIVE");
    }

    /// Known in April: she had been divorced since 2019. Asked what was true in 2018, the register says married,
    /// whenever it is asked; asked in March it did not know of 2019 either.
    @Test
    void whatBecameTrueLongAgoIsTrueFromThatDayOnceItIsKnown() {
        var id = rooms.woman();
        var march = later();
        request(id, CorrectableField.MARITAL_STATUS, "Đã ly hôn", LocalDate.of(2019, 6, 1));
        var april = later();

        assertThat(marital(id, april, LocalDate.of(2018, 1, 1))).isEqualTo("Đã kết hôn");
        assertThat(marital(id, april, LocalDate.of(2019, 6, 1))).isEqualTo("Đã ly hôn");
        assertThat(marital(id, march, LocalDate.of(2019, 6, 1))).isEqualTo("Đã kết hôn");
    }

    /// A wrong entry corrected as from the birth was wrong on every day, but the register once thought it right.
    @Test
    void aCorrectionTrueFromBirthHoldsForEveryDayFromWhenItIsKnown() {
        var id = rooms.woman();
        request(id, CorrectableField.BIRTH_NAME, "Lê Thị Sai", LocalDate.of(2015, 1, 1));
        var wrong = later();
        request(id, CorrectableField.BIRTH_NAME, "Lê Thị Đúng", LocalDate.of(1990, 3, 12));
        var right = later();

        assertThat(at(id, wrong, LocalDate.of(2016, 1, 1)).item(CorrectableField.BIRTH_NAME))
                .isEqualTo("Lê Thị Sai");
        assertThat(at(id, right, LocalDate.of(2016, 1, 1)).item(CorrectableField.BIRTH_NAME))
                .isEqualTo("Lê Thị Đúng");
        assertThat(at(id, right, LocalDate.of(2010, 1, 1)).item(CorrectableField.BIRTH_NAME))
                .isEqualTo("Lê Thị Đúng");
    }

    @Test
    void whatIsKnownAndTrueNowIsTheRecordAsItStands() {
        var id = rooms.woman();
        request(id, CorrectableField.ORIGIN, "Mường Lát", LocalDate.of(2015, 1, 1));
        request(id, CorrectableField.ORIGIN, "Quan Hóa", LocalDate.of(2010, 1, 1));

        var now = at(id, later());
        for (var field : CorrectableField.values()) {
            if (!field.isSensitive()) {
                assertThat(now.item(field)).as(field.name()).isEqualTo(field.of(rooms.person(id)));
            }
        }
    }

    @Test
    void theStatesOfNumbersAreAppendOnly() {
        var kept = rooms.woman();
        rooms.registry.merge(kept, rooms.woman(), "x", RegistryRooms.OFFICER, RegistryRooms.HEAD.account());

        for (var statement : List.of(
                "UPDATE registry.pin_past SET until = now()",
                "DELETE FROM registry.pin_past",
                "TRUNCATE registry.pin_past",
                "DELETE FROM registry.old_number",
                "UPDATE registry.civil_event SET paper = 'x'",
                "DELETE FROM registry.civil_event")) {
            assertThatThrownBy(() -> rooms.database.jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }

    private void request(PersonId id, CorrectableField field, String value, LocalDate from) {
        var request = new CorrectionRequest.New(UUID.randomUUID(), id, Map.of(field, value), "DC02", "Điều 9", from);
        rooms.corrections.submit(request, RegistryRooms.OFFICER);
        rooms.corrections.approve(request.id(), RegistryRooms.HEAD);
    }

    private void correct(PersonId id, CorrectableField field, String value) {
        rooms.corrections.correct(
                id, List.of(new Registry.Correction(field, value, "DC02", "Điều 9")), RegistryRooms.OFFICER);
    }

    private RecordAt at(PersonId id, Instant known) {
        return records.at(id, known).orElseThrow();
    }

    private RecordAt at(PersonId id, Instant known, LocalDate day) {
        return records.at(id, known, day).orElseThrow();
    }

    private String marital(PersonId id, Instant known, LocalDate day) {
        return at(id, known, day).item(CorrectableField.MARITAL_STATUS);
    }

    private Person.Sensitive sensitive(PersonId id, Instant known) {
        return records.withSensitive(id, known, today())
                .orElseThrow()
                .sensitive()
                .orElseThrow();
    }

    private LocalDate today() {
        return dancu.shared.WorkingDay.of(rooms.clock.instant());
    }

    /// A day passes.
    ///
    /// @return an instant after everything done so far and before everything done next
    private Instant later() {
        rooms.clock.advance(Duration.ofHours(12));
        var between = rooms.clock.instant();
        rooms.clock.advance(Duration.ofHours(12));
        return between;
    }
}
