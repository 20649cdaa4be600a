package dancu.registry;

import dancu.shared.Actor;
import dancu.shared.PersonId;
import dancu.shared.WorkingDays;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A civil-status event that was entered (Law 60/2014 on civil status; `domain` 3.3).
///
/// Announced to other rooms in the transaction that enters it: residence ends with a death, cards in
/// production stop.
///
/// @param other      the spouse, the parent recognised; null where the event has one person
/// @param happenedOn day of the event
/// @param actor      who entered it
public record CivilEvent(
        UUID id, Kind kind, PersonId person, @Nullable PersonId other, LocalDate happenedOn, Actor actor) {

    /// What can happen, by whose act, and how long the register has from the day the paper was made.
    public enum Kind {
        BIRTH("Khai sinh", "Birth", "Luật Hộ tịch 60/2014/QH13, Điều 13, 16", 0),
        MARRIAGE("Kết hôn", "Marriage", "Luật Hộ tịch 60/2014/QH13, Điều 17, 18", 0),
        DIVORCE("Ly hôn", "Divorce", "Luật Hộ tịch 60/2014/QH13, Điều 30", 5),
        DEATH("Khai tử", "Death", "Luật Hộ tịch 60/2014/QH13, Điều 32 đến 34", 0),
        DECLARED_MISSING(
                "Tòa án tuyên bố mất tích", "Declared missing by court", "Luật Hộ tịch 60/2014/QH13, Điều 30", 5),
        DECLARED_DEAD("Tòa án tuyên bố đã chết", "Declared dead by court", "Luật Hộ tịch 60/2014/QH13, Điều 30", 5),
        RETURNED(
                "Người bị tuyên bố mất tích, đã chết trở về",
                "Returned after being declared missing or dead",
                "Luật Hộ tịch 60/2014/QH13, Điều 30",
                5),
        PARENT_RECOGNISED(
                "Nhận cha, mẹ, con", "Parent or child recognised", "Luật Hộ tịch 60/2014/QH13, Điều 24, 25", 3),
        ADOPTION("Nuôi con nuôi", "Adoption", "Luật Hộ tịch 60/2014/QH13, Điều 3", 0),
        GUARDIANSHIP("Giám hộ", "Guardianship", "Luật Hộ tịch 60/2014/QH13, Điều 19, 20", 3),
        NAME_CHANGED(
                "Thay đổi, cải chính họ tên",
                "Name changed or corrected",
                "Luật Hộ tịch 60/2014/QH13, Điều 26 đến 28",
                3),
        SEX_REDETERMINED("Xác định lại giới tính", "Sex redetermined", "Luật Hộ tịch 60/2014/QH13, Điều 3 khoản 2", 0),
        BIRTH_DATE_CORRECTED(
                "Cải chính ngày sinh", "Birth date corrected", "Luật Hộ tịch 60/2014/QH13, Điều 26 đến 28", 3),
        ETHNICITY_REDETERMINED(
                "Xác định lại dân tộc", "Ethnic group redetermined", "Luật Hộ tịch 60/2014/QH13, Điều 46", 3),
        NATIONALITY_LOST(
                "Thôi, mất quốc tịch Việt Nam",
                "Vietnamese nationality lost",
                "Luật Hộ tịch 60/2014/QH13, Điều 3 khoản 2",
                0);

        private final String vietnamese;
        private final String english;
        private final String ground;
        private final int workingDays;

        Kind(String vietnamese, String english, String ground, int workingDays) {
            this.vietnamese = vietnamese;
            this.english = english;
            this.ground = ground;
            this.workingDays = workingDays;
        }

        public String vietnamese() {
            return vietnamese;
        }

        public String english() {
            return english;
        }

        public String ground() {
            return ground;
        }

        /// Until when the register must know of an act registered on this day; the same day where the law
        /// says at once.
        public LocalDate due(LocalDate registeredOn) {
            return WorkingDays.after(registeredOn, workingDays);
        }

        /// True where a card in production is stopped and the card in hand ends.
        public boolean stopsCards() {
            return this == DEATH || this == DECLARED_DEAD || this == DECLARED_MISSING || this == NATIONALITY_LOST;
        }

        /// True where permanent residence ends (Law 81/2006, article 22; Law 68/2020, article 24).
        public boolean endsResidence() {
            return this == DEATH || this == DECLARED_DEAD || this == DECLARED_MISSING;
        }
    }

    /// The paper an event is entered from.
    ///
    /// @param id           made by whoever enters it, so that entering twice enters once
    /// @param paper        kind and number
    /// @param registeredOn day of the paper; the legal clock starts here
    public record Paper(UUID id, String paper, LocalDate happenedOn, LocalDate registeredOn) {}
}
