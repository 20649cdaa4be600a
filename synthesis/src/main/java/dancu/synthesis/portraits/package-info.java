/// Drawn faces of people who do not exist, for cards and desks that need a portrait.
///
/// - **Promises** a frontal head on white with both ears seen, the same for the same seed; plainly a drawing, so nobody
///   can take it for a person. No use for face recognition figures.
/// - **Start reading** at [Portrait].
@NullMarked
package dancu.synthesis.portraits;

import org.jspecify.annotations.NullMarked;
