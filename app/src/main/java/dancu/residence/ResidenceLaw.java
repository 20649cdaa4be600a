package dancu.residence;

import dancu.area.Unit;
import dancu.shared.WorkingDays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;

/// The law on residence in force on a day: Law 81/2006 until 30 June 2021, Law 68/2020 from 1 July 2021.
///
/// Whoever handed a dossier in on 30 June is served by the law of that day, however late it is entered.
public enum ResidenceLaw {
    LAW_81_2006("Luật Cư trú 81/2006/QH11", Period.ofMonths(24)),
    LAW_68_2020("Luật Cư trú 68/2020/QH14", Period.ofYears(2));

    private static final LocalDate NEW_LAW = LocalDate.of(2021, 7, 1);
    private static final LocalTime STAY_CUT_OFF = LocalTime.of(23, 0);
    private static final LocalTime STAY_NEXT_MORNING = LocalTime.of(8, 0);

    private final String title;
    private final Period longestTemporary;

    ResidenceLaw(String title, Period longestTemporary) {
        this.title = title;
        this.longestTemporary = longestTemporary;
    }

    /// What the police have a time limit for.
    public enum Procedure {
        PERMANENT,
        TRANSFER_CERTIFICATE,
        STRIKE,
        TEMPORARY,
        SPLIT,
        CORRECTION,
        BOUNDARY,
        AT_ONCE
    }

    /// Who registers.
    public enum Registrar {
        COMMUNE_POLICE("Công an cấp xã"),
        TOWN_POLICE("Công an thị xã, thành phố thuộc tỉnh");

        private final String vietnamese;

        Registrar(String vietnamese) {
            this.vietnamese = vietnamese;
        }

        public String vietnamese() {
            return vietnamese;
        }
    }

    /// The law of the day a dossier was handed in.
    public static ResidenceLaw on(LocalDate day) {
        return day.isBefore(NEW_LAW) ? LAW_81_2006 : LAW_68_2020;
    }

    public String title() {
        return title;
    }

    /// The last day of the time limit that starts on `received`; that day itself does not count.
    ///
    /// - Law 81/2006: 15 days (article 21), certificate 3 working days (28), split 7 (27), temporary
    ///   residence 3 (30), corrections 3 (29); boundaries 3 months (Circular 35/2014, article 12).
    /// - Law 68/2020: 7 working days (22), split 5 (25), temporary residence 3 (28), corrections 3 (26).
    /// - Striking: 3 working days as corrections before, 5 after (Decree 62/2021, article 7); neither is
    ///   confirmed by a text we could read.
    public LocalDate due(Procedure procedure, LocalDate received) {
        var old = this == LAW_81_2006;
        return switch (procedure) {
            case PERMANENT -> old ? received.plusDays(15) : WorkingDays.after(received, 7);
            case SPLIT -> WorkingDays.after(received, old ? 7 : 5);
            case STRIKE -> WorkingDays.after(received, old ? 3 : 5);
            case TEMPORARY, CORRECTION, TRANSFER_CERTIFICATE -> WorkingDays.after(received, 3);
            case BOUNDARY -> received.plusMonths(3);
            case AT_ONCE -> received;
        };
    }

    /// The last day a temporary residence from this day may be good for: 24 months (Law 81/2006, article
    /// 30), 2 years (Law 68/2020, article 27).
    public LocalDate longestTemporary(LocalDate from) {
        return from.plus(longestTemporary);
    }

    /// True where temporary residence is only for a stay outside the commune of permanent residence (Law
    /// 68/2020, article 27).
    public boolean temporaryOnlyOutsideCommune() {
        return this == LAW_68_2020;
    }

    /// True where a move from one commune to another needs the certificate HK07 (Law 81/2006, article 28).
    ///
    /// The law also spares moves between wards of one town; that is not looked at here.
    public boolean needsCertificate(String fromCommune, String toCommune) {
        return this == LAW_81_2006 && !fromCommune.equals(toCommune);
    }

    /// True where households have books and certificates are issued.
    public boolean hasPaperBooks() {
        return this == LAW_81_2006;
    }

    /// True where the identity archive is told by a notice (Circular 35/2014, articles 11 and 12; that
    /// circular ended with the law it was made for).
    public boolean tellsArchive() {
        return this == LAW_81_2006;
    }

    /// When the archive must have the notice of a change entered on this day.
    public LocalDate archiveDue(LocalDate entered) {
        return WorkingDays.after(entered, 3);
    }

    /// Who registers permanent residence in a commune: under Law 81/2006, article 21, wards of a town or
    /// city of the province are registered by its police.
    public Registrar registrar(Unit commune) {
        return this == LAW_81_2006 && commune.fullName().startsWith("Phường ")
                ? Registrar.TOWN_POLICE
                : Registrar.COMMUNE_POLICE;
    }

    /// When a stay must be notified: before 23:00, an arrival later than that the next morning (Law
    /// 81/2006, article 31; Law 68/2020, article 30, which says 8:00).
    public LocalDateTime stayDue(LocalDateTime arrived) {
        return arrived.toLocalTime().isBefore(STAY_CUT_OFF)
                ? arrived.toLocalDate().atTime(STAY_CUT_OFF)
                : arrived.toLocalDate().plusDays(1).atTime(STAY_NEXT_MORNING);
    }

    /// True where somebody of this group, away between two days, must declare it.
    public boolean mustDeclare(AbsenceGroup group, LocalDate from, LocalDate until) {
        return ground(group).isPresent() && !until.isBefore(from.plus(group.least()));
    }

    /// The article that makes a group declare absence; empty where this law knows no such group.
    public Optional<String> ground(AbsenceGroup group) {
        return cite(this == LAW_81_2006 ? group.old() : group.recent());
    }

    /// The article under which a permanent registration is struck for a reason, if this law has one.
    public Optional<String> strikesPermanent(StrikeReason reason) {
        return cite(this == LAW_81_2006 ? reason.permanentOld() : reason.permanentNew());
    }

    /// The article under which a temporary registration is struck for a reason, if this law has one.
    public Optional<String> strikesTemporary(StrikeReason reason) {
        return cite(this == LAW_81_2006 ? reason.temporaryOld() : reason.temporaryNew());
    }

    /// The article a kind of act rests on, if this law has one.
    public Optional<String> ground(ActKind kind) {
        return cite(this == LAW_81_2006 ? kind.old() : kind.recent());
    }

    private Optional<String> cite(String article) {
        return article.isEmpty() ? Optional.empty() : Optional.of(title + ", " + article);
    }
}
