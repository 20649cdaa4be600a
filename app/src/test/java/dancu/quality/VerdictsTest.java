package dancu.quality;

import static dancu.quality.QualityRooms.DAY;
import static dancu.quality.QualityRooms.HEAD;
import static dancu.quality.QualityRooms.OFFICER;
import static dancu.quality.QualityRooms.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dancu.quality.Verdicts.Outcome;
import dancu.quality.Verdicts.Verdict;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerdictsTest {

    private final QualityRooms rooms = new QualityRooms();
    private final String commune = rooms.communes.getFirst();
    private final PersonId old =
            rooms.resident(commune, person(1, "Lê Thị Hoài Thương", "12/03/1909", "038109000001", "170000001"));
    private final PersonId one =
            rooms.resident(commune, person(2, "Phạm Thị Loan", "25/11/1985", "038185445566", "170000002"));
    private final PersonId other = rooms.resident(commune, person(3, "Phạm Thị Loan", "25/11/1985", "", "170000002"));

    @BeforeEach
    void check() {
        rooms.fullCheck.run(DAY, progress -> {});
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void whatTwoOfficersFindRightAsItIsIsNotAskedAgain() {
        var verdict = rightAsItIs();
        rooms.verdicts.propose(verdict, OFFICER);
        assertThat(rooms.verdicts.waiting(List.of(OFFICER.unit()), 10))
                .extracting(Verdict::id)
                .containsExactly(verdict.id());
        assertThat(rules(old)).contains(Rule.TOO_OLD_TO_BE_ALIVE);

        rooms.verdicts.approve(verdict.id(), HEAD);
        rooms.quality.check(commune, DAY);

        assertThat(rules(old)).doesNotContain(Rule.TOO_OLD_TO_BE_ALIVE);
        assertThat(rooms.verdicts.waiting(List.of(OFFICER.unit()), 10)).isEmpty();
        assertThat(rooms.verdicts.of(old)).hasSize(1);
    }

    @Test
    void whoeverProposedMayNotDecide() {
        var verdict = rightAsItIs();
        rooms.verdicts.propose(verdict, OFFICER);

        refused("quality.same-officer", () -> rooms.verdicts.approve(verdict.id(), OFFICER));
        refused("quality.same-officer", () -> rooms.verdicts.refuse(verdict.id(), "không", OFFICER));
    }

    @Test
    void aRefusedProposalLeavesTheFindingOpenAndMayBeMadeAgain() {
        var verdict = rightAsItIs();
        rooms.verdicts.propose(verdict, OFFICER);
        rooms.verdicts.refuse(verdict.id(), "chưa gặp cụ", HEAD);
        rooms.quality.check(commune, DAY);

        assertThat(rules(old)).contains(Rule.TOO_OLD_TO_BE_ALIVE);
        refused("quality.verdict-decided", () -> rooms.verdicts.approve(verdict.id(), HEAD));
        refused("quality.verdict-decided", () -> rooms.verdicts.refuse(verdict.id(), "lần nữa", HEAD));
        rooms.verdicts.propose(rightAsItIs(), OFFICER);
    }

    @Test
    void proposingTheSameAgainChangesNothingAndAnotherProposalMustWait() {
        var verdict = rightAsItIs();
        rooms.verdicts.propose(verdict, OFFICER);
        rooms.verdicts.propose(verdict, OFFICER);

        refused("quality.verdict-waiting", () -> rooms.verdicts.propose(rightAsItIs(), HEAD));
        assertThat(rooms.verdicts.of(old)).hasSize(1);
    }

    @Test
    void whatIsNotOpenCannotBeDecided() {
        refused(
                "quality.finding-closed",
                () -> rooms.verdicts.propose(
                        verdict(one, Rule.ONLY_MINORS, null, Outcome.RIGHT_AS_IT_IS, null, "đúng"), OFFICER));
    }

    @Test
    void anOutcomeMustFitItsFindingAndHaveAReason() {
        var senseless = List.of(
                verdict(old, Rule.TOO_OLD_TO_BE_ALIVE, null, Outcome.DIFFERENT_PEOPLE, null, "hai người"),
                verdict(old, Rule.TOO_OLD_TO_BE_ALIVE, null, Outcome.RIGHT_AS_IT_IS, null, " "),
                verdict(old, Rule.TOO_OLD_TO_BE_ALIVE, one, Outcome.RIGHT_AS_IT_IS, null, "đúng"),
                verdict(one, Rule.ENTERED_TWICE, null, Outcome.DIFFERENT_PEOPLE, null, "hai người"),
                verdict(one, Rule.ENTERED_TWICE, other, Outcome.SAME_PERSON, null, "một người"),
                verdict(one, Rule.ENTERED_TWICE, other, Outcome.SAME_PERSON, old, "một người"),
                verdict(one, Rule.ENTERED_TWICE, other, Outcome.DIFFERENT_PEOPLE, one, "hai người"));

        for (var verdict : senseless) {
            refused("quality.verdict-senseless", () -> rooms.verdicts.propose(verdict, OFFICER));
        }
        refused("quality.verdict-senseless", () -> rooms.verdicts.refuse(UUID.randomUUID(), "", HEAD));
    }

    @Test
    void aMergeIsUndoneOnceAndByTwo() {
        var verdict = verdict(one, Rule.ENTERED_TWICE, other, Outcome.SAME_PERSON, one, "một người");
        rooms.verdicts.propose(verdict, OFFICER);
        refused("quality.verdict-unknown", () -> rooms.verdicts.undo(verdict.id(), "nhầm", OFFICER, HEAD.account()));
        rooms.verdicts.approve(verdict.id(), HEAD);

        refused("registry.same-officer", () -> rooms.verdicts.undo(verdict.id(), "nhầm", OFFICER, OFFICER.account()));
        rooms.verdicts.undo(verdict.id(), "nhầm", OFFICER, HEAD.account());
        refused("quality.verdict-unknown", () -> rooms.verdicts.undo(verdict.id(), "nhầm", OFFICER, HEAD.account()));
    }

    private Verdict rightAsItIs() {
        return verdict(old, Rule.TOO_OLD_TO_BE_ALIVE, null, Outcome.RIGHT_AS_IT_IS, null, "đã gặp cụ tại nhà");
    }

    private static Verdict verdict(
            PersonId person,
            Rule rule,
            @Nullable PersonId other,
            Outcome outcome,
            @Nullable PersonId kept,
            String reason) {
        return new Verdict(UUID.randomUUID(), person, rule, other, outcome, kept, reason, "", "", null);
    }

    private List<Rule> rules(PersonId person) {
        return rooms.quality.of(List.of(person)).stream().map(Finding::rule).toList();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.error().code()).isEqualTo(code));
    }
}
