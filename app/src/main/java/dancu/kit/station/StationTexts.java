package dancu.kit.station;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The words of the kit's page in one language; Vietnamese unless English is chosen.
public final class StationTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final boolean english;
    private final ResourceBundle bundle;

    StationTexts(String language) {
        this.english = language.equals("en");
        this.bundle = ResourceBundle.getBundle("texts/kit", english ? Locale.ENGLISH : Locale.ROOT, NO_FALLBACK);
    }

    public boolean english() {
        return english;
    }

    /// The text of a key; a missing one shows its key, so that it is seen and mended.
    public String of(String key) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /// What to tell the officer about a refusal: by its code, or by a key of this page.
    String problem(String code) {
        for (var error : dancu.kit.KitError.values()) {
            if (error.code().equals(code)) {
                return english ? error.english() : error.vietnamese();
            }
        }
        return of("problem." + code);
    }

    /// One of two words for the same thing.
    public String of(String vietnamese, String inEnglish) {
        return english ? inEnglish : vietnamese;
    }
}
