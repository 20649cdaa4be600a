package dancu.kit.station;

import dancu.kit.Fee;
import dancu.kit.IssueCase;
import dancu.kit.SliceEntry;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What every screen of the kit's page shows.
///
/// @param online  whether the centre was reached a moment ago; false where this kit has no line at all
/// @param problem a refusal to tell the officer, or empty
/// @param draft   null on the first screen and on the slip
/// @param slip    null but on the slip
public record StationView(
        StationTexts texts,
        String serial,
        String unit,
        Counts counts,
        boolean online,
        int people,
        String problem,
        boolean training,
        List<String> officers,
        String query,
        List<Found> found,
        @Nullable Draft draft,
        @Nullable Slip slip,
        List<FeeLine> fees,
        LocalDate today,
        LocalDate due) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /// A person found, and whether a card can be taken.
    public record Found(SliceEntry person, Eligibility eligibility) {}

    /// What a case costs today.
    public record FeeLine(IssueCase issueCase, Fee fee) {}

    /// The draft of a screen that has one.
    public Draft need() {
        return Optional.ofNullable(draft).orElseThrow();
    }

    public Slip needSlip() {
        return Optional.ofNullable(slip).orElseThrow();
    }

    public Fee fee() {
        var current = need();
        return Fee.of(current.issueCase(), current.exemption(), today);
    }

    public String sex(String code) {
        return switch (code) {
            case "MALE" -> texts.of("Nam", "Male");
            case "FEMALE" -> texts.of("Nữ", "Female");
            default -> "—";
        };
    }

    public String money(int dong) {
        return String.format(Locale.GERMANY, "%,d đ", dong);
    }

    public String date(LocalDate date) {
        return date.format(DAY);
    }
}
