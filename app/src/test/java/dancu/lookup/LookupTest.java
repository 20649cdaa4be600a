package dancu.lookup;

import static dancu.lookup.LookupRooms.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import dancu.lookup.Answer.Field;
import dancu.lookup.Answer.Match;
import dancu.lookup.LookupRooms.Somebody;
import dancu.registry.Person;
import dancu.shared.PersonId;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found by what. Every test's people have names of their own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookupTest {

    private final LookupRooms rooms = LookupRooms.fresh();

    private final PersonId hoa = rooms.enter(
            Somebody.named("Quách Thị Hòa")
                    .born("05/03/1985")
                    .withPin("038185123456")
                    .withOldNumber("171234567")
                    .withPhone("0990.012.345"),
            LookupRooms.NGOC_LAC_TOWN,
            "Thôn Cao Phong");
    private final PersonId hoang = rooms.enter(Somebody.named("Quách Thị Hoàng").born("20/11/1985"));
    private final PersonId mai =
            rooms.enter(Somebody.named("Quách Thị Hòa Mai").born("1985"), LookupRooms.MUONG_LAT_TOWN, "Khu 2");

    @AfterAll
    void close() {
        rooms.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quách Thị Hòa",
                "quach thi hoa",
                "QUÁCH THỊ HOÀ",
                "Quách  Thị, Hòa",
                "hoa quach thi",
                "quach hoa",
                "quac thi hoa",
                "quahc thi hoa",
                "quach thi kim hoa",
                "Qua\u0301ch Thi\u0323 Ho\u0300a",
                "QUÁCH THỊ HOA\u0300",
                "Qu¸ch ThÞ Hßa",
                "quach thi hoa 1985",
                "quach thi hoa 5/3/1985",
                "quach hoa 05.03.85",
                "5-3-1985 quach",
                "quach 1985-03-05",
                "quach 19850305",
                "quach 05031985",
                "quach 5 3 1985",
                "quach 3/1985",
                "quach 5/3",
                "quach hoa 3/5/1985",
                "038185123456",
                "038 185 123 456",
                "038.185.123456",
                "38185123456",
                "0381851",
                "171234567",
                "171 234 567",
                "1712345",
                "0990012345",
                "0990 012 345",
                "+84990012345",
                "quach 099001",
                "quach thi hoa ngoc lac",
                "quach thi hoa 1985 ngoc lac",
                "thi trấn ngọc lặc quách hòa",
                "quach hoa thon cao phong",
                "quach thi hoa 15061",
                "quach thi hoa 389",
                "quach hoa cao phong ngoc lac huyen ngoc lac tinh thanh hoa",
                "quahc hoa ngoc lac"
            })
    void thePersonMeantIsFoundFirst(String typed) {
        assertThat(rooms.found(typed)).first().isEqualTo(hoa);
    }

    @Test
    void accentsTypedRankHigherAndNoneTypedFindAll() {
        var thuy = rooms.enter(Somebody.named("Lục Thùy"));
        var thuyAcute = rooms.enter(Somebody.named("Lục Thúy"));

        assertThat(rooms.found("Lục Thuý")).containsExactly(thuyAcute, thuy);
        assertThat(rooms.found("Lục Thuỳ")).containsExactly(thuy, thuyAcute);
        assertThat(rooms.found("luc thuy")).containsExactlyInAnyOrder(thuy, thuyAcute);
    }

    @Test
    void iAndYAreOneAndLookAlikeLettersToo() {
        var my = rooms.enter(Somebody.named("Đèo Mỹ"));

        assertThat(rooms.found("Đèo Mĩ")).contains(my);
        assertThat(rooms.found("\u00d0èo mi")).contains(my);
    }

    @Test
    void theLastWordMayBeUnfinished() {
        assertThat(rooms.found("quach thi h")).contains(hoa, hoang, mai);
        assertThat(rooms.found("quach thi hoan")).first().isEqualTo(hoang);
        assertThat(rooms.found("quach thi hoa ngoc l")).first().isEqualTo(hoa);
        assertThat(rooms.found("quach thi hoa 1")).startsWith(hoa);
        assertThat(rooms.found("quach thi 198")).contains(hoa, hoang, mai);
    }

    @Test
    void theWholeNameStandsBeforeLongerNames() {
        assertThat(rooms.found("quach thi hoa")).startsWith(hoa).contains(mai);
    }

    @Test
    void aYearAloneKnownIsFoundByAFullDate() {
        assertThat(rooms.found("quach thi hoa mai 7/8/1985")).first().isEqualTo(mai);
    }

    @Test
    void otherNamesAreNames() {
        var known = rooms.enter(Somebody.named("Vi Thị Ngân").also("Thích Đàm Liên"));

        assertThat(rooms.found("thich dam lien")).first().isEqualTo(known);
    }

    @Test
    void aNameLeftInALegacyFontIsFound() {
        var legacy = rooms.enter(Somebody.named("NguyÔn ThÞ Thß"));

        assertThat(rooms.found("nguyen thi tho")).first().isEqualTo(legacy);
    }

    @Test
    void aHouseholdBookFindsItsMembers() {
        var member = rooms.enter(Somebody.named("Khương Văn Sổ"), LookupRooms.CAO_NGOC, "Làng Mới");
        rooms.lookup.refresh();
        rooms.database.jdbc.sql("""
                        UPDATE residence.household SET book_number = '350123456'
                        WHERE id = (SELECT household_id FROM residence.registration WHERE person_id = :id)
                        """).param("id", member.value()).update();

        assertThat(rooms.found("350123456")).containsExactly(member);
        assertThat(rooms.lookup
                        .search("350123456", Within.PROVINCE, 10)
                        .hits()
                        .getFirst()
                        .matched())
                .containsExactly(new Match(Field.BOOK_NUMBER, "350123456"));
    }

    @Test
    void theDeadAreFoundAndMarkedAfterTheLiving() {
        var dead = rooms.enter(Somebody.named("Cầm Thị Xuyến").dead());
        var alive = rooms.enter(Somebody.named("Cầm Thị Xuyến"));
        rooms.lookup.refresh();

        var hits = rooms.lookup.search("cam thi xuyen", Within.PROVINCE, 10).hits();

        assertThat(hits).extracting(Answer.Hit::person).containsExactly(alive, dead);
        assertThat(hits).extracting(Answer.Hit::life).containsExactly(Person.Life.ALIVE, Person.Life.DEAD);
    }

    @Test
    void aMergedRecordLeadsToTheOneThatStays() {
        var kept = rooms.enter(Somebody.named("Lò Văn Bun").withPin("038085700001"));
        var gone = rooms.enter(
                Somebody.named("Lò Văn Phun").withPin("038085700002").withOldNumber("172700002"));
        rooms.lookup.refresh();
        var merge = rooms.registry.merge(kept, gone, "một người", OFFICER, "xa.15061.truong");

        assertThat(rooms.found("lo van phun")).first().isEqualTo(kept);
        assertThat(rooms.found("038085700002")).containsExactly(kept);
        assertThat(rooms.found("172700002")).containsExactly(kept);
        assertThat(rooms.lookup
                        .search("lo van phun", Within.PROVINCE, 10)
                        .hits()
                        .getFirst()
                        .formerly())
                .isEqualTo(gone);

        rooms.registry.unmerge(merge, "hai người", OFFICER, "xa.15061.truong");
        assertThat(rooms.found("lo van phun")).first().isEqualTo(gone);
    }

    @Test
    void aHitSaysWhatItIsAndWhyItMatched() {
        rooms.lookup.refresh();

        var hit = rooms.lookup
                .search("quach hoa 1985 ngoc lac 0381", Within.PROVINCE, 10)
                .hits()
                .getFirst();

        assertThat(hit.person()).isEqualTo(hoa);
        assertThat(hit.birthDate()).isEqualTo("05/03/1985");
        assertThat(hit.pin()).isEqualTo("038185123456");
        assertThat(hit.commune()).isEqualTo("15061");
        assertThat(hit.address()).isEqualTo("Số 7, Thôn Cao Phong, Thị trấn Ngọc Lặc, Huyện Ngọc Lặc, Tỉnh Thanh Hóa");
        assertThat(hit.household()).isNotNull();
        assertThat(hit.matched())
                .containsExactly(
                        new Match(Field.NAME, "Quách"),
                        new Match(Field.NAME, "Hòa"),
                        new Match(Field.ADDRESS, "Ngọc"),
                        new Match(Field.ADDRESS, "Lặc"),
                        new Match(Field.BIRTH_DATE, "05/03/1985"),
                        new Match(Field.PIN, "038185123456"));
    }

    @Test
    void onlyPeopleOfTheTerritoryAreFoundWhateverIsTyped() {
        rooms.lookup.refresh();
        var district = new Within(Set.of("389"));

        for (var typed : new String[] {"quach thi hoa", "1985", "038185123456"}) {
            assertThat(rooms.lookup.search(typed, district, 10).hits())
                    .extracting(Answer.Hit::person)
                    .contains(hoa)
                    .doesNotContain(mai, hoang);
        }
        assertThat(rooms.lookup
                        .search("038185123456", new Within(Set.of(LookupRooms.MUONG_LAT_TOWN)), 10)
                        .hits())
                .isEmpty();
    }

    @Test
    void sensitiveItemsFindNobody() {
        assertThat(rooms.found("phat giao")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\t\n\u00a0",
                "*",
                "*:*",
                "name:(",
                "\"",
                "~2",
                "[a TO b]",
                "AND OR NOT",
                "\\",
                "^5 && ||",
                "\u0000",
                "----",
                "../../..",
                "'; DROP TABLE registry.person; --",
                "99/99/9999",
                "0000000000000000000000",
                "1/1/1/1/1/1",
                "+",
                "+++84"
            })
    void noTextIsRefused(String typed) {
        rooms.lookup.refresh();

        assertThat(rooms.lookup.search(typed, Within.PROVINCE, 10).isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "quach ", "9", "1985 ", "đ\u0323 ", "5/3/1985 ", "*"})
    void tenThousandCharactersAreCut(String piece) {
        rooms.lookup.refresh();

        var answer = rooms.lookup.search(piece.repeat(10_000 / piece.length()), Within.PROVINCE, 10);

        assertThat(answer.isComplete()).isTrue();
    }
}
