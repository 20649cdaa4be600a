/// Signs cards and checks signed cards: a test country signing authority, document signers and EF.SOD.
///
/// Nothing made here is, or claims to be, of the Ministry. Start reading at [Personalisation], then
/// [CardVerifier].
@NullMarked
package dancu.cardkit.pki;

import org.jspecify.annotations.NullMarked;
