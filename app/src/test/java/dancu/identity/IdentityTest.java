package dancu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.HandSetClock;
import dancu.InventedPrints;
import dancu.TestDatabase;
import dancu.identity.Identity.Hit.Kind;
import dancu.kit.Captures;
import dancu.matcher.finger.Decision;
import dancu.matcher.finger.TenPrint;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final HandSetClock clock = new HandSetClock(Captures.NOON);
    private final Identity identity = open();
    private long person;

    @Test
    void aPersonCapturedTwiceIsFound() {
        var first = enrolled(InventedPrints.of(++person, 1));
        var second = enrolled(InventedPrints.of(person, 2));

        var hits = identity.search(List.of(second)).getFirst();

        assertThat(hits).extracting(Identity.Hit::candidate).containsExactly(first);
        assertThat(hits.getFirst().kind()).isEqualTo(Kind.PRINTS);
        assertThat(hits.getFirst().decision()).isEqualTo("STRONG");
        assertThat(hits.getFirst().perFinger()).contains("1:");
    }

    @Test
    void aPersonWhoseHandsWereExchangedIsFound() {
        var first = enrolled(InventedPrints.of(++person, 1));
        var second = enrolled(InventedPrints.of(person, 2).handsExchanged());

        assertThat(identity.search(List.of(second)).getFirst()).satisfiesExactly(hit -> {
            assertThat(hit.candidate()).isEqualTo(first);
            assertThat(hit.kind()).isEqualTo(Kind.PRINTS_HANDS_EXCHANGED);
        });
    }

    @Test
    void strangersAreClear() {
        var one = enrolled(InventedPrints.of(++person, 1));
        var other = enrolled(InventedPrints.of(++person, 1));

        assertThat(identity.search(List.of(one, other)))
                .allSatisfy(hits -> assertThat(hits).isEmpty());
        assertThat(identity.verify(one, InventedPrints.of(person, 2))).isEqualTo(Decision.CLEAR);
        assertThat(identity.verify(other, InventedPrints.of(person, 2))).isEqualTo(Decision.STRONG);
    }

    @Test
    void aReferenceTakenInAgainIsLeftAsItIs() {
        var reference = enrolled(InventedPrints.of(++person, 1));
        var size = identity.size();

        identity.enrol(List.of(new Identity.Subject(reference, InventedPrints.of(person + 1_000, 1))));

        assertThat(identity.size()).isEqualTo(size);
        assertThat(identity.verify(reference, InventedPrints.of(person, 2))).isEqualTo(Decision.STRONG);
        assertThat(open().verify(reference, InventedPrints.of(person, 2))).isEqualTo(Decision.STRONG);
    }

    @Test
    void theGalleryIsThereAgainAfterARestart() {
        var first = enrolled(InventedPrints.of(++person, 1));
        var second = enrolled(InventedPrints.of(person, 2));

        var restarted = open();

        assertThat(restarted.size()).isEqualTo(identity.size());
        assertThat(restarted.search(List.of(second)).getFirst())
                .extracting(Identity.Hit::candidate)
                .containsExactly(first);
    }

    @Test
    void thePrintsOnTheDiskAreSealed() {
        var prints = InventedPrints.of(++person, 1);
        var reference = enrolled(prints);
        var stored = database.jdbc
                .sql("SELECT prints FROM identity.template WHERE reference = :reference")
                .param("reference", reference)
                .query((row, number) -> row.getBytes(1))
                .single();

        prints.fingers()
                .values()
                .forEach(minutiae ->
                        assertThat(contains(stored, minutiae.toBytes())).isFalse());
    }

    @Test
    void nobodySeesWhatAColleagueFoundBeforeTheCaseIsClosed() {
        var id = identity.openCase(enrolled(InventedPrints.of(++person, 1)), List.of());
        identity.decide(id, "doisanh.01", CaseOutcome.SAME_PERSON, "giống cả mười ngón");

        var open = identity.find(id).orElseThrow();
        assertThat(open.decisions()).isEmpty();
        assertThat(open.decidedBy()).containsExactly("doisanh.01");
        assertThat(open.toString()).doesNotContain("SAME_PERSON", "giống cả mười ngón");
        assertThat(identity.openCases(100))
                .allSatisfy(one -> assertThat(one.decisions()).isEmpty());
        assertThat(identity.findByReference(open.reference()).orElseThrow().decisions())
                .isEmpty();

        identity.decide(id, "doisanh.02", CaseOutcome.SAME_PERSON, "đồng ý");
        var closed = identity.find(id).orElseThrow();
        assertThat(closed.outcome()).contains(CaseOutcome.SAME_PERSON);
        assertThat(closed.decisions())
                .extracting(Identity.CaseDecision::reason)
                .containsExactly("giống cả mười ngón", "đồng ý");
    }

    @Test
    void anOfficerDecidesACaseOnce() {
        var id = identity.openCase(enrolled(InventedPrints.of(++person, 1)), List.of());
        identity.decide(id, "doisanh.01", CaseOutcome.SWAP, "nhầm");

        assertThatThrownBy(() -> identity.decide(id, "doisanh.01", CaseOutcome.SWAP, "nhầm"))
                .hasMessageContaining("identity.same-officer");
        assertThat(identity.find(id).orElseThrow().outcome()).isEmpty();
    }

    @Test
    void whereThreeFindThreeThingsTheThirdDecides() {
        var id = identity.openCase(enrolled(InventedPrints.of(++person, 1)), List.of());

        identity.decide(id, "doisanh.01", CaseOutcome.SWAP, "nhầm");
        identity.decide(id, "doisanh.02", CaseOutcome.SAME_PERSON, "giống");

        assertThat(identity.decide(id, "doisanh.03", CaseOutcome.DIFFERENT_PEOPLE, "khác"))
                .isEqualTo(new Identity.Agreed(CaseOutcome.DIFFERENT_PEOPLE));
    }

    @Test
    void aClosedCaseTakesNoMoreDecisionsAndAnUnknownOneNone() {
        var id = identity.openCase(enrolled(InventedPrints.of(++person, 1)), List.of());
        identity.decide(id, "doisanh.01", CaseOutcome.SWAP, "nhầm");
        identity.decide(id, "doisanh.02", CaseOutcome.SWAP, "nhầm");

        assertThatThrownBy(() -> identity.decide(id, "doisanh.03", CaseOutcome.SAME_PERSON, ""))
                .hasMessageContaining("identity.case-closed");
        assertThatThrownBy(() -> identity.decide(UUID.randomUUID(), "doisanh.03", CaseOutcome.SWAP, ""))
                .hasMessageContaining("identity.case-unknown");
    }

    @Test
    void aCaseIsOpenedOnceForAReferenceAndIsDueInAWeek() {
        var reference = enrolled(InventedPrints.of(++person, 1));
        var id = identity.openCase(reference, List.of());

        assertThat(identity.openCase(reference, List.of())).isEqualTo(id);
        assertThat(identity.find(id).orElseThrow().decideBy()).isEqualTo("2021-04-08");
    }

    private UUID enrolled(TenPrint prints) {
        var reference = UUID.randomUUID();
        identity.enrol(List.of(new Identity.Subject(reference, prints)));
        return reference;
    }

    private Identity open() {
        return new Identity(
                new Templates(database.jdbc, database.keys),
                new Adjudications(database.jdbc),
                database.transaction,
                database.keys,
                clock);
    }

    private static boolean contains(byte[] whole, byte[] part) {
        var latin = java.nio.charset.StandardCharsets.ISO_8859_1;
        return new String(whole, latin).contains(new String(part, latin));
    }
}
