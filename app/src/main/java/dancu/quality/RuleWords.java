package dancu.quality;

import java.util.Locale;
import java.util.ResourceBundle;

/// What the rules say, in `texts/quality.properties` and its English sister: the rule's name gives what is
/// wrong, the name and `.mend` what to do.
enum RuleWords {
    VIETNAMESE(Locale.ROOT),
    ENGLISH(Locale.ENGLISH);

    @SuppressWarnings("ImmutableEnumChecker") // bundles do not change
    private final ResourceBundle bundle;

    RuleWords(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                "texts/quality",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String what(Rule rule) {
        return bundle.getString(rule.name());
    }

    String mend(Rule rule) {
        return bundle.getString(rule.name() + ".mend");
    }
}
