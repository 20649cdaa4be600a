/// Invented fingers: as minutiae, calibrated on the scores of real prints, and as pictures.
///
/// - **Promises** impressions of one finger that differ as captures do, the same for the same seeds.
/// - **Does not promise** accuracy figures for a real population: the minutiae layer copies score distributions of a
///   few real fingers, the pictures have a heavier impostor tail than life.
/// - **Start reading** at [FingerModel], then [FingerImage].
@NullMarked
package dancu.synthesis.prints;

import org.jspecify.annotations.NullMarked;
