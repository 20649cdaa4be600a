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

    /// What can happen, by which article, and how many working days the register has from the day of the paper.
    public enum Kind {
        BIRTH("Khai sinh", "Birth", "Điều 13, 16", 0),
        MARRIAGE("Kết hôn", "Marriage", "Điều 17, 18", 0),
        DIVORCE("Ly hôn", "Divorce", "Điều 30", 5),
        ANNULMENT("Hủy kết hôn trái pháp luật", "Annulment of a marriage", "Điều 30", 5),
        DEATH("Khai tử", "Death", "Điều 32 đến 34", 0),
        DECLARED_MISSING("Tòa án tuyên bố mất tích", "Declared missing by court", "Điều 30", 5),
        DECLARED_DEAD("Tòa án tuyên bố đã chết", "Declared dead by court", "Điều 30", 5),
        RETURNED(
                "Người bị tuyên bố mất tích, đã chết trở về",
                "Returned after being declared missing or dead",
                "Điều 30",
                5),
        PARENT_RECOGNISED("Nhận cha, mẹ, con", "Parent or child recognised", "Điều 24, 25", 3),
        ADOPTION("Nuôi con nuôi", "Adoption", "Điều 3", 0),
        GUARDIANSHIP("Giám hộ", "Guardianship", "Điều 19, 20", 3),
        GUARDIANSHIP_ENDED("Chấm dứt giám hộ", "Guardianship ended", "Điều 22", 3),
        NAME_CHANGED("Thay đổi, cải chính họ tên", "Name changed or corrected", "Điều 26 đến 28", 3),
        BIRTH_DATE_CORRECTED("Cải chính ngày sinh", "Birth date corrected", "Điều 26 đến 28", 3),
        ITEMS_CORRECTED("Cải chính thông tin hộ tịch khác", "Other items corrected", "Điều 26 đến 28", 3),
        ITEMS_SUPPLEMENTED("Bổ sung thông tin hộ tịch", "Missing items supplemented", "Điều 29", 0),
        SEX_REDETERMINED("Xác định lại giới tính", "Sex redetermined", "Điều 3 khoản 2", 0),
        ETHNICITY_REDETERMINED("Xác định lại dân tộc", "Ethnic group redetermined", "Điều 46", 3),
        NATIONALITY_LOST("Thôi, mất quốc tịch Việt Nam", "Vietnamese nationality lost", "Điều 3 khoản 2", 0),
        NATIONALITY_REGAINED(
                "Nhập, trở lại quốc tịch Việt Nam", "Vietnamese nationality gained or regained", "Điều 3 khoản 2", 0);

        /// From this day on Law 60/2014 is the law of the day (its article 76).
        private static final LocalDate LAW_60_2014 = LocalDate.of(2016, 1, 1);

        private final String vietnamese;
        private final String english;
        private final String article;
        private final int workingDays;

        Kind(String vietnamese, String english, String article, int workingDays) {
            this.vietnamese = vietnamese;
            this.english = english;
            this.article = article;
            this.workingDays = workingDays;
        }

        public String vietnamese() {
            return vietnamese;
        }

        public String english() {
            return english;
        }

        /// The law an act registered on a day rests on.
        public String ground(LocalDate registeredOn) {
            return registeredOn.isBefore(LAW_60_2014)
                    ? "Nghị định 158/2005/NĐ-CP"
                    : "Luật Hộ tịch 60/2014/QH13, " + article;
        }

        /// Until when the register must know of an act registered on this day; the same day where the law
        /// says at once, and for acts under the decree before, whose clocks we do not know.
        public LocalDate due(LocalDate registeredOn) {
            return WorkingDays.after(registeredOn, registeredOn.isBefore(LAW_60_2014) ? 0 : workingDays);
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

    /// Who makes the paper.
    public enum Agency {
        COMMUNE_COMMITTEE("Ủy ban nhân dân cấp xã", "Commune people's committee"),
        DISTRICT_COMMITTEE("Ủy ban nhân dân cấp huyện", "District people's committee"),
        COURT("Tòa án nhân dân", "Court"),
        OTHER_AUTHORITY("Cơ quan có thẩm quyền theo quyết định", "Authority that took the decision");

        private final String vietnamese;
        private final String english;

        Agency(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        public String vietnamese() {
            return vietnamese;
        }

        public String english() {
            return english;
        }
    }

    /// The paper an event is entered from.
    ///
    /// @param id           made by whoever enters it, so that entering twice enters once
    /// @param paper        kind and number
    /// @param registeredOn day of the paper; the legal clock starts here
    /// @param agency       who made it, where the officer says; null takes the one the law names
    public record Paper(
            UUID id,
            String paper,
            LocalDate happenedOn,
            LocalDate registeredOn,
            @Nullable Agency agency) {

        public Paper(UUID id, String paper, LocalDate happenedOn, LocalDate registeredOn) {
            this(id, paper, happenedOn, registeredOn, null);
        }
    }
}
