package dancu.quality;

import dancu.registry.Pin;
import dancu.shared.PartialDate;

/// Is what is there right ("đúng")?
final class CorrectRules {

    private CorrectRules() {}

    /// Written in the font of before Unicode, or with letters no Vietnamese name has.
    static boolean nameEncoding(Subject subject) {
        var name = subject.person().birthName();
        return !name.isBlank()
                && (!VietnameseLetters.write(VietnameseLetters.cleaned(name)) || LegacyNames.isLegacy(name));
    }

    /// Right letters written with wrong characters: decomposed, an eth for Đ, odd blanks (pitfalls P-12, P-14).
    static boolean nameLetters(Subject subject) {
        var name = subject.person().birthName();
        return !name.isBlank() && !VietnameseLetters.cleaned(name).equals(name) && !nameEncoding(subject);
    }

    static boolean birthDateUnreadable(Subject subject) {
        var date = subject.person().birthDate();
        return date.year() == null && !date.raw().isBlank();
    }

    /// All three parts, and no calendar has the day (pitfall P-02).
    static boolean birthDateImpossible(Subject subject) {
        var date = subject.person().birthDate();
        return date.year() != null
                && date.month() != null
                && date.day() != null
                && date.calendarDay().isEmpty();
    }

    static boolean birthDateFuture(Subject subject) {
        var date = subject.person().birthDate();
        var year = date.year();
        return date.calendarDay()
                .map(day -> day.isAfter(subject.today()))
                .orElse(year != null && year > subject.today().getYear());
    }

    /// Provable only where the second number is no month and the first is one; the personal number
    /// confirms the year and never the day.
    static boolean dayMonthExchanged(Subject subject) {
        return Mends.exchanged(subject.person().birthDate().raw()).isPresent();
    }

    static boolean pinSex(Subject subject) {
        return hasFault(subject, Pin.Fault.SEX);
    }

    static boolean pinYear(Subject subject) {
        return hasFault(subject, Pin.Fault.YEAR);
    }

    static boolean pinPlace(Subject subject) {
        var pin = subject.person().pin();
        var place = subject.person().birthPlaceCode();
        return pin != null && place != null && !pin.startsWith(place);
    }

    /// The text names a province, and the code is another's (pitfall P-07).
    static boolean birthPlaceCode(Subject subject) {
        var code = subject.person().birthPlaceCode();
        return code != null
                && ProvinceCodes.named(subject.person().birthPlace())
                        .filter(named -> !named.equals(code))
                        .isPresent();
    }

    static boolean addressUnknown(Subject subject) {
        var home = subject.home();
        return home != null && !home.inCatalogue();
    }

    static boolean deathBeforeBirth(Subject subject) {
        var died = PartialDate.read(subject.person().lifeDate());
        var born = subject.person().birthDate();
        var diedIn = died.year();
        var bornIn = born.year();
        if (died.calendarDay().isPresent() && born.calendarDay().isPresent()) {
            return died.calendarDay().get().isBefore(born.calendarDay().get());
        }
        return diedIn != null && bornIn != null && diedIn < bornIn;
    }

    private static boolean hasFault(Subject subject, Pin.Fault fault) {
        var pin = subject.person().pin();
        var year = subject.person().birthDate().year();
        return pin != null
                && year != null
                && Pin.fault(pin, subject.person().sex(), year)
                        .filter(found -> found == fault)
                        .isPresent();
    }
}
