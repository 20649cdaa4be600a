package dancu.quality;

import dancu.registry.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What can be wrong with a record, each rule alone: correct, complete, clean or live ("đúng, đủ, sạch, sống").
/// The return codes are those officers use; what each rule says and how it is mended stands in
/// `texts/quality.properties`.
@SuppressWarnings("ImmutableEnumChecker") // the predicates are methods
public enum Rule {
    NAME_MISSING(Kind.COMPLETE, "R03", Weight.BLOCKS, Who.COMMUNE, Law.RECORD + " điểm a", CompleteRules::nameMissing),
    BIRTH_DATE_PARTIAL(
            Kind.COMPLETE, "R05", Weight.BLOCKS, Who.JUSTICE, Law.BIRTH_PAPERS, CompleteRules::birthDatePartial),
    SEX_MISSING(Kind.COMPLETE, "R07", Weight.BLOCKS, Who.COMMUNE, Law.RECORD + " điểm c", CompleteRules::sexMissing),
    PIN_MISSING(Kind.COMPLETE, "R06", Weight.BLOCKS, Who.COMMUNE, Law.NUMBER_GIVEN, CompleteRules::pinMissing),
    BIRTH_PLACE_MISSING(
            Kind.COMPLETE, "R06", Weight.WRONG, Who.COMMUNE, Law.RECORD + " điểm d", CompleteRules::birthPlaceMissing),
    ORIGIN_MISSING(
            Kind.COMPLETE, "R06", Weight.WRONG, Who.COMMUNE, Law.RECORD + " điểm đ", CompleteRules::originMissing),
    NATIONALITY_MISSING(
            Kind.COMPLETE, "R02", Weight.WRONG, Who.COMMUNE, Law.RECORD + " điểm h", CompleteRules::nationalityMissing),
    MARITAL_STATUS_MISSING(
            Kind.COMPLETE, "R06", Weight.WRONG, Who.COMMUNE, Law.RECORD + " điểm i", CompleteRules::maritalMissing),
    PARENT_MISSING(
            Kind.COMPLETE, "R06", Weight.WRONG, Who.COMMUNE, Law.RECORD + " điểm n", CompleteRules::parentMissing),
    ADDRESS_MISSING(
            Kind.COMPLETE, "R08", Weight.BLOCKS, Who.COMMUNE, Law.RECORD + " điểm k", CompleteRules::addressMissing),
    DEATH_DATE_MISSING(
            Kind.COMPLETE, "R18", Weight.WRONG, Who.JUSTICE, Law.RECORD + " điểm p", CompleteRules::deathDateMissing),
    NO_PAPER_YET(Kind.COMPLETE, "R03", Weight.TO_CALL, Who.COMMUNE, Law.CARD, CompleteRules::noPaperYet),

    NAME_ENCODING(Kind.CORRECT, "R21", Weight.BLOCKS, Who.COMMUNE, Law.RECORD + " điểm a", CorrectRules::nameEncoding),
    NAME_LETTERS(Kind.CORRECT, "R21", Weight.BLOCKS, Who.COMMUNE, Law.RECORD + " điểm a", CorrectRules::nameLetters),
    BIRTH_DATE_UNREADABLE(
            Kind.CORRECT, "R05", Weight.BLOCKS, Who.COMMUNE, Law.RECORD + " điểm b", CorrectRules::birthDateUnreadable),
    BIRTH_DATE_IMPOSSIBLE(
            Kind.CORRECT, "R05", Weight.BLOCKS, Who.JUSTICE, Law.BIRTH_PAPERS, CorrectRules::birthDateImpossible),
    BIRTH_DATE_FUTURE(
            Kind.CORRECT, "R05", Weight.BLOCKS, Who.COMMUNE, Law.RECORD + " điểm b", CorrectRules::birthDateFuture),
    DAY_MONTH_EXCHANGED(
            Kind.CORRECT, "R05", Weight.BLOCKS, Who.COMMUNE, Law.RECORD + " điểm b", CorrectRules::dayMonthExchanged),
    PIN_SEX(Kind.CORRECT, "R07", Weight.BLOCKS, Who.PROVINCE, Law.NUMBER_STRUCTURE, CorrectRules::pinSex),
    PIN_YEAR(Kind.CORRECT, "R16", Weight.BLOCKS, Who.PROVINCE, Law.NUMBER_STRUCTURE, CorrectRules::pinYear),
    PIN_PLACE(Kind.CORRECT, "R16", Weight.WRONG, Who.PROVINCE, Law.NUMBER_STRUCTURE, CorrectRules::pinPlace),
    BIRTH_PLACE_CODE(
            Kind.CORRECT, "R06", Weight.WRONG, Who.COMMUNE, Law.RECORD + " điểm d", CorrectRules::birthPlaceCode),
    ADDRESS_UNKNOWN(
            Kind.CORRECT, "R08", Weight.BLOCKS, Who.COMMUNE, Law.RECORD + " điểm k", CorrectRules::addressUnknown),
    DEATH_BEFORE_BIRTH(
            Kind.CORRECT, "R18", Weight.WRONG, Who.JUSTICE, Law.CIVIL_STATUS, CorrectRules::deathBeforeBirth),

