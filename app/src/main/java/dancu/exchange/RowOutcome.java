package dancu.exchange;

/// What a row says: somebody to enter, or why nobody.
sealed interface RowOutcome permits ListedResident, RowOutcome.Refused {

    /// @param item     where the reason lies; [Item#UNKNOWN] for the row as a whole
    /// @param proposal what would mend it, in Vietnamese
    record Refused(Reason reason, Item item, String proposal) implements RowOutcome {

        static Refused because(Reason reason, Item item) {
            return new Refused(reason, item, reason.remedy());
        }
    }
}
