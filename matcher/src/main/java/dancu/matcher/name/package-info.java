/// Vietnamese names, dates of birth and the rest of a record compared: do two entries mean one person?
///
/// - **Owns** the folding of names, the repair of legacy fonts and the weights of evidence.
/// - **Promises** that two legal spellings of one name are equal ([NameKey]), and that every score can be shown
///   term by term ([PersonComparison]).
/// - **Never** changes what the paper shows: keys are for comparing, not for printing.
/// - **Start reading** at [PersonComparison], then [NameKey].
@NullMarked
package dancu.matcher.name;

import org.jspecify.annotations.NullMarked;
