package dancu.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.HandSetClock;
import dancu.TestDatabase;
import dancu.cardkit.CardFacts;
import dancu.cardkit.Picture;
import dancu.cardkit.pki.CardData;
import dancu.kit.Captures;
import dancu.registry.InventedPeople;
import dancu.shared.Actor;
import dancu.shared.DossierId;
import dancu.shared.PersonId;
import dancu.synthesis.people.Sex;
import dancu.synthesis.portraits.Portrait;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuanceTest {

    private static final Actor OFFICER = new Actor("xa.14845", "14845");
    private static final byte[] PORTRAIT = Portrait.render(1, 1, Sex.FEMALE, 31);

    private final TestDatabase database = TestDatabase.fresh();
    private final HandSetClock clock = new HandSetClock(Captures.NOON);
    private final Cards cards = new Cards(database.jdbc);
    private final SigningKeys keys = new SigningKeys(database.keys, cards, clock);
    private final Issuance issuance = new Issuance(cards, keys, new Inspection(), clock);
    private final Set<PersonId> ordered = ConcurrentHashMap.newKeySet();
    private int number;
    private int lots;

    @BeforeEach
    void anEmptyVault() {
        database.jdbc
                .sql("UPDATE issuance.lot SET lost = lost + in_vault, in_vault = 0")
                .update();
    }

    @AfterEach
    void everyBlankIsAccountedForAndEveryCardHasItsOwn() {
        assertThat(issuance.lots())
                .allSatisfy(lot ->
                        assertThat(lot.received()).isEqualTo(lot.inVault() + lot.used() + lot.spoiled() + lot.lost()));
        assertThat(issuance.lots().stream().mapToLong(Issuance.Lot::used).sum()).isEqualTo(count("issuance.card"));
        assertThat(issuance.lots().stream().mapToLong(Issuance.Lot::spoiled).sum())
                .isEqualTo(count("issuance.spoiled"));
    }

    @Test
    void eachCardUsesOneBlankAndIsSigned() {
        var lot = receive(5);
        var order = order(someone(), true);

        var made = produce(List.of(order, order(someone(), false)));

        assertThat(made).allMatch(one -> one instanceof Made.Produced);
        assertThat(lot(lot)).isEqualTo(new Issuance.Lot(lot, 5, 3, 2, 0, 0));
        var card = issuance.card(order.dossier()).orElseThrow();
        assertThat(card.state()).isEqualTo("PRODUCED");
        assertThat(card.blank()).startsWith(lot);
        assertThat(card.readBack()).isTrue();
        assertThat(card.issuedOn()).isEqualTo("2021-04-01");
        assertThat(card.signer()).isEqualTo(keys.signerName());
        assertThat(card.manifestHash()).hasSize(64);
    }

    @Test
    void asManyCardsAreMadeAsThereAreBlanksAndTheRestWaits() {
        receive(1);
        receive(1);

        var made = produce(List.of(order(someone(), false), order(someone(), false), order(someone(), false)));

        assertThat(made).filteredOn(one -> one instanceof Made.Produced).hasSize(2);
        assertThat(made).filteredOn(one -> one instanceof Made.NoBlank).hasSize(1);
        assertThat(made.stream()
                        .flatMap(one -> issuance.card(one.dossier()).stream())
                        .map(Issuance.Card::blank))
                .doesNotHaveDuplicates();
    }

    @Test
    void withoutBlanksNothingIsMadeOrSigned() {
        var batches = count("issuance.batch");
        var signed = cards.signatures(keys.signerName());
        var order = order(someone(), false);

        assertThat(produce(List.of(order))).containsExactly(new Made.NoBlank(order.dossier()));

        assertThat(issuance.card(order.dossier())).isEmpty();
        assertThat(count("issuance.batch")).isEqualTo(batches);
        assertThat(cards.signatures(keys.signerName())).isEqualTo(signed);
    }

    @Test
    void whoHoldsACardGetsNoSecondAndNoBlankIsSpent() {
        var lot = receive(5);
        var person = someone();
        produce(List.of(order(person, false)));
        var second = order(person, false);

        assertThat(produce(List.of(second))).containsExactly(new Made.AlreadyHolds(second.dossier()));
        handOver(List.of(dossierOf(person)));
        assertThat(produce(List.of(second))).containsExactly(new Made.AlreadyHolds(second.dossier()));

        assertThat(lot(lot).used()).isEqualTo(1);
    }

    @Test
    void twoOrdersForOnePersonInOneBatchMakeNoTwoCards() {
        var lot = receive(5);
        var person = someone();

        assertThatThrownBy(() -> produce(List.of(order(person, false), order(person, false))))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("one_live_card_a_person");
        assertThat(lot(lot).inVault()).isEqualTo(5);
    }

    @Test
    void ofTwoDistrictsProducingAtOnceNeitherGetsTheOthersBlank() throws Exception {
        var lot = receive(6);
        produce(List.of(order(someone(), false)));
        Callable<List<Made>> four = () -> produce(
                IntStream.range(0, 4).mapToObj(i -> order(someone(), false)).toList());

        try (var threads = Executors.newFixedThreadPool(2)) {
            var made = threads.invokeAll(List.of(four, four)).stream()
                    .flatMap(one -> get(one).stream())
                    .toList();
            assertThat(made).filteredOn(one -> one instanceof Made.Produced).hasSize(5);
            assertThat(made).filteredOn(one -> one instanceof Made.NoBlank).hasSize(3);
        }
        assertThat(lot(lot)).isEqualTo(new Issuance.Lot(lot, 6, 0, 6, 0, 0));
    }

    /// The inspection of this test finds every chip wanting.
    @Test
    void aCardThatFailsInspectionCostsItsBlankBeforeTwoWitnesses() {
        var lot = receive(3);
        var failing = new Issuance(
                cards,
                keys,
                new Inspection() {
                    @Override
                    Optional<String> chipFault(
                            CardData data, CardFacts facts, X509Certificate trusted, LocalDate today) {
                        return Optional.of("chip: content");
                    }
                },
                clock);
        var bad = order(someone(), true);
        var unseen = order(someone(), false);

        var made = inTransaction(() -> failing.produce("384", List.of(bad, unseen)));

        assertThat(made).contains(new Made.Spoiled(bad.dossier(), "chip: content"));
        assertThat(issuance.card(bad.dossier())).isEmpty();
        assertThat(lot(lot)).isEqualTo(new Issuance.Lot(lot, 3, 1, 1, 1, 0));
        assertThat(produce(List.of(bad))).hasOnlyElementsOfType(Made.Produced.class);
    }

    @Test
    void aDeliveryOfBlanksIsTakenInOnce() {
        var lot = receive(5);

        assertThatThrownBy(() -> issuance.receiveLot(lot, 5)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> issuance.receiveLot("NONE", 0)).isInstanceOf(DataAccessException.class);
        assertThat(lot(lot).received()).isEqualTo(5);
    }

    @Test
    void theDatabaseRefusesABlankThatGoesNowhere() {
        receive(5);

        for (var change : List.of("in_vault = in_vault - 1", "spoiled = spoiled + 1", "received = received + 1")) {
            assertThatThrownBy(() -> database.jdbc
                            .sql("UPDATE issuance.lot SET " + change + " WHERE in_vault > 0")
                            .update())
                    .hasMessageContaining("every_blank_is_accounted_for");
        }
    }

    @Test
    void aSignerAtItsLimitMakesNothing() {
        var lot = receive(5);
        produce(List.of(order(someone(), false)));
        var signed = cards.signatures(keys.signerName());
        setSignatures(SigningKeys.SIGNATURES_MAX - 1);
        var orders = List.of(order(someone(), false), order(someone(), false));

        try {
            assertThatThrownBy(() -> produce(orders)).hasMessageContaining("issuance.signer-exhausted");
            assertThat(lot(lot).used()).isEqualTo(1);
        } finally {
            setSignatures(signed);
        }
        assertThat(produce(orders)).hasOnlyElementsOfType(Made.Produced.class);
    }

    @Test
    void aCardIsHandedOverOnce() {
        receive(5);
        var person = someone();
        produce(List.of(order(person, false)));
        var dossier = dossierOf(person);

        handOver(List.of(dossier));
        assertThat(issuance.card(dossier).orElseThrow().state()).isEqualTo("ACTIVE");

        assertThatThrownBy(() -> handOver(List.of(dossier))).hasMessageContaining("issuance.not-handed-over");
    }

    @Test
    void ofSeveralCardsAllAreHandedOverOrNone() {
        receive(5);
        var person = someone();
        produce(List.of(order(person, false)));

        assertThatThrownBy(() -> handOver(List.of(dossierOf(person), new DossierId(UUID.randomUUID()))))
                .hasMessageContaining("issuance.not-handed-over");
        assertThat(issuance.card(dossierOf(person)).orElseThrow().state()).isEqualTo("PRODUCED");
    }

    @Test
    void aParcelArrivesOnce() {
        receive(5);
        var people = List.of(someone(), someone());
        produce(people.stream().map(person -> order(person, false)).toList());
        var dossiers = people.stream().map(IssuanceTest::dossierOf).toList();
        var parcel = inTransaction(() -> issuance.ship("384", dossiers));

        assertThat(inTransaction(() -> issuance.arrive(parcel))).containsExactlyInAnyOrderElementsOf(dossiers);
        assertThat(inTransaction(() -> issuance.arrive(parcel))).isEmpty();
        assertThat(inTransaction(() -> issuance.arrive(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void aCardTravelsInOneParcel() {
        receive(5);
        var person = someone();
        produce(List.of(order(person, false)));
        inTransaction(() -> issuance.ship("384", List.of(dossierOf(person))));

        assertThatThrownBy(() -> inTransaction(() -> issuance.ship("384", List.of(dossierOf(person)))))
                .isInstanceOf(DataAccessException.class);
        assertThat(count("issuance.parcel_card WHERE card_id IN (SELECT id FROM issuance.card WHERE dossier_id = '"
                        + dossierOf(person) + "')"))
                .isEqualTo(1);
    }

    private String receive(int blanks) {
        var lot = "PH-%03d".formatted(++lots);
        issuance.receiveLot(lot, blanks);
        return lot;
    }

    private Issuance.Lot lot(String id) {
        return issuance.lots().stream()
                .filter(lot -> lot.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Made> produce(List<CardOrder> orders) {
        return inTransaction(() -> issuance.produce("384", orders));
    }

    private void handOver(List<DossierId> dossiers) {
        database.transaction.executeWithoutResult(status -> issuance.handOver(dossiers, OFFICER, "vân tay khớp"));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(database.transaction.execute(status -> work.get()));
    }

    private void setSignatures(long signatures) {
        database.jdbc
                .sql("UPDATE issuance.signer SET signatures = :signatures")
                .param("signatures", signatures)
                .update();
    }

    private synchronized PersonId someone() {
        return new PersonId(new UUID(1, ++number));
    }

    /// The first order of a person has the person's id for its dossier.
    private static DossierId dossierOf(PersonId person) {
        return new DossierId(person.value());
    }

    private CardOrder order(PersonId person, boolean inspect) {
        var dossier = ordered.add(person) ? dossierOf(person) : new DossierId(UUID.randomUUID());
        return new CardOrder(dossier, person, facts(person), inspect);
    }

    private CardFacts facts(PersonId person) {
        return new CardFacts(
                InventedPeople.pin(person.value().getLeastSignificantBits()),
                "Lê Thị Tơ",
                LocalDate.of(1990, 3, 12),
                CardFacts.Sex.FEMALE,
                "Việt Nam",
                "Mường",
                "Không",
                "Thọ Xuân, Thanh Hóa",
                "Thôn 1, Thị trấn Mường Lát, Huyện Mường Lát, Tỉnh Thanh Hóa",
                "Nốt ruồi C: 3 cm trên sau mép trái",
                LocalDate.of(2021, 4, 1),
                issuance.expiry(LocalDate.of(1990, 3, 12), LocalDate.of(2021, 4, 1))
                        .orElse(null),
                "Lê Văn Cha",
                "Trần Thị Mẹ",
                "",
                "171234567",
                new Picture(PORTRAIT),
                List.of());
    }

    private long count(String table) {
        return database.jdbc
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    private static <T> T get(Future<T> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
