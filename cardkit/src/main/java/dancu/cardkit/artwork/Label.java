package dancu.cardkit.artwork;

/// What names a value on the card: Vietnamese upright, English slanted.
record Label(double left, double baseline, String vietnamese, String english) {

    private static final double SIZE = 1.52;

    /// Between a label and the value on the same line.
    private static final double GAP = 1;

    void draw(Pen pen) {
        pen.text(start(), Typeface.PLAIN, SIZE, left, baseline, Ink.LABEL);
        double middle = left + Typeface.PLAIN.width(start()) * SIZE;
        pen.text(english + ":", Typeface.ITALIC, SIZE, middle, baseline, Ink.LABEL);
    }

    /// The place behind it, for one line.
    ///
    /// @param right where the place ends
    TextPlace after(String field, Typeface face, double right, double size) {
        double end = left + (Typeface.PLAIN.width(start()) + Typeface.ITALIC.width(english + ":")) * SIZE + GAP;
        return TextPlace.onBaseline(field, face, end, baseline, right - end, size);
    }

    private String start() {
        return vietnamese + " / ";
    }
}
