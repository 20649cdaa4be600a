package dancu.synthesis.people;

/// The newest identity paper a person holds before the campaign.
public enum IdentityPaper {
    NONE,
    /// The old nine-digit identity card.
    CMND9,
    /// The twelve-digit identity card of 2012-2016; its number is the personal number.
    CMND12,
    /// The citizen card with a bar code, 2016-2020; its number is the personal number.
    CCCD_BARCODE
}