    RELATIVE_NUMBER(Kind.CORRECT, "R17", Weight.WRONG, Who.COMMUNE, Law.RECORD + " điểm n", KinRules::relativeNumber),
    RELATIVE_UNKNOWN(Kind.CLEAN, "R17", Weight.WRONG, Who.COMMUNE, Law.RECORD + " điểm n", KinRules::relativeUnknown),
    PARENT_SEX(Kind.CORRECT, "R17", Weight.WRONG, Who.JUSTICE, Law.CIVIL_STATUS, KinRules::parentSex),
    PARENT_AGE(Kind.CORRECT, "R17", Weight.DOUBTFUL, Who.JUSTICE, Law.CIVIL_STATUS, KinRules::parentAge),
    SPOUSE_NOT_MUTUAL(Kind.CLEAN, "R17", Weight.WRONG, Who.JUSTICE, Law.CIVIL_STATUS, KinRules::spouseNotMutual),
    SPOUSE_STATUS(Kind.LIVE, "R17", Weight.WRONG, Who.JUSTICE, Law.CIVIL_STATUS, KinRules::spouseStatus),

    PIN_CLAIMED(Kind.CLEAN, "R16", Weight.BLOCKS, Who.PROVINCE, Law.NUMBER, CleanRules::pinClaimed),
    HOUSEHOLD_WITHOUT_HEAD(
            Kind.CLEAN, "R08", Weight.WRONG, Who.COMMUNE, Law.HOUSEHOLD, CleanRules::householdWithoutHead),
    SECOND_HEAD(Kind.CLEAN, "R08", Weight.WRONG, Who.COMMUNE, Law.HOUSEHOLD, CleanRules::secondHead),
    HEAD_UNDER_AGE(Kind.CLEAN, "R08", Weight.DOUBTFUL, Who.COMMUNE, Law.HOUSEHOLD, CleanRules::headUnderAge),
    ONLY_MINORS(Kind.CLEAN, "R08", Weight.DOUBTFUL, Who.COMMUNE, Law.HOUSEHOLD, CleanRules::onlyMinors),
    OLD_NUMBER_SHARED(Kind.CLEAN, "R10", Weight.DOUBTFUL, Who.PROVINCE, Law.SOURCES, Rule::neverAlone),
    ENTERED_TWICE(Kind.CLEAN, "R19", Weight.WRONG, Who.COMMUNE, Law.NUMBER, Rule::neverAlone),
    TWO_RESIDENCES(Kind.CLEAN, "R09", Weight.BLOCKS, Who.COMMUNE, Law.RESIDENCE, Rule::neverAlone),

    DEAD_BUT_REGISTERED(Kind.LIVE, "R18", Weight.WRONG, Who.COMMUNE, Law.STRIKING, LiveRules::deadButRegistered),
    EVENT_AFTER_DEATH(Kind.LIVE, "R18", Weight.WRONG, Who.JUSTICE, Law.CIVIL_STATUS, LiveRules::eventAfterDeath),
    TOO_OLD_TO_BE_ALIVE(
            Kind.LIVE, "R18", Weight.DOUBTFUL, Who.COMMUNE, Law.RECORD + " điểm p", LiveRules::tooOldToBeAlive);

