package dancu.cardkit.artwork;

import dancu.cardkit.CardFacts;
import java.awt.image.BufferedImage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Draws both sides of a card of the 2021 model, as they go to the card printer.
///
/// - **Shape:** ID-1, 85.60 mm by 53.98 mm, up to the edge and with square corners; the printer rounds
///   them.
/// - **Promises** that nothing is cut: a text too long for its place is wrapped and shrunk, and refused
///   where even
///   the smallest size does not do ([ArtworkRefused]).
/// - **Placeholders:** an invented flower stands for the national emblem, an empty ring for the seal.
///   Background
///   lines and the exact places are ours; the real ones are not published.
///
/// What all cards share is drawn once, when this object is made; keep the object. Any number of threads
/// may use it.
public final class CardArtwork {

    /// Enough for a person or a scanner to inspect a card on screen.
    public static final int INSPECTION_DPI = 300;

    /// What card printers take.
    public static final int PRINTER_DPI = 600;

    /// Millimetres (ISO/IEC 7810, ID-1).
    static final double WIDTH = 85.60;

    static final double HEIGHT = 53.98;

    private static final int DPI_MIN = 300;
    private static final int DPI_MAX = 1200;

    private final int dpi;
    private final boolean isSpecimen;
    private final BufferedImage frontForm;
    private final BufferedImage backForm;

    private CardArtwork(int dpi, boolean isSpecimen) {
        this.dpi = dpi;
        this.isSpecimen = isSpecimen;
        frontForm = form(pen -> {
            Guilloche.front(pen);
            Front.form(pen);
        });
        backForm = form(pen -> {
            Guilloche.back(pen);
            Back.ground(pen);
            Back.form(pen);
            if (isSpecimen) {
                Back.contacts(pen);
            }
        });
    }

    /// Artwork for cards to be issued.
    ///
    /// @param dpi pixels an inch, 300 to 1200
    public static CardArtwork of(int dpi) {
        return new CardArtwork(checked(dpi), false);
    }

    /// Artwork that says MẪU · SPECIMEN across both sides and is no card.
    ///
    /// @param dpi pixels an inch, 300 to 1200
    public static CardArtwork specimen(int dpi) {
        return new CardArtwork(checked(dpi), true);
    }

    /// The side with the portrait.
    ///
    /// @throws ArtworkRefused if a text does not fit or cannot be shown, or the portrait is no picture
    public BufferedImage front(CardFacts facts) {
        return drawn(frontForm, Front::facts, facts);
    }

    /// The side with the chip.
    ///
    /// @throws ArtworkRefused if a text does not fit or cannot be shown, or a fingerprint is no picture
    public BufferedImage back(CardFacts facts) {
        return drawn(backForm, Back::facts, facts);
    }

    /// A drawn side as PNG, with its resolution written in.
    public byte[] png(BufferedImage side) {
        return Png.encode(side, dpi);
    }

    private BufferedImage form(Consumer<Pen> drawing) {
        var form = blank();
        try (var pen = new Pen(form, dpi)) {
            drawing.accept(pen);
        }
        return form;
    }

    private BufferedImage drawn(BufferedImage form, BiConsumer<Pen, CardFacts> side, CardFacts facts) {
        var card = blank();
        form.copyData(card.getRaster());
        try (var pen = new Pen(card, dpi)) {
            side.accept(pen, facts);
            if (isSpecimen) {
                Ornament.specimenMark(pen);
            }
        }
        return card;
    }

    private BufferedImage blank() {
        return new BufferedImage(Pen.pixels(WIDTH, dpi), Pen.pixels(HEIGHT, dpi), BufferedImage.TYPE_INT_RGB);
    }

    private static int checked(int dpi) {
        if (dpi < DPI_MIN || dpi > DPI_MAX) {
            throw new IllegalArgumentException(dpi + " dots an inch, not from 300 to 1200");
        }
        return dpi;
    }
}
