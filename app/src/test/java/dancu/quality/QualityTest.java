package dancu.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dancu.TestDatabase;
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
    private int commune = 14_844;
    private long number;

    QualityTest() {
        context.registerBean(DataSource.class, () -> database.source);
        context.registerBean(JdbcClient.class, () -> database.jdbc);
        context.registerBean(TransactionTemplate.class, () -> database.transaction);
        context.registerBean(KeyRing.class, () -> database.keys);
        context.registerBean(BlobStore.class, () -> database.blobs);
        context.registerBean(Clock.class, () -> Captures.CLOCK);
        context.scan("dancu.registry", "dancu.residence", "dancu.quality");
        context.refresh();
        registry = context.getBean(Registry.class);
        corrections = context.getBean(Corrections.class);
        residences = context.getBean(Residences.class);
        quality = context.getBean(Quality.class);
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
        var person = resident(InventedPeople.person(++number, "Lª ThÞ T¬", "12/03/1990", pin(), List.of()));
        resident(InventedPeople.woman(++number));

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
        resident(InventedPeople.person(++number, "Lê Thị Tơ", "1990", pin(), List.of()));
        quality.check(commune(), DAY);
        quality.check(commune(), DAY.plusDays(3));

        assertThat(quality.open(commune(), 10)).extracting(Finding::foundOn).containsExactly(DAY);
    }

    @Test
    void whatGoesWrongAgainOnTheDayItWasMendedIsOpenAgain() {
        var person = resident(InventedPeople.named(++number, "Lª ThÞ T¬"));
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
        var person = resident(InventedPeople.person(++number, "Lª ThÞ T¬", "1990", null, List.of()));
        quality.check(commune(), DAY);
        corrections.correct(
                person,
                List.of(new Registry.Correction(CorrectableField.LIFE, "DEAD", "Giấy báo tử 3/2021", "Điều 9")),
                OFFICER);

        quality.check(commune(), DAY.plusDays(1));

        assertThat(quality.open(commune(), 10)).extracting(Finding::rule).containsExactly(Rule.DEAD_BUT_REGISTERED);
    }

    @Test
    void whatBlocksACardComesFirst() {
        resident(InventedPeople.person(++number, "Lê Thị Tơ", "12/03/1909", "001091000001", List.of()));

        quality.check(commune(), DAY);

        var found = quality.open(commune(), 10).stream().map(Finding::rule).toList();
        assertThat(found).containsExactlyInAnyOrder(Rule.PIN_STRUCTURE, Rule.PIN_PLACE, Rule.TOO_OLD_TO_BE_ALIVE);
        assertThat(found.getFirst()).isEqualTo(Rule.PIN_STRUCTURE);
    }

    @Test
    void onlyWhatStandsBetweenAPersonAndACardBlocks() {
        var good = registry.person(resident(InventedPeople.woman(++number))).orElseThrow();
        var oddPlace = registry.person(
                        resident(InventedPeople.person(++number, "Lê Thị Tơ", "12/03/1990", "001190000001", List.of())))
                .orElseThrow();

        assertThat(quality.blocking(good, true, DAY)).isEmpty();
        assertThat(quality.blocking(good, false, DAY)).containsExactly(Rule.ADDRESS_MISSING);
        assertThat(quality.blocking(oddPlace, true, DAY)).isEmpty();
    }

    private PersonId resident(NewPerson row) {
        var person = registry.register(row, OFFICER);
        var household = new Residences.NewHousehold("tests/" + number, commune(), "Thôn 1", "Thôn 1");
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
        return Integer.toString(commune);
    }
}
