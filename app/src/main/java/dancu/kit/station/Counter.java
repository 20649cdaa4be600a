package dancu.kit.station;

import dancu.kit.Bytes;
import dancu.kit.Capture;
import dancu.kit.Correction;
import dancu.kit.Fee;
import dancu.kit.FeeExemption;
import dancu.kit.IssueCase;
import dancu.kit.KitError;
import dancu.kit.MissingPrint;
import dancu.kit.OldDocumentHandling;
import dancu.kit.Seen;
import dancu.kit.SliceEntry;
import dancu.kit.SlipCode;
import dancu.matcher.finger.FingerQuality;
import dancu.matcher.finger.GreyImage;
import dancu.matcher.finger.MalformedPrintException;
import dancu.matcher.finger.MinutiaeExtractor;
import dancu.shared.DossierId;
import dancu.shared.Failure;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// One person at the counter, from the first look to the slip. Every step is on the disk before it is answered, so
/// that a reload or a power cut goes on where it stopped.
public final class Counter {

    private static final String CURRENT = "current";
    private static final String SLIP = "slip";
    private static final String PORTRAIT = "portrait";
    private static final int PPI = 500;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    /// Working days until the card is there: the outer limit outside towns and mountains (Law on Citizen Identity
    /// art. 25). The officer may set another day.
    private static final int DUE_WORKING_DAYS = 15;

    private final Station station;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    public Counter(Station station, Clock clock) {
        this.station = station;
        this.clock = clock;
    }

    /// The person at the counter, if there is one.
    public synchronized Optional<Draft> current() {
        return station.draft(CURRENT).map(bytes -> json.readValue(bytes, Draft.class));
    }

    /// The slip of the dossier closed last.
    public synchronized Optional<Slip> slip() {
        return station.draft(SLIP).map(bytes -> json.readValue(bytes, Slip.class));
    }

    /// The slip is printed and given; the next person may come.
    public synchronized void dropSlip() {
        station.dropDraft(SLIP);
    }

    /// Begins with a person of the slice, unless somebody stands at the counter or nothing may be taken.
    public synchronized void start(SliceEntry person, String officer) {
        if (current().isPresent() || !station.eligibility(person).allowed()) {
            throw new Failure(KitError.DRAFT, "cannot begin");
        }
        if (!station.setup().keys().officers().containsKey(officer)) {
            throw new Failure(KitError.OFFICER_UNKNOWN, "kit " + station.setup().serial());
        }
        station.dropDraft(SLIP);
        keep(Draft.of(person, officer, UUID.randomUUID()));
    }

    public synchronized void compare(List<Correction> corrections) {
        keep(need().corrected(corrections).at(Draft.Step.CASE));
    }

    public synchronized void choose(
            IssueCase issueCase, FeeExemption exemption, OldDocumentHandling oldDocument, String phone) {
        keep(need().inCase(issueCase, exemption, oldDocument, phone).at(Draft.Step.MARKS));
    }

    /// What is due in this case today, with its ground.
    public Fee fee(IssueCase issueCase, FeeExemption exemption) {
        return Fee.of(issueCase, exemption, station.today());
    }

    public synchronized void mark(String text) {
        keep(need().marked(text).at(Draft.Step.PRINTS));
    }

    /// Takes the image of one finger: PNG, 500 ppi.
    ///
    /// @return its quality, 0 to 100
    /// @throws Failure `kit.draft-incomplete` if it is no such image
    public synchronized int print(int finger, byte[] png) {
        var draft = need();
        try {
            if (!starts(png, PNG)) {
                throw new Failure(KitError.DRAFT, "finger " + finger + " is no PNG");
            }
            var image = GreyImage.decode(png, PPI);
            var minutiae = MinutiaeExtractor.extract(image);
            var score = FingerQuality.of(image, minutiae).score();
            station.keepDraft("template-" + finger, minutiae.toBytes());
            station.keepDraft("print-" + finger, png);
            keep(draft.printed(finger, score));
            return score;
        } catch (MalformedPrintException | IllegalArgumentException e) {
            throw new Failure(KitError.DRAFT, "finger " + finger, e);
        }
    }

    public synchronized void missing(int finger, MissingPrint reason) {
        var draft = need().without(finger, reason);
        station.dropDraft("print-" + finger);
        station.dropDraft("template-" + finger);
        keep(draft);
    }

