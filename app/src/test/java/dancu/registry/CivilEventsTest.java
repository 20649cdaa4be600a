package dancu.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.registry.CivilEvent.Kind;
import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CivilEventsTest {

    /// Friday; Captures.NOON is later.
    private static final LocalDate DAY = LocalDate.of(2021, 3, 12);

    private final RegistryRooms rooms = new RegistryRooms();
    private final CivilEvents events = rooms.events;

    @BeforeEach
    void nothingAnnounced() {
        rooms.announced.clear();
    }

    @Test
    void aBirthMakesAPersonAndANumberOnceHoweverOftenItIsEntered() {
        var child = InventedPeople.person(0, "Lê Thị Mới", "01/03/2021", null, List.of());
        var paper = paper(LocalDate.of(2021, 3, 1));

        var id = events.birth(child, paper, RegistryRooms.OFFICER).person();
        var again = events.birth(child, paper, RegistryRooms.OFFICER).person();

        assertThat(again).isEqualTo(id);
        assertThat(rooms.person(id).pin()).matches("038321[0-9]{6}");
        assertThat(rooms.announced)
                .containsExactly(
                        new CivilEvent(paper.id(), Kind.BIRTH, id, null, paper.happenedOn(), RegistryRooms.OFFICER));
    }

    @Test
    void aMarriageIsOnBothRecordsAndADivorceEndsItOnBoth() {
        var one = rooms.named("Lê Thị Vợ");
        var other = rooms.named("Lê Văn Chồng");

        events.marriage(one, other, paper(DAY), RegistryRooms.OFFICER);

        assertThat(rooms.person(one).relativeName(Relative.Role.SPOUSE)).isEqualTo("Lê Văn Chồng");
        assertThat(CorrectableField.SPOUSE_NUMBER.of(rooms.person(other)))
                .isEqualTo(rooms.person(one).pin());
        assertThat(rooms.person(other).maritalStatus()).isEqualTo("Đang có vợ/chồng");

        events.divorce(one, other, paper(DAY), RegistryRooms.OFFICER);

        assertThat(List.of(rooms.person(one), rooms.person(other))).allSatisfy(person -> {
            assertThat(person.maritalStatus()).isEqualTo("Đã ly hôn");
            assertThat(person.relativeName(Relative.Role.SPOUSE)).isEmpty();
        });
    }

    @Test
    void aDeathLocksTheRecordWidowsTheSpouseAndIsAnnounced() {
        var dead = rooms.named("Lê Thị Vợ");
        var widower = rooms.named("Lê Văn Chồng");
        events.marriage(dead, widower, paper(DAY), RegistryRooms.OFFICER);
        rooms.announced.clear();

        events.death(dead, Kind.DEATH, paper(DAY), RegistryRooms.OFFICER);

        assertThat(rooms.person(dead).life()).isEqualTo(Person.Life.DEAD);
        assertThat(rooms.person(dead).lifeDate()).isEqualTo("2021-03-12");
        assertThat(rooms.person(widower).maritalStatus()).isEqualTo("Góa");
        assertThat(rooms.announced)
                .singleElement()
                .matches(event -> ((CivilEvent) event).kind().stopsCards());
        assertThatThrownBy(() -> events.death(dead, Kind.DEATH, paper(DAY), RegistryRooms.OFFICER))
                .hasMessageContaining("registry.dead-already");
    }

    @Test
    void whoWasDeclaredMissingAndComesBackIsAlive() {
        var id = rooms.woman();
        events.declaredMissing(id, paper(DAY), RegistryRooms.OFFICER);
        assertThat(rooms.person(id).life()).isEqualTo(Person.Life.MISSING);

        events.returned(id, paper(DAY), RegistryRooms.OFFICER);

        assertThat(rooms.person(id).life()).isEqualTo(Person.Life.ALIVE);
        assertThat(rooms.person(id).lifeDate()).isEmpty();
    }

    @Test
    void aNameKeepsTheNumberAndAYearOrSexChangesIt() {
        var id = rooms.woman();
        var first = rooms.person(id).pin();

        assertThat(amend(id, Kind.NAME_CHANGED, Map.of(CorrectableField.BIRTH_NAME, "Lê Thị Mới")))
                .isEmpty();
        assertThat(rooms.person(id).pin()).isEqualTo(first);
        assertThat(amend(id, Kind.BIRTH_DATE_CORRECTED, Map.of(CorrectableField.BIRTH_DATE, "13/04/1990")))
                .isEmpty();
        assertThat(amend(id, Kind.BIRTH_DATE_CORRECTED, Map.of(CorrectableField.BIRTH_DATE, "13/04/1992"))
                        .orElseThrow())
                .startsWith("038192");
        assertThat(amend(id, Kind.SEX_REDETERMINED, Map.of(CorrectableField.SEX, "MALE"))
                        .orElseThrow())
                .startsWith("038092");
        assertThat(rooms.numbers.of(id)).hasSize(3);
    }

    @Test
    void anEventHasAClockAndALateEntryShowsIt() {
        var id = rooms.woman();
        var judgment = new CivilEvent.Paper(UUID.randomUUID(), "Bản án 3/2021", DAY, DAY);
        events.declaredMissing(id, judgment, RegistryRooms.OFFICER);

        var entered = events.of(id).getFirst();

        assertThat(entered.dueOn()).isEqualTo(LocalDate.of(2021, 3, 19));
        assertThat(entered.late()).isEqualTo(entered.enteredOn().isAfter(LocalDate.of(2021, 3, 19)));
    }

    @Test
    void noEventComesBeforeBirthOrAfterTodayOrForNobody() {
        var id = rooms.woman();

        assertThatThrownBy(() -> events.death(id, Kind.DEATH, paper(LocalDate.of(1989, 1, 1)), RegistryRooms.OFFICER))
                .hasMessageContaining("registry.event-impossible");
        assertThatThrownBy(() -> events.death(id, Kind.DEATH, paper(LocalDate.of(2031, 1, 1)), RegistryRooms.OFFICER))
                .hasMessageContaining("registry.event-impossible");
        assertThatThrownBy(() ->
                        events.death(new PersonId(UUID.randomUUID()), Kind.DEATH, paper(DAY), RegistryRooms.OFFICER))
                .hasMessageContaining("registry.person-unknown");
        assertThat(rooms.person(id).life()).isEqualTo(Person.Life.ALIVE);
        assertThat(rooms.announced).isEmpty();
    }

    @Test
    void anAnnulledMarriageNeverWas() {
        var one = rooms.woman();
        var other = rooms.named("Lê Văn Chồng");
        rooms.corrections.correct(
                one,
                List.of(new Registry.Correction(CorrectableField.MARITAL_STATUS, "Góa", "Trích lục", "Điều 9")),
                RegistryRooms.OFFICER);
        events.marriage(one, other, paper(DAY), RegistryRooms.OFFICER);

        events.annulment(one, other, paper(DAY), RegistryRooms.OFFICER);

        assertThat(rooms.person(one).maritalStatus()).isEqualTo("Góa");
        assertThat(rooms.person(other).maritalStatus()).isEqualTo("Chưa kết hôn");
        assertThat(rooms.person(one).relativeName(Relative.Role.SPOUSE)).isEmpty();
    }

    @Test
    void whoIsNotRecordedAsASpouseIsDivorcedWithAWarning() {
        var outcome = events.divorce(rooms.woman(), rooms.woman(), paper(DAY), RegistryRooms.OFFICER);

        assertThat(outcome.warnings()).containsExactly(CivilWarning.NOT_SPOUSES);
    }

    @Test
    void aMarriageTooYoungOrBesideAnotherIsWarnedOf() {
        var bigamist = rooms.woman();
        events.marriage(bigamist, rooms.woman(), paper(DAY), RegistryRooms.OFFICER);
        var young = rooms.withoutNumber("01/01/2004");

        var outcome = events.marriage(bigamist, young, paper(DAY), RegistryRooms.OFFICER);

        assertThat(outcome.warnings())
                .containsExactlyInAnyOrder(CivilWarning.MARRIED_ALREADY, CivilWarning.MARRIAGE_AGE);
    }

    @Test
    void aChildOfAMotherOfFiveIsEnteredWithWarnings() {
        var mother = rooms.named("Lê Thị Năm");
        var motherPin = rooms.person(mother).pin();
        var any = InventedPeople.person(0, "Lê Thị Sớm", "01/01/1995", "001095000009", List.of());
        var child = new NewPerson(
                0,
                any.birthName(),
                "",
                any.birthDate(),
                any.sex(),
                any.pin(),
                any.birthPlaceCode(),
                null,
                any.birthPlace(),
                null,
                any.origin(),
                "VN",
                "",
                List.of(
                        new Relative(Relative.Role.MOTHER, "Lê Thị Năm", motherPin, "VN"),
                        new Relative(Relative.Role.FATHER, "Lê Thị Năm", motherPin, "VN")),
                "",
                "",
                "",
                "",
                Person.Life.ALIVE,
                "",
                List.of(),
                any.sensitive());
        var paper = new CivilEvent.Paper(UUID.randomUUID(), "Giấy khai sinh 1/1995", LocalDate.of(1995, 1, 1), DAY);

        var outcome = events.birth(child, paper, RegistryRooms.OFFICER);

        assertThat(outcome.warnings())
                .containsExactlyInAnyOrder(
                        CivilWarning.MOTHER_AGE,
                        CivilWarning.FATHER_AGE,
                        CivilWarning.PARENT_SEX,
                        CivilWarning.PIN_STRUCTURE,
                        CivilWarning.BIRTH_LATE);
        assertThat(outcome.newNumber()).contains("001095000009");
        assertThat(events.of(mother))
                .extracting(entered -> entered.event().kind())
                .containsExactly(Kind.BIRTH);
    }

    @Test
    void aParentInTheRegisterIsLinkedByNumberAndTheEventIsOnBothRecords() {
        var child = rooms.withoutNumber("01/01/2015");
        var mother = rooms.named("Lê Thị Nhận");

        events.parent(Kind.PARENT_RECOGNISED, child, mother, Relative.Role.MOTHER, paper(DAY), RegistryRooms.OFFICER);

        assertThat(rooms.person(child).relativeName(Relative.Role.MOTHER)).isEqualTo("Lê Thị Nhận");
        assertThat(CorrectableField.MOTHER_NUMBER.of(rooms.person(child)))
                .isEqualTo(rooms.person(mother).pin());
        assertThat(events.of(mother)).hasSize(1);
        assertThat(events.of(child)).hasSize(1);
    }

    @Test
    void aGuardianIsNamedAndNamedNoMore() {
        var ward = rooms.withoutNumber("01/01/2015");
        events.guardianship(ward, rooms.named("Lê Thị Dì"), paper(DAY), RegistryRooms.OFFICER);
        assertThat(rooms.person(ward).relativeName(Relative.Role.GUARDIAN)).isEqualTo("Lê Thị Dì");

        events.guardianshipEnded(ward, paper(DAY), RegistryRooms.OFFICER);

        assertThat(rooms.person(ward).relativeName(Relative.Role.GUARDIAN)).isEmpty();
    }

    /// P-01: the people's committee supplements day and month; it does not change the year by the way.
    @Test
    void aMissingDayAndMonthAreSupplementedAndNothingElseIsChangedSo() {
        var id = rooms.withoutNumber("1990");

        amend(id, Kind.ITEMS_SUPPLEMENTED, Map.of(CorrectableField.BIRTH_DATE, "12/3/1990"));

        assertThat(rooms.person(id).birthDate().calendarDay()).contains(LocalDate.of(1990, 3, 12));
        for (var wrong : List.of(
                Map.of(CorrectableField.BIRTH_DATE, "13/3/1990"),
                Map.of(CorrectableField.BIRTH_DATE, "12/3/1991"),
                Map.of(CorrectableField.BIRTH_NAME, "Lê Thị Khác"),
                Map.of(CorrectableField.LIFE, "DEAD"))) {
            assertThatThrownBy(() -> amend(id, Kind.ITEMS_SUPPLEMENTED, wrong))
                    .as("%s", wrong)
                    .hasMessageContaining("registry.value-refused");
        }
    }

    @Test
    void anActChangesOnlyTheItemsOfItsKindAndNobodyDecidesAlone() {
        var id = rooms.woman();

        assertThatThrownBy(() -> amend(id, Kind.NAME_CHANGED, Map.of(CorrectableField.SEX, "MALE")))
                .hasMessageContaining("registry.value-refused");
        assertThatThrownBy(() -> events.amended(
                        id,
                        Kind.NAME_CHANGED,
                        Map.of(CorrectableField.BIRTH_NAME, "Lê Thị Khác"),
                        paper(DAY),
                        RegistryRooms.OFFICER,
                        RegistryRooms.OFFICER.account()))
                .hasMessageContaining("registry.same-officer");
        assertThat(rooms.person(id).version()).isEqualTo(1);
    }

    @Test
    void aNumberThatAgreesWithTheCorrectedItemStays() {
        var id = rooms.woman();
        rooms.corrections.correct(
                id,
                List.of(new Registry.Correction(CorrectableField.SEX, "MALE", "DC02", "Điều 9")),
                RegistryRooms.OFFICER);

        assertThat(amend(id, Kind.ITEMS_CORRECTED, Map.of(CorrectableField.SEX, "FEMALE")))
                .isEmpty();
    }

    @Test
    void theEthnicGroupIsRedeterminedSealed() {
        var id = rooms.woman();

        amend(id, Kind.ETHNICITY_REDETERMINED, Map.of(CorrectableField.ETHNICITY, "Thái"));

        assertThat(rooms.registry.sensitive(List.of(id)))
                .containsEntry(id, new Person.Sensitive("Thái", "Phật giáo", "O"));
        assertThat(rooms.corrections.history(id).getLast().after()).isNull();
    }

    /// Under fourteen the commune corrects, from fourteen on the district.
    @Test
    void theAuthorityOfACorrectionFollowsTheAge() {
        var grown = rooms.woman();
        var child = rooms.withoutNumber("01/04/2010");
        var name = Map.of(CorrectableField.BIRTH_NAME, "Lê Thị Khác");
        amend(grown, Kind.NAME_CHANGED, name);
        amend(child, Kind.NAME_CHANGED, name);
        assertThat(events.of(grown).getFirst().agency()).isEqualTo(CivilEvent.Agency.DISTRICT_COMMITTEE);
        assertThat(events.of(child).getFirst().agency()).isEqualTo(CivilEvent.Agency.COMMUNE_COMMITTEE);

        var ofTheCommune =
                new CivilEvent.Paper(UUID.randomUUID(), "QĐ 5", DAY, DAY, CivilEvent.Agency.COMMUNE_COMMITTEE);
        var outcome = events.amended(
                grown, Kind.NAME_CHANGED, name, ofTheCommune, RegistryRooms.OFFICER, RegistryRooms.HEAD.account());

        assertThat(outcome.warnings()).containsExactly(CivilWarning.OTHER_AGENCY);
    }

    @Test
    void theLawOfTheDayIsTheGround() {
        assertThat(Kind.DIVORCE.ground(LocalDate.of(2015, 12, 31))).contains("158/2005");
        assertThat(Kind.DIVORCE.ground(LocalDate.of(2016, 1, 1))).contains("60/2014");
        assertThat(Kind.NAME_CHANGED.due(DAY)).isEqualTo(LocalDate.of(2021, 3, 17));
        assertThat(Kind.ITEMS_SUPPLEMENTED.due(DAY)).isEqualTo(DAY);
    }

    @Test
    void eventsEnteredLateAreAskedForByUnitWithTheDays() {
        var id = rooms.woman();
        var late = paper(LocalDate.of(2021, 3, 12));
        events.death(id, Kind.DECLARED_DEAD, late, RegistryRooms.OFFICER);

        var found = events.late(List.of("14845"), LocalDate.of(2021, 1, 1), 50);

        assertThat(found)
                .filteredOn(entered -> entered.event().id().equals(late.id()))
                .singleElement()
                .satisfies(entered -> {
                    assertThat(entered.dueOn()).isEqualTo(LocalDate.of(2021, 3, 19));
                    assertThat(entered.daysLate()).isEqualTo(13);
                });
        assertThat(events.late(List.of("14848"), LocalDate.of(2021, 1, 1), 50)).isEmpty();
    }

    @Test
    void nothingHappensToTheDeadAfterTheirDeathButWhatCameBeforeIsEntered() {
        var dead = rooms.woman();
        var other = rooms.woman();
        events.death(dead, Kind.DEATH, paper(DAY), RegistryRooms.OFFICER);

        assertThatThrownBy(() -> events.marriage(other, dead, paper(DAY.plusDays(1)), RegistryRooms.OFFICER))
                .hasMessageContaining("registry.event-impossible");
        events.marriage(other, dead, paper(DAY.minusDays(30)), RegistryRooms.OFFICER);
    }

    @Test
    void aDeathRegisteredAfterFifteenDaysIsWarnedOf() {
        var paper = new CivilEvent.Paper(UUID.randomUUID(), "Trích lục", DAY, DAY.plusDays(16));

        assertThat(events.death(rooms.woman(), Kind.DEATH, paper, RegistryRooms.OFFICER)
                        .warnings())
                .containsExactly(CivilWarning.DEATH_LATE);
    }

    @Test
    void whoComesBackFromADeclaredDeathIsMarriedAgainToAWidowWhoStayedOne() {
        var lost = rooms.named("Lê Thị Lạc");
        var waiting = rooms.named("Lê Văn Chờ");
        events.marriage(lost, waiting, paper(DAY), RegistryRooms.OFFICER);
        events.death(lost, Kind.DECLARED_DEAD, paper(DAY), RegistryRooms.OFFICER);
        assertThat(rooms.person(waiting).maritalStatus()).isEqualTo("Góa");

        events.returned(lost, paper(DAY.plusDays(3)), RegistryRooms.OFFICER);

        assertThat(rooms.person(waiting).maritalStatus()).isEqualTo("Đang có vợ/chồng");
        assertThat(rooms.person(lost).life()).isEqualTo(Person.Life.ALIVE);
        assertThat(events.returned(rooms.woman(), paper(DAY), RegistryRooms.OFFICER)
                        .warnings())
                .containsExactly(CivilWarning.ALIVE_ALREADY);
    }

    @Test
    void nationalityIsLostAndRegained() {
        var id = rooms.woman();
        events.nationalityLost(id, "LA", paper(DAY), RegistryRooms.OFFICER);
        assertThat(rooms.person(id).nationality()).isEqualTo("LA");
        assertThat(rooms.announced)
                .singleElement()
                .matches(event -> ((CivilEvent) event).kind().stopsCards());

        events.nationalityRegained(id, "VN,LA", paper(DAY), RegistryRooms.OFFICER);

        assertThat(rooms.person(id).nationality()).isEqualTo("VN,LA");
        assertThatThrownBy(() -> events.nationalityRegained(id, "Lào", paper(DAY), RegistryRooms.OFFICER))
                .hasMessageContaining("registry.value-refused");
    }

    @Test
    void aDeathEnteredWronglyIsUndoneOnBothRecordsByAnEventOfItsOwn() {
        var alive = rooms.named("Lê Thị Sống");
        var spouse = rooms.named("Lê Văn Chồng");
        events.marriage(alive, spouse, paper(DAY), RegistryRooms.OFFICER);
        var wrong = paper(DAY);
        events.death(alive, Kind.DEATH, wrong, RegistryRooms.OFFICER);
        rooms.announced.clear();
        var undoing = paper(DAY);

        events.undo(wrong.id(), undoing, RegistryRooms.OFFICER, RegistryRooms.HEAD.account());
        events.undo(wrong.id(), undoing, RegistryRooms.OFFICER, RegistryRooms.HEAD.account());

        assertThat(rooms.person(alive).life()).isEqualTo(Person.Life.ALIVE);
        assertThat(rooms.person(alive).lifeDate()).isEmpty();
        assertThat(rooms.person(spouse).maritalStatus()).isEqualTo("Đang có vợ/chồng");
        assertThat(rooms.announced)
                .singleElement()
                .matches(event -> ((CivilEventUndone) event).event().kind() == Kind.DEATH);
        assertThat(events.of(alive)).hasSize(2);
        assertThat(events.of(alive).getLast().undoneAt()).isNotNull();
        assertThatThrownBy(
                        () -> events.undo(wrong.id(), paper(DAY), RegistryRooms.OFFICER, RegistryRooms.HEAD.account()))
                .hasMessageContaining("registry.event-unknown");
    }

    @Test
    void undoingASexRedeterminedGivesAThirdNumberBecauseNoneComesBack() {
        var id = rooms.woman();
        var first = rooms.person(id).pin();
        var wrong = paper(DAY);
        events.amended(
                id,
                Kind.SEX_REDETERMINED,
                Map.of(CorrectableField.SEX, "MALE"),
                wrong,
                RegistryRooms.OFFICER,
                RegistryRooms.HEAD.account());

        var third = events.undo(wrong.id(), paper(DAY), RegistryRooms.OFFICER, RegistryRooms.HEAD.account())
                .newNumber();

        assertThat(third).isPresent().isNotEqualTo(java.util.Optional.ofNullable(first));
        assertThat(third.orElseThrow()).startsWith("038190");
        assertThat(rooms.numbers.of(id)).hasSize(3);
    }

    @Test
    void whatHasChangedAgainAndABirthAreNotUndone() {
        var id = rooms.woman();
        var first = paper(DAY);
        var name = Map.of(CorrectableField.BIRTH_NAME, "Lê Thị Giữa");
        events.amended(id, Kind.NAME_CHANGED, name, first, RegistryRooms.OFFICER, RegistryRooms.HEAD.account());
        amend(id, Kind.NAME_CHANGED, Map.of(CorrectableField.BIRTH_NAME, "Lê Thị Cuối"));
        var birth = paper(DAY);
        events.birth(
                InventedPeople.person(0, "Lê Thị Mới", "12/03/2021", null, List.of()), birth, RegistryRooms.OFFICER);

        for (var event : List.of(first, birth)) {
            assertThatThrownBy(() ->
                            events.undo(event.id(), paper(DAY), RegistryRooms.OFFICER, RegistryRooms.HEAD.account()))
                    .hasMessageContaining("registry.event-stays");
        }
        assertThat(rooms.person(id).birthName()).isEqualTo("Lê Thị Cuối");
    }

    private java.util.Optional<String> amend(PersonId id, Kind kind, Map<CorrectableField, String> values) {
        return events.amended(id, kind, values, paper(DAY), RegistryRooms.OFFICER, "xa.14845.truong")
                .newNumber();
    }

    private static CivilEvent.Paper paper(LocalDate day) {
        return new CivilEvent.Paper(UUID.randomUUID(), "Trích lục 9/2021", day, day);
    }
}
