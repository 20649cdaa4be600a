package dancu.cardkit.artwork;

import dancu.cardkit.CardFacts;
import dancu.cardkit.CardFacts.Sex;
import dancu.cardkit.QrText;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/// The side with the portrait. Lengths are millimetres from the top left.
final class Front {

    static final double QR_LEFT = 66.4;
    static final double QR_TOP = 2.6;
    static final double QR_SIDE = 16.6;

    private static final double PORTRAIT_LEFT = 3.6;
    private static final double PORTRAIT_TOP = 16.2;

    /// CM06, article 3.
    private static final double PORTRAIT_WIDTH = 20;

    private static final double PORTRAIT_HEIGHT = 30;

    private static final double HEADING = 42.5;
    private static final double TITLE = 47.3;
    private static final double COLUMN = 26.6;
    private static final double RIGHT = 82.4;
    private static final double COLUMN_WIDTH = RIGHT - COLUMN;

    private static final Label NUMBER_LABEL = new Label(COLUMN, 23.5, "Số", "No.");
    private static final Label NAME_LABEL = new Label(COLUMN, 26.7, "Họ và tên", "Full name");
    private static final Label BIRTH_DATE_LABEL = new Label(COLUMN, 33.5, "Ngày sinh", "Date of birth");
    private static final Label SEX_LABEL = new Label(COLUMN, 36.6, "Giới tính", "Sex");
    private static final Label NATIONALITY_LABEL = new Label(COLUMN + 21, 36.6, "Quốc tịch", "Nationality");
    private static final Label ORIGIN_LABEL = new Label(COLUMN, 39.7, "Quê quán", "Place of origin");
    private static final Label RESIDENCE_LABEL = new Label(COLUMN, 46.6, "Nơi thường trú", "Place of residence");
    private static final Label EXPIRY_LABEL = new Label(PORTRAIT_LEFT, 48.9, "Có giá trị đến", "Date of expiry");

    private static final TextPlace NUMBER = NUMBER_LABEL.after("number", Typeface.BOLD, RIGHT, 3.7);
    private static final TextPlace NAME =
            new TextPlace("fullName", Typeface.BOLD, COLUMN, 27.25, COLUMN_WIDTH, 3.75, 2.9);
    private static final TextPlace BIRTH_DATE = BIRTH_DATE_LABEL.after("birthDate", Typeface.PLAIN, RIGHT, 2.3);
    private static final TextPlace SEX = SEX_LABEL.after("sex", Typeface.PLAIN, NATIONALITY_LABEL.left(), 2.3);
    private static final TextPlace NATIONALITY = NATIONALITY_LABEL.after("nationality", Typeface.PLAIN, RIGHT, 2.3);
    private static final TextPlace ORIGIN =
            new TextPlace("origin", Typeface.PLAIN, COLUMN, 39.95, COLUMN_WIDTH, 4.9, 2.1);
    private static final TextPlace RESIDENCE =
            new TextPlace("residence", Typeface.PLAIN, COLUMN, 46.95, COLUMN_WIDTH, 5.6, 2.1);
    private static final TextPlace EXPIRY =
            new TextPlace("expiry", Typeface.BOLD, PORTRAIT_LEFT, 49.4, PORTRAIT_WIDTH, 2.8, 2.1);

    private Front() {}

    /// All that is the same on every card.
    static void form(Pen pen) {
        Ornament.emblemPlace(pen, 9.6, 8.6, 11.6, Ink.RED);
        pen.textCentred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Typeface.BOLD, 2.02, HEADING, 5.0, Ink.RED);
        pen.textCentred("Độc lập - Tự do - Hạnh phúc", Typeface.BOLD, 1.85, HEADING, 7.6, Ink.RED);
        pen.textCentred("SOCIALIST REPUBLIC OF VIET NAM", Typeface.PLAIN, 1.6, HEADING, 9.95, Ink.RED);
        pen.textCentred("Independence - Freedom - Happiness", Typeface.ITALIC, 1.55, HEADING, 12.0, Ink.RED);
        pen.textCentred("CĂN CƯỚC CÔNG DÂN", Typeface.BOLD, 3.2, TITLE, 16.3, Ink.RED);
        pen.textCentred("Citizen Identity Card", Typeface.ITALIC, 1.9, TITLE, 18.9, Ink.RED);
        Ornament.chipSymbol(pen, 24.1, 13.8, 4.4, Ink.RED);
        pen.fill(new Rectangle2D.Double(PORTRAIT_LEFT, PORTRAIT_TOP, PORTRAIT_WIDTH, PORTRAIT_HEIGHT), Color.WHITE);
        NUMBER_LABEL.draw(pen);
        NAME_LABEL.draw(pen);
        BIRTH_DATE_LABEL.draw(pen);
        SEX_LABEL.draw(pen);
        NATIONALITY_LABEL.draw(pen);
        ORIGIN_LABEL.draw(pen);
        RESIDENCE_LABEL.draw(pen);
        EXPIRY_LABEL.draw(pen);
    }

    /// What is this card's own.
    static void facts(Pen pen, CardFacts facts) {
        pen.picture(
                Photograph.decode("portrait", facts.portrait()),
                PORTRAIT_LEFT,
                PORTRAIT_TOP,
                PORTRAIT_WIDTH,
                PORTRAIT_HEIGHT);
        pen.text(NUMBER, facts.number());
        pen.text(NAME, Ink.printed(facts.fullName()).toUpperCase(Locale.ROOT));
        pen.text(BIRTH_DATE, Ink.DAY.format(facts.birthDate()));
        pen.text(SEX, facts.sex() == Sex.MALE ? "Nam" : "Nữ");
        pen.text(NATIONALITY, Ink.printed(facts.nationality()));
        pen.text(ORIGIN, Ink.printed(facts.origin()));
        pen.text(RESIDENCE, Ink.printed(facts.residence()));
        var expiry = facts.expiry();
        pen.text(EXPIRY, expiry == null ? "Không thời hạn" : Ink.DAY.format(expiry));
        QrSymbol.draw(pen, QrText.model2021(facts), QR_LEFT, QR_TOP, QR_SIDE);
    }
}
