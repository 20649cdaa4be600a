package dancu.office.web;

import dancu.quality.Finding;
import dancu.quality.Rule;
import dancu.shared.web.Texts;

/// Something a rule found, in the reader's words.
///
/// @param todo   how it is mended
/// @param kind   "blocks", "wrong", "doubtful" or "call"
/// @param other  the second record of a rule about two, or empty
/// @param likely how alike two records are in percent; 0 where the rule has no score
public record FindingView(
        String rule,
        String title,
        String todo,
        String criterion,
        String kind,
        String who,
        String ground,
        String other,
        int likely) {

    static FindingView of(Finding finding, Texts texts) {
        var rule = finding.rule();
        var other = finding.other();
        var score = finding.score();
        return new FindingView(
                rule.name(),
                title(rule, texts),
                texts.either(rule.mendVietnamese(), rule.mendEnglish()),
                texts.of("criterion." + rule.kind().name()),
                kind(rule),
                texts.either(rule.who().vietnamese(), rule.who().english()),
                rule.ground(),
                other == null ? "" : other.toString(),
                score == null ? 0 : Math.round(score * 100));
    }

    static String title(Rule rule, Texts texts) {
        return texts.either(rule.vietnamese(), rule.english());
    }

    static String kind(Rule rule) {
        return switch (rule.weight()) {
            case BLOCKS -> "blocks";
            case WRONG -> "wrong";
            case DOUBTFUL -> "doubtful";
            case TO_CALL -> "call";
        };
    }

    public boolean concernsTwo() {
        return !other.isEmpty();
    }
}
