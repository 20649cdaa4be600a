package dancu.cardkit.artwork;

import dancu.cardkit.CardFacts;
import dancu.cardkit.Mrz;
import dancu.cardkit.artwork.ArtworkRefused.Reason;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/// The side with the chip and the machine-readable zone. Lengths are millimetres from the top left.
final class Back {

    /// Around the contacts of ISO/IEC 7816-2, where the module lies; nothing is printed here on a real
    /// card.
    private static final double CHIP_LEFT = 8.9;

    private static final double CHIP_TOP = 17.6;
    private static final double CHIP_WIDTH = 13;
    private static final double CHIP_HEIGHT = 11.8;

    private static final double LEFT_FINGER = 55.6;
    private static final double RIGHT_FINGER = 69.8;
    private static final double FINGER_TOP = 7.2;
    private static final double FINGER_WIDTH = 12.6;
    private static final double FINGER_HEIGHT = 18;

    /// OCR-B at ten characters an inch, from 4 mm (Doc 9303-3, 4.9, and 9303-5).
    private static final double MRZ_PITCH = 2.54;

    private static final double MRZ_LEFT = 4.6;
    private static final double MRZ_BASELINE = 37.6;
    private static final double MRZ_LINE_PITCH = 5.5;

    private static final double TITLE = 38.6;

    private static final TextPlace MARKS = new TextPlace("marks", Typeface.PLAIN, 4, 5.4, 47, 5.2, 2.2);
    private static final Label MARKS_LABEL = new Label(4, 5.1, "Đặc điểm nhân dạng", "Personal identification");
    private static final Label ISSUE_DATE_LABEL = new Label(4, 13.9, "Ngày, tháng, năm", "Date, month, year");
    private static final TextPlace ISSUE_DATE = ISSUE_DATE_LABEL.after("issueDate", Typeface.PLAIN, 53, 2.2);

    private static final Color SEAL = new Color(0xB5, 0x1F, 0x2A, 110);

    private Back() {}

    /// All that is the same on every card.
    static void form(Pen pen) {
        MARKS_LABEL.draw(pen);
        ISSUE_DATE_LABEL.draw(pen);
        pen.textCentred("CỤC TRƯỞNG CỤC CẢNH SÁT", Typeface.BOLD, 1.6, TITLE, 17.4, Ink.RED);
        pen.textCentred("QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI", Typeface.BOLD, 1.3, TITLE, 19.3, Ink.RED);
        pen.textCentred("DIRECTOR GENERAL OF THE POLICE DEPARTMENT", Typeface.PLAIN, 1.08, TITLE, 21.0, Ink.RED);
        pen.textCentred("FOR ADMINISTRATIVE MANAGEMENT OF SOCIAL ORDER", Typeface.PLAIN, 1.08, TITLE, 22.4, Ink.RED);
        finger(pen, LEFT_FINGER, "Ngón trỏ trái", "Left index finger");
        finger(pen, RIGHT_FINGER, "Ngón trỏ phải", "Right index finger");
        var chip = new RoundRectangle2D.Double(CHIP_LEFT, CHIP_TOP, CHIP_WIDTH, CHIP_HEIGHT, 3, 3);
        pen.fill(chip, Color.WHITE);
        pen.line(Ornament.circle(TITLE, 27, 3.4), SEAL, 0.3);
        pen.line(Ornament.circle(TITLE, 27, 2.9), SEAL, 0.1);
    }

    /// A lighter ground for the machine-readable zone, beginning softly.
    static void ground(Pen pen) {
        var fade = new GradientPaint(0, 30.6f, new Color(255, 255, 255, 0), 0, 34f, new Color(255, 255, 255, 165));
        pen.fill(new Rectangle2D.Double(0, 30.6, CardArtwork.WIDTH + 1, CardArtwork.HEIGHT), fade);
    }

    /// Shows contacts where a real card has its chip.
    static void contacts(Pen pen) {
        Ornament.contacts(pen, CHIP_LEFT, CHIP_TOP, CHIP_WIDTH, CHIP_HEIGHT);
    }

    private static void finger(Pen pen, double left, String vietnamese, String english) {
        double centre = left + FINGER_WIDTH / 2;
        pen.textCentred(vietnamese, Typeface.PLAIN, 1.52, centre, 4.4, Ink.LABEL);
        pen.textCentred(english, Typeface.ITALIC, 1.4, centre, 6.3, Ink.LABEL);
        var box = new RoundRectangle2D.Double(left, FINGER_TOP, FINGER_WIDTH, FINGER_HEIGHT, 1.2, 1.2);
        pen.fill(box, new Color(255, 255, 255, 190));
        pen.line(box, Ink.LABEL, 0.12);
    }

    /// What is this card's own. Prints of both index fingers go into their boxes; without both, the boxes
    /// stay empty.
    static void facts(Pen pen, CardFacts facts) {
        pen.text(MARKS, Ink.printed(facts.marks()));
        pen.text(ISSUE_DATE, Ink.DAY.format(facts.issueDate()));
        if (facts.fingers().size() == 2) {
            print(pen, LEFT_FINGER, facts, 0);
            print(pen, RIGHT_FINGER, facts, 1);
        }
        var mrz = mrz(facts);
        line(pen, 0, mrz.line1());
        line(pen, 1, mrz.line2());
        line(pen, 2, mrz.line3());
    }

    private static void print(Pen pen, double left, CardFacts facts, int finger) {
        pen.picture(
                Photograph.decode("fingers", facts.fingers().get(finger)),
                left + 0.4,
                FINGER_TOP + 0.4,
                FINGER_WIDTH - 0.8,
                FINGER_HEIGHT - 0.8);
    }

    private static Mrz mrz(CardFacts facts) {
        try {
            return Mrz.of(facts);
        } catch (IllegalArgumentException e) {
            throw new ArtworkRefused(Reason.UNPRINTABLE_CHARACTER, "mrz", "the name has no Latin letters");
        }
    }

    private static void line(Pen pen, int line, String text) {
        double size = MRZ_PITCH / Typeface.OCR_B.width("<");
        double baseline = MRZ_BASELINE + line * MRZ_LINE_PITCH;
        for (int i = 0; i < text.length(); i++) {
            pen.text(text.substring(i, i + 1), Typeface.OCR_B, size, MRZ_LEFT + i * MRZ_PITCH, baseline, Ink.VALUE);
        }
    }
}
