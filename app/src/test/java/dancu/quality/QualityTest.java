package dancu.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dancu.TestDatabase;
import dancu.area.Areas;
import dancu.kit.Captures;
import dancu.registry.CorrectableField;
import dancu.registry.Corrections;
import dancu.registry.InventedPeople;
import dancu.registry.NewPerson;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.Actor;
import dancu.shared.BlobStore;
import dancu.shared.KeyRing;
import dancu.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QualityTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 4);
    private static final Actor OFFICER = new Actor("xa.14845", "14845");

    private final TestDatabase database = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Registry registry;
    private final Corrections corrections;
    private final Residences residences;
    private final Quality quality;
    private final List<String> communes;
    private int commune;
    private long number;

    QualityTest() {
        context.registerBean(DataSource.class, () -> database.source);
        context.registerBean(JdbcClient.class, () -> database.jdbc);
        context.registerBean(TransactionTemplate.class, () -> database.transaction);
        context.registerBean(KeyRing.class, () -> database.keys);
        context.registerBean(BlobStore.class, () -> database.blobs);
        context.registerBean(Clock.class, () -> Captures.CLOCK);
        context.scan("dancu.area", "dancu.registry", "dancu.residence", "dancu.quality");
        context.refresh();
        registry = context.getBean(Registry.class);
        corrections = context.getBean(Corrections.class);
        residences = context.getBean(Residences.class);
        quality = context.getBean(Quality.class);
        communes = context.getBean(Areas.class).codesWithin(Areas.PROVINCE, DAY).stream()
                .filter(code -> code.length() == 5)
                .toList();
    }

    @BeforeEach
    void anotherCommune() {
        commune++;
    }

    @AfterAll
    void close() {
        context.close();
    }

    @Test
    void whatARuleFindsIsOpenUntilItIsMended() {
        var person = resident(InventedPeople.person(++number, "Lª ThÞ T¬", "12/03/1990", pin(), paper()));
        resident(woman());

        assertThat(quality.check(commune(), DAY)).isEqualTo(new Quality.Cleanness(commune(), DAY, 2, 1));
        assertThat(quality.open(commune(), 10))
                .extracting(Finding::person, Finding::rule, Finding::foundOn)
                .containsExactly(tuple(person, Rule.NAME_ENCODING, DAY));

        name(person, "Lê Thị Tơ");
        assertThat(quality.check(commune(), DAY.plusDays(1)).clean()).isEqualTo(2);
        assertThat(quality.open(commune(), 10)).isEmpty();
        assertThat(quality.openFindings(DAY)).containsEntry(commune(), 1L);
        assertThat(quality.openFindings(DAY.plusDays(1))).doesNotContainKey(commune());
    }

    @Test
    void checkingAgainFindsNothingTwice() {
        resident(InventedPeople.person(++number, "Lê Thị Tơ", "1990", pin(), paper()));
        quality.check(commune(), DAY);
        quality.check(commune(), DAY.plusDays(3));

        assertThat(quality.open(commune(), 10)).extracting(Finding::foundOn).containsExactly(DAY);
    }

    @Test
    void whatGoesWrongAgainOnTheDayItWasMendedIsOpenAgain() {
        var person = resident(InventedPeople.person(++number, "Lª ThÞ T¬", "12/03/1990", pin(), paper()));
        quality.check(commune(), DAY);
        name(person, "Lê Thị Tơ");
        quality.check(commune(), DAY);
        assertThat(quality.open(commune(), 10)).isEmpty();

        name(person, "Lª ThÞ T¬");
        quality.check(commune(), DAY);

        assertThat(quality.open(commune(), 10))
                .extracting(Finding::person, Finding::rule, Finding::foundOn)
                .containsExactly(tuple(person, Rule.NAME_ENCODING, DAY));
    }

    @Test
    void theDeadAreOnlyToBeStruckFromTheRegister() {
        var person = resident(InventedPeople.person(++number, "Lª ThÞ T¬", "1990", null, paper()));
        quality.check(commune(), DAY);
        corrections.correct(
                person,
                List.of(
                        new Registry.Correction(CorrectableField.LIFE, "DEAD", "Giấy báo tử 3/2021", "Điều 9"),
                        new Registry.Correction(
                                CorrectableField.LIFE_DATE, "03/01/2021", "Giấy báo tử 3/2021", "Điều 9")),
                OFFICER);

        quality.check(commune(), DAY.plusDays(1));

        assertThat(quality.open(commune(), 10)).extracting(Finding::rule).containsExactly(Rule.DEAD_BUT_REGISTERED);
    }

    @Test
    void whatBlocksACardComesFirst() {
        resident(InventedPeople.person(++number, "Lê Thị Tơ", "12/03/1909", "001009000001", paper()));

        quality.check(commune(), DAY);

        var found = quality.open(commune(), 10).stream().map(Finding::rule).toList();
        assertThat(found).containsExactlyInAnyOrder(Rule.PIN_SEX, Rule.PIN_PLACE, Rule.TOO_OLD_TO_BE_ALIVE);
        assertThat(found.getFirst()).isEqualTo(Rule.PIN_SEX);
    }

    @Test
    void onlyWhatStandsBetweenAPersonAndACardBlocks() {
        var good = registry.person(resident(woman())).orElseThrow();
        var oddPlace = registry.person(
                        resident(InventedPeople.person(++number, "Lê Thị Tơ", "12/03/1990", "001190000001", paper())))
                .orElseThrow();

        assertThat(quality.blocking(good, true, DAY)).isEmpty();
        assertThat(quality.blocking(good, false, DAY)).containsExactly(Rule.ADDRESS_MISSING);
        assertThat(quality.blocking(oddPlace, true, DAY)).isEmpty();
    }

    @Test
    void theWorkListCarriesTheValueProposed() {
        resident(InventedPeople.person(++number, "Lª ThÞ T¬", "12/03/1990", pin(), paper()));
        resident(InventedPeople.person(++number, "Lê Thị Tơ", "1990", pin(), paper()));
        quality.check(commune(), DAY);

        assertThat(quality.workList(commune(), "Thôn 1", 10, 0))
                .extracting(item -> item.finding().rule(), WorkItem::mend)
                .containsExactlyInAnyOrder(
                        tuple(Rule.NAME_ENCODING, new Mend(CorrectableField.BIRTH_NAME, "Lê Thị Tơ")),
                        tuple(Rule.BIRTH_DATE_PARTIAL, null));
        assertThat(quality.workList(commune(), null, 10, 2)).isEmpty();
        assertThat(quality.byRule(commune())).containsOnlyKeys(Rule.NAME_ENCODING, Rule.BIRTH_DATE_PARTIAL);
    }

    @Test
    void whoeverIsOnlyToBeCalledInIsClean() {
        resident(InventedPeople.woman(++number));

        assertThat(quality.check(commune(), DAY).clean()).isEqualTo(1);
        assertThat(quality.open(commune(), 10)).extracting(Finding::rule).containsExactly(Rule.NO_PAPER_YET);
    }

    @Test
    void aCommuneNobodyKnowsIsFound() {
        resident(woman(), "99999");

        quality.check("99999", DAY);

        assertThat(quality.open("99999", 10)).extracting(Finding::rule).containsExactly(Rule.ADDRESS_UNKNOWN);
    }

    @Test
    void aParentIsLookedUpByNumber() {
        var mother = woman();
        resident(mother);
        var child = resident(InventedPeople.person(++number, "Lê Thị Tơ", "12/03/1995", "038195000001", paper()));
        corrections.correct(
                child,
                List.of(new Registry.Correction(
                        CorrectableField.MOTHER_NUMBER, String.valueOf(mother.pin()), "Giấy khai sinh", "Điều 9")),
                OFFICER);

        quality.check(commune(), DAY);

        assertThat(quality.open(commune(), 10))
                .extracting(Finding::person, Finding::rule)
                .containsExactly(tuple(child, Rule.PARENT_AGE));
    }

    private NewPerson woman() {
        return InventedPeople.person(++number, "Lê Thị Tơ", "12/03/1990", pin(), paper());
    }

    private List<String> paper() {
        return List.of("17%07d".formatted(number));
    }

    private PersonId resident(NewPerson row) {
        return resident(row, commune());
    }

    private PersonId resident(NewPerson row, String commune) {
        var person = registry.register(row, OFFICER);
        var household = new Residences.NewHousehold("tests/" + number, commune, "Thôn 1", "Thôn 1");
        residences.enter(
                1,
                List.of(household),
                List.of(new Residences.NewRegistration(person, household.key(), "Chủ hộ", true)),
                DAY);
        return person;
    }

    private void name(PersonId person, String name) {
        corrections.correct(
                person,
                List.of(new Registry.Correction(CorrectableField.BIRTH_NAME, name, "Giấy khai sinh", "Điều 5")),
                OFFICER);
    }

    private String pin() {
        return InventedPeople.pin(number);
    }

    private String commune() {
        return communes.get(commune);
    }
}
