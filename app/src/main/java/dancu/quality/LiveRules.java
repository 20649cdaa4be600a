package dancu.quality;

import dancu.shared.PartialDate;

/// Has what happened reached the record ("sống")?
final class LiveRules {

    private static final int OLDEST = 110;

    private LiveRules() {}

    static boolean deadButRegistered(Subject subject) {
        return subject.home() != null;
    }

    /// A marriage, divorce or correction of somebody who was dead by then.
    static boolean eventAfterDeath(Subject subject) {
        var event = subject.lastEvent();
        var died = PartialDate.read(subject.person().lifeDate());
        var year = died.year();
        return event != null && died.calendarDay().map(event::isAfter).orElse(year != null && event.getYear() > year);
    }

    static boolean tooOldToBeAlive(Subject subject) {
        var birth = subject.person().birthDate();
        return birth.year() != null && !Subject.isYounger(birth, OLDEST + 1, subject.today());
    }
}
