package dancu.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.shared.PersonId;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionsTest {

    private final RegistryRooms rooms = new RegistryRooms();
    private final Corrections corrections = rooms.corrections;

    @Test
    void aCorrectionKeepsWhatWasWithPaperLawAndOfficer() {
        var id = rooms.withoutNumber("1990");
        rooms.clock.advance(Duration.ofDays(1));

        var corrected = corrections.correct(
                id,
                List.of(
                        correction(CorrectableField.BIRTH_DATE, "12/3/1990"),
                        correction(CorrectableField.BIRTH_NAME, "Lê Thị Tơ Tằm")),
                RegistryRooms.OFFICER);

        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.birthName()).isEqualTo("Lê Thị Tơ Tằm");
        assertThat(corrected.birthDate().calendarDay()).contains(LocalDate.of(1990, 3, 12));
        var change = corrections.history(id).getFirst();
        assertThat(change.field()).isEqualTo("BIRTH_DATE");
        assertThat(change.before()).isEqualTo("1990");
        assertThat(change.after()).isEqualTo("12/3/1990");
        assertThat(change.actor()).isEqualTo("xa.14845");
        assertThat(change.paper()).isEqualTo("Giấy khai sinh 7/1990");
        assertThat(change.ground()).isEqualTo("TT 04/2020, Điều 18");
        assertThat(change.at()).isEqualTo(rooms.clock.instant());
    }

    /// P-12: some keyboards write a letter and its marks apart; the register has one form.
    @Test
    void aNameIsKeptInOneFormHoweverItWasTyped() {
        var id = rooms.woman();
        var apart = Normalizer.normalize("Nguyễn Thị Sửa", Normalizer.Form.NFD);

        var corrected =
                corrections.correct(id, List.of(correction(CorrectableField.BIRTH_NAME, apart)), RegistryRooms.OFFICER);

        assertThat(corrected.birthName()).isEqualTo("Nguyễn Thị Sửa");
        assertThat(corrections.history(id).getLast().after()).isEqualTo("Nguyễn Thị Sửa");
    }

    @Test
    void aSensitiveItemIsCorrectedWithoutAppearingInTheHistory() {
        var id = rooms.woman();

        corrections.correct(id, List.of(correction(CorrectableField.ETHNICITY, "Thái")), RegistryRooms.OFFICER);

        assertThat(rooms.registry.sensitive(List.of(id)).get(id))
                .isEqualTo(new Person.Sensitive("Thái", "Phật giáo", "O"));
        var row = rooms.database
                .jdbc
                .sql(
                        "SELECT c::text || encode(after_sealed, 'escape') FROM registry.change c WHERE person_id = :id AND field <> 'ENTERED'")
                .param("id", id.value())
                .query(String.class)
                .single();
        assertThat(row).contains("ETHNICITY").doesNotContain("Thái", "Mường", "Th\\303\\241i");
    }

    @Test
    void theHistoryCannotBeChanged() {
        corrections.correct(rooms.woman(), List.of(correction(CorrectableField.PHONE, "0911")), RegistryRooms.OFFICER);

        for (var statement : List.of(
                "UPDATE registry.change SET actor = 'nobody'",
                "DELETE FROM registry.change",
                "TRUNCATE registry.change")) {
            assertThatThrownBy(() -> rooms.database.jdbc.sql(statement).update())
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void nobodyWhoIsNotThereIsCorrectedAndNoValueOfAnotherForm() {
        assertThatThrownBy(() -> corrections.correct(
                        new PersonId(UUID.randomUUID()),
                        List.of(correction(CorrectableField.PHONE, "0911111111")),
                        RegistryRooms.OFFICER))
                .hasMessageContaining("registry.person-unknown");
        var id = rooms.woman();
        for (var wrong : Map.of(
                        CorrectableField.BIRTH_NAME, " ",
                        CorrectableField.BIRTH_DATE, "hôm qua",
                        CorrectableField.SEX, "nữ giới",
                        CorrectableField.FATHER_NUMBER, "12345",
                        CorrectableField.BIRTH_PLACE_CODE, "38")
                .entrySet()) {
            assertThatThrownBy(() -> corrections.correct(
                            id, List.of(correction(wrong.getKey(), wrong.getValue())), RegistryRooms.OFFICER))
                    .as("%s", wrong.getKey())
                    .hasMessageContaining("registry.value-refused");
        }
        assertThat(rooms.person(id).version()).isEqualTo(1);
    }

    @Test
    void theRecordIsKnownAsItWasOnAnyPastDayAndAsItWasTrue() {
        var id = rooms.named("Lê Thị Đầu");
        var entered = rooms.clock.instant();
        rooms.clock.advance(Duration.ofDays(10));
        approve(id, "Lê Thị Giữa", LocalDate.of(2021, 1, 1));
        var between = rooms.clock.instant();
        rooms.clock.advance(Duration.ofDays(10));
        approve(id, "Lê Thị Cuối", LocalDate.of(2021, 2, 1));

        assertThat(name(id, entered, LocalDate.of(2021, 12, 1))).isEqualTo("Lê Thị Đầu");
        assertThat(name(id, between, LocalDate.of(2021, 12, 1))).isEqualTo("Lê Thị Giữa");
        assertThat(name(id, rooms.clock.instant(), LocalDate.of(2021, 12, 1))).isEqualTo("Lê Thị Cuối");
        assertThat(name(id, rooms.clock.instant(), LocalDate.of(2021, 1, 15))).isEqualTo("Lê Thị Giữa");
        assertThat(name(id, rooms.clock.instant(), LocalDate.of(2020, 12, 31))).isEqualTo("Lê Thị Đầu");
    }

    @Test
    void aCorrectionAskedForIsMadeWhenAnotherOfficerApprovesAndNotBefore() {
        var id = rooms.woman();
        var request =
                request(id, Map.of(CorrectableField.BIRTH_NAME, "Lê Thị Tơ Tằm", CorrectableField.RELIGION, "Không"));
        corrections.submit(request, RegistryRooms.OFFICER);
        corrections.submit(request, RegistryRooms.OFFICER);

        assertThat(rooms.person(id).birthName()).isEqualTo("Lê Thị Tơ");
        assertThat(corrections.waiting(List.of("14845"), 10))
                .extracting(CorrectionRequest::id)
                .contains(request.id());
        assertThatThrownBy(() -> corrections.approve(request.id(), RegistryRooms.OFFICER))
                .hasMessageContaining("registry.same-officer");

        corrections.approve(request.id(), RegistryRooms.HEAD);

        assertThat(rooms.person(id).birthName()).isEqualTo("Lê Thị Tơ Tằm");
        assertThat(rooms.registry.sensitive(List.of(id)).get(id))
                .isEqualTo(new Person.Sensitive("Mường", "Không", "O"));
        assertThat(corrections.history(id))
                .extracting(Change::actor, Change::approver)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("xa.14845", "xa.14845.truong"));
        assertThatThrownBy(() -> corrections.approve(request.id(), RegistryRooms.HEAD))
                .hasMessageContaining("registry.request-decided");
        assertThat(rooms.database
                        .jdbc
                        .sql("SELECT string_agg(i::text, '') FROM registry.request_item i WHERE request = :id")
                        .param("id", request.id())
                        .query(String.class)
                        .single())
                .doesNotContain("Không");
    }

    @Test
    void aRecordChangedMeanwhileIsNotCorrectedBlindly() {
        var id = rooms.woman();
        var request = request(id, Map.of(CorrectableField.PHONE, "0911111111"));
        corrections.submit(request, RegistryRooms.OFFICER);
        corrections.correct(id, List.of(correction(CorrectableField.PHONE, "0922222222")), RegistryRooms.OFFICER);

        assertThatThrownBy(() -> corrections.approve(request.id(), RegistryRooms.HEAD))
                .hasMessageContaining("registry.record-changed");
        assertThat(rooms.person(id).phone()).isEqualTo("0922222222");

        corrections.sendBack(request.id(), "Hồ sơ đã thay đổi", RegistryRooms.HEAD);
        assertThat(corrections.requests(id).getFirst().state()).isEqualTo(CorrectionRequest.State.RETURNED);
    }

    @Test
    void aRequestCanBeTakenBack() {
        var id = rooms.woman();
        var request = request(id, Map.of(CorrectableField.PHONE, "0911111111"));
        corrections.submit(request, RegistryRooms.OFFICER);

        corrections.withdraw(request.id(), RegistryRooms.OFFICER);

        assertThatThrownBy(() -> corrections.approve(request.id(), RegistryRooms.HEAD))
                .hasMessageContaining("registry.request-decided");
    }

    /// P-05: one number on two people is a conflict until one is struck out; nothing is deleted.
    @Test
    void aNumberOfTwoPeopleIsInConflictUntilItIsStruckOutOfOne() {
        var one = rooms.woman();
        var other = rooms.woman();
        var old = new OldNumber(OldNumber.Kind.CMND9, "171666666", "3/1985", "CA Thanh Hóa");
        corrections.addOldNumber(one, old, "CMND", "Điều 9", RegistryRooms.OFFICER);
        assertThat(rooms.registry.conflicts("171666666")).isEmpty();

        var person = corrections.addOldNumber(other, old, "CMND", "Điều 9", RegistryRooms.OFFICER);
        assertThat(person.papers()).containsExactly(old);
        assertThat(rooms.registry.conflicts("171 666 666")).containsExactlyInAnyOrder(one, other);

        corrections.strikeOldNumber(
                other, OldNumber.Kind.CMND9, "171666666", "Biên bản", "Điều 9", RegistryRooms.OFFICER);
        assertThat(rooms.registry.conflicts("171666666")).isEmpty();
        assertThat(rooms.person(other).papers()).isEmpty();
        assertThat(corrections.history(other))
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("OLD_NUMBER_ADDED", null, "CMND9 171666666"),
                        org.assertj.core.groups.Tuple.tuple("OLD_NUMBER_STRUCK", "CMND9 171666666", null));
        assertThatThrownBy(() -> corrections.strikeOldNumber(
                        other, OldNumber.Kind.CMND9, "171666666", "Biên bản", "Điều 9", RegistryRooms.OFFICER))
                .hasMessageContaining("registry.old-number-unknown");
        assertThatThrownBy(() ->
                        corrections.addOldNumber(one, OldNumber.nine("17166"), "CMND", "Điều 9", RegistryRooms.OFFICER))
                .hasMessageContaining("registry.value-refused");
    }

    @Test
    void twoRecordsMadeOneAreNoConflict() {
        var one = rooms.woman();
        var other = rooms.woman();
        for (var id : List.of(one, other)) {
            corrections.addOldNumber(id, OldNumber.nine("171666667"), "CMND", "Điều 9", RegistryRooms.OFFICER);
        }

        rooms.registry.merge(one, other, "Biên bản", RegistryRooms.OFFICER, RegistryRooms.HEAD.account());

        assertThat(rooms.registry.conflicts("171666667")).isEmpty();
    }

    @Test
    void everyItemOfTheLawCanBeCorrectedAndReadBack() {
        var id = rooms.woman();
        var values = new java.util.EnumMap<CorrectableField, String>(CorrectableField.class);
        for (var field : CorrectableField.values()) {
            values.put(field, sample(field));
        }

        corrections.correct(
                id,
                values.entrySet().stream()
                        .map(value -> correction(value.getKey(), value.getValue()))
                        .toList(),
                RegistryRooms.OFFICER);

        var person = rooms.person(id);
        var sensitive = rooms.registry.sensitive(List.of(id)).get(id);
        values.forEach((field, value) -> assertThat(
                        field.isSensitive() ? field.of(java.util.Objects.requireNonNull(sensitive)) : field.of(person))
                .as(field.name())
                .isEqualTo(value));
        assertThat(corrections.history(id)).hasSize(CorrectableField.values().length);
    }

    /// P-17: a bare code means another group in each list.
    @Test
    void aBareCodeIsNoEthnicGroup() {
        var id = rooms.woman();

        assertThatThrownBy(() -> corrections.correct(
                        id, List.of(correction(CorrectableField.ETHNICITY, "06")), RegistryRooms.OFFICER))
                .hasMessageContaining("registry.value-refused");
        corrections.correct(id, List.of(correction(CorrectableField.ETHNICITY, "Mèo")), RegistryRooms.OFFICER);

        var sensitive = java.util.Objects.requireNonNull(
                rooms.registry.sensitive(List.of(id)).get(id));
        assertThat(sensitive.ethnicity()).isEqualTo("Mèo");
        assertThat(sensitive.ethnicGroup()).map(group -> group.key()).contains("HMONG");
    }

    @Test
    void nothingBecomesTrueAfterToday() {
        var request = new CorrectionRequest.New(
                UUID.randomUUID(),
                rooms.woman(),
                Map.of(CorrectableField.PHONE, "0911111111"),
                "DC02",
                "Điều 9",
                LocalDate.of(2041, 1, 1));

        assertThatThrownBy(() -> corrections.submit(request, RegistryRooms.OFFICER))
                .hasMessageContaining("registry.true-from-future");
    }

    private static String sample(CorrectableField field) {
        return switch (field) {
            case BIRTH_DATE, LIFE_DATE -> "30/02/1961";
            case SEX -> "MALE";
            case LIFE -> "DEAD";
            case BIRTH_PLACE_CODE -> "040";
            case BIRTH_PLACE_UNIT, ORIGIN_UNIT -> "14848";
            case NATIONALITY -> "VN,LA";
            case FATHER_NATIONALITY, MOTHER_NATIONALITY, SPOUSE_NATIONALITY, GUARDIAN_NATIONALITY -> "LA";
            case FATHER_NUMBER, MOTHER_NUMBER -> "171000001";
            case SPOUSE_NUMBER, GUARDIAN_NUMBER -> "038061000001";
            case BLOOD_GROUP -> "AB+";
            default -> "Giá trị " + field.english();
        };
    }

    private void approve(PersonId id, String name, LocalDate trueFrom) {
        var request = new CorrectionRequest.New(
                UUID.randomUUID(), id, Map.of(CorrectableField.BIRTH_NAME, name), "Trích lục 5", "Điều 27", trueFrom);
        corrections.submit(request, RegistryRooms.OFFICER);
        corrections.approve(request.id(), RegistryRooms.HEAD);
    }

    private String name(PersonId id, java.time.Instant known, LocalDate day) {
        return String.valueOf(corrections.asKnown(id, known, day).get(CorrectableField.BIRTH_NAME));
    }

    private static CorrectionRequest.New request(PersonId id, Map<CorrectableField, String> values) {
        return new CorrectionRequest.New(
                UUID.randomUUID(),
                id,
                values,
                "Giấy khai sinh 7/1990",
                "TT 66/2015, Điều 18",
                LocalDate.of(2021, 3, 1));
    }

    private static Registry.Correction correction(CorrectableField field, String value) {
        return new Registry.Correction(field, value, "Giấy khai sinh 7/1990", "TT 04/2020, Điều 18");
    }
}