    /// @throws Failure `kit.draft-incomplete` while a finger is neither taken nor described
    public synchronized void printsDone() {
        var draft = need();
        if (!draft.openFingers().isEmpty()) {
            throw new Failure(KitError.DRAFT, "fingers " + draft.openFingers());
        }
        keep(draft.at(Draft.Step.PORTRAIT));
    }

    /// Takes the portrait: JPEG, at most 1 MiB.
    public synchronized void portrait(byte[] jpeg) {
        var draft = need();
        if (!starts(jpeg, JPEG) || jpeg.length > 1 << 20) {
            throw new Failure(KitError.DRAFT, "portrait of " + jpeg.length + " bytes");
        }
        station.keepDraft(PORTRAIT, jpeg);
        keep(draft.withPortrait());
    }

    public synchronized void portraitDone() {
        if (!need().portrait()) {
            throw new Failure(KitError.DRAFT, "portrait");
        }
        keep(need().at(Draft.Step.REVIEW));
    }

    /// A picture of the draft: `portrait` or `print-` with the finger.
    public Optional<byte[]> picture(String name) {
        return name.matches("portrait|print-([1-9]|10)") ? station.draft(name) : Optional.empty();
    }

    public synchronized void back() {
        var draft = need();
        keep(draft.at(draft.step().before()));
    }

    /// Lets the person go without a dossier; nothing of them stays.
    public synchronized void abandon() {
        forget();
    }

    /// The officer's word that the person read and agrees; closes the dossier and makes the slip.
    ///
    /// @param signature PNG, or empty where the person confirmed in another way
    /// @throws Failure `kit.draft-incomplete`
    public synchronized Slip close(byte[] signature, LocalDate due) {
        var draft = need();
        if (draft.step() != Draft.Step.REVIEW || (signature.length > 0 && !starts(signature, PNG))) {
            throw new Failure(KitError.DRAFT, "step " + draft.step());
        }
        var templates = new TreeMap<Integer, Bytes>();
        var images = new TreeMap<Integer, Bytes>();
        for (var finger : draft.quality().keySet()) {
            station.draft("template-" + finger).ifPresent(bytes -> templates.put(finger, Bytes.of(bytes)));
            station.draft("print-" + finger).ifPresent(bytes -> images.put(finger, Bytes.of(bytes)));
        }
        var person = draft.person();
        var now = clock.instant();
        Capture capture;
        try {
            capture = new Capture(
                    new DossierId(draft.dossier()),
                    SlipCode.PENDING,
                    person.person(),
                    draft.issueCase(),
                    fee(draft.issueCase(), draft.exemption()),
                    now,
                    draft.officer(),
                    station.setup().unit(),
                    new Seen(
                            person.fullName(),
                            person.birthDate(),
                            person.sex(),
                            person.residenceCommune(),
                            person.pin()),
                    draft.corrections(),
                    draft.marks(),
                    templates,
                    images,
                    draft.missing(),
                    Bytes.of(station.draft(PORTRAIT).orElse(new byte[0])),
                    draft.oldDocument(),
                    Bytes.of(signature),
                    now,
                    draft.phone());
        } catch (IllegalArgumentException e) {
            throw new Failure(KitError.DRAFT, "a part is too large", e);
        }
        // After a power cut between these two lines the journal has the dossier and the draft is still here; closing it
        // again is refused by the journal, which knows the dossier.
        var code = station.slipOf(capture.dossier()).orElseGet(() -> station.capture(capture));
        var slip = new Slip(
                code.value(),
                person.fullName(),
                person.birthDate(),
                person.sex(),
                person.address(),
                station.today(),
                due);
        station.keepDraft(SLIP, json.writeValueAsBytes(slip));
        forget();
        return slip;
    }

    /// The day the card is due if the officer sets no other.
    public LocalDate due() {
        var day = station.today();
        for (int left = DUE_WORKING_DAYS; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }

    private Draft need() {
        return current().orElseThrow(() -> new Failure(KitError.DRAFT, "nobody is at the counter"));
    }

    private void keep(Draft draft) {
        station.keepDraft(CURRENT, json.writeValueAsBytes(draft));
    }

    private void forget() {
        station.dropDraft(CURRENT);
        station.dropDraft(PORTRAIT);
        for (int finger = 1; finger <= 10; finger++) {
            station.dropDraft("print-" + finger);
            station.dropDraft("template-" + finger);
        }
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && java.util.Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
