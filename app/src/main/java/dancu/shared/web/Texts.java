package dancu.shared.web;

import dancu.shared.ErrorCode;
import dancu.shared.WorkingDay;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The words, numbers and dates of the pages in one language; Vietnamese unless English is chosen.
public final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final boolean english;
    private final ResourceBundle bundle;

    private Texts(boolean english) {
        this.english = english;
        this.bundle = ResourceBundle.getBundle("texts/web", english ? Locale.ENGLISH : Locale.ROOT, NO_FALLBACK);
    }

    /// @param language `en`; anything else is Vietnamese
    public static Texts in(String language) {
        return new Texts(language.equals("en"));
    }

    public boolean english() {
        return english;
    }

    /// The text of a key with its arguments; a missing one shows its key, so that it is seen and mended.
    public String of(String key, Object... arguments) {
        try {
            var text = bundle.getString(key);
            return arguments.length == 0 ? text : new MessageFormat(text, locale()).format(arguments);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /// Whichever of two words for the same thing is wanted.
    public String either(String vietnamese, String inEnglish) {
        return english ? inEnglish : vietnamese;
    }

    /// What a refusal says.
    public String of(ErrorCode error) {
        return english ? error.english() : error.vietnamese();
    }

    public String number(long number) {
        return String.format(locale(), "%,d", number);
    }

    public String money(long dong) {
        return number(dong) + " đ";
    }

    public String date(LocalDate day) {
        return day.format(DAY);
    }

    /// An instant as the clock on the office wall shows it.
    public String time(Instant instant) {
        return instant.atZone(WorkingDay.ZONE).format(MINUTE);
    }

    private Locale locale() {
        return english ? Locale.ENGLISH : VIETNAMESE;
    }
}
