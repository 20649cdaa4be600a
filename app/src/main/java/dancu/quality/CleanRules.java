package dancu.quality;

import java.util.Locale;

/// Is nobody and nothing there twice or out of place ("sạch")?
final class CleanRules {

    private CleanRules() {}

    static boolean pinClaimed(Subject subject) {
        return subject.person().pin() == null && !subject.person().claimedPins().isEmpty();
    }

    static boolean householdWithoutHead(Subject subject) {
        var home = subject.home();
        return home != null && home.household().stream().noneMatch(Subject.Member::head);
    }

    /// Written down as head in a household that has another.
    static boolean secondHead(Subject subject) {
        var home = subject.home();
        return home != null
                && !home.head()
                && home.relation().toLowerCase(Locale.ROOT).equals("chủ hộ")
                && home.household().stream().anyMatch(Subject.Member::head);
    }

    /// A minor is head although a grown-up lives there.
    static boolean headUnderAge(Subject subject) {
        var home = subject.home();
        return home != null
                && home.head()
                && home.household().stream().anyMatch(Subject.Member::grownUp)
                && home.household().stream().filter(Subject.Member::head).noneMatch(Subject.Member::grownUp);
    }

    static boolean onlyMinors(Subject subject) {
        var home = subject.home();
        return home != null && home.household().stream().noneMatch(Subject.Member::grownUp);
    }
}
