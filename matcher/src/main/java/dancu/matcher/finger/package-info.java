/// Fingerprints: one impression, ten of them, two sets compared, one set found among many.
///
/// - **Owns** the packed form of minutiae and the index over them.
/// - **Promises** that a person enrolled twice comes out on top of [Gallery#search], and that a removed
///   reference id is gone at once.
/// - **Knows** reference ids and finger positions only: never a name, a number or an image. Minutiae can be
///   turned back into an image of the ridge pattern, so whoever stores them must encrypt them.
/// - **Start reading** at [Gallery], then [FingerComparison] and [Minutiae].
@NullMarked
package dancu.matcher.finger;

import org.jspecify.annotations.NullMarked;