    /// Which of the four things a clean register is.
    public enum Kind {
        CORRECT("Đúng"),
        COMPLETE("Đủ"),
        CLEAN("Sạch"),
        LIVE("Sống");

        private final String vietnamese;

        Kind(String vietnamese) {
            this.vietnamese = vietnamese;
        }

        public String vietnamese() {
            return vietnamese;
        }
    }

    /// How much a finding weighs.
    public enum Weight {
        /// No card can be made before it is mended.
        BLOCKS,
        WRONG,
        /// Somebody must look; it may be right as it is.
        DOUBTFUL,
        /// Nothing is wrong with the record; the person is to be called in.
        TO_CALL
    }

    /// Who must act first.
    public enum Who {
        COMMUNE("Công an xã", "Commune police"),
        JUSTICE("UBND xã (tư pháp – hộ tịch)", "Commune civil-status officer"),
        PROVINCE("Công an tỉnh (PC06)", "Provincial police");

        private final String vietnamese;
        private final String english;

        Who(String vietnamese, String english) {
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

    private static final Rule[] ALL = values();

    private final Kind kind;
    private final String returnCode;
    private final Weight weight;
    private final Who who;
    private final String ground;
    private final Predicate<Subject> fault;

    Rule(Kind kind, String returnCode, Weight weight, Who who, String ground, Predicate<Subject> fault) {
        this.kind = kind;
        this.returnCode = returnCode;
        this.weight = weight;
        this.who = who;
        this.ground = ground;
        this.fault = fault;
    }

    /// True where the rule finds something wrong with this record. The living are looked at, the dead only by
    /// rules about them, and rules about two records find nothing in one.
    boolean finds(Subject subject) {
        return aboutTheDead() == (subject.person().life() == Person.Life.DEAD)
                && subject.person().life() != Person.Life.MISSING
                && fault.test(subject);
    }

    /// True for rules about two records, which are found over the whole register and not in one.
    public boolean concernsTwo() {
        return this == OLD_NUMBER_SHARED || this == ENTERED_TWICE || this == TWO_RESIDENCES;
    }

    /// True for what a household lacks, which is found once and not on each of its members.
    boolean concernsHousehold() {
        return this == HOUSEHOLD_WITHOUT_HEAD || this == ONLY_MINORS;
    }

    /// All that is wrong with one record and household.
    static List<Rule> findings(Subject subject) {
        var found = new ArrayList<Rule>();
        if (subject.person().mergedInto() == null) {
            for (var rule : ALL) {
                if (rule.finds(subject)) {
                    found.add(rule);
                }
            }
        }
        return found;
    }

    /// All that is wrong with one record, its household and relatives aside.
    ///
    /// @param hasAddress whether a permanent residence is known
    public static List<Rule> findings(Person person, boolean hasAddress, LocalDate today) {
        return findings(Subject.alone(person, hasAddress, today));
    }

    /// The value a machine can derive for a record this rule finds; an officer decides whether it is written.
    public Optional<Mend> mend(Person person) {
        return Mends.of(this, person);
    }

    public Kind kind() {
        return kind;
    }

    public String returnCode() {
        return returnCode;
    }

    public Weight weight() {
        return weight;
    }

    public Who who() {
        return who;
    }

    /// True where no card can be made before it is mended.
    public boolean blocksCard() {
        return weight == Weight.BLOCKS;
    }

    /// What is wrong, in words.
    public String vietnamese() {
        return RuleWords.VIETNAMESE.what(this);
    }

    public String english() {
        return RuleWords.ENGLISH.what(this);
    }

    /// What to do, in words.
    public String mendVietnamese() {
        return RuleWords.VIETNAMESE.mend(this);
    }

    public String mendEnglish() {
        return RuleWords.ENGLISH.mend(this);
    }

    /// The article the finding rests on.
    public String ground() {
        return ground;
    }

    private boolean aboutTheDead() {
        return switch (this) {
            case DEAD_BUT_REGISTERED, EVENT_AFTER_DEATH, DEATH_BEFORE_BIRTH, DEATH_DATE_MISSING -> true;
            default -> false;
        };
    }

    private static boolean neverAlone(Subject subject) {
        return false;
    }
}
