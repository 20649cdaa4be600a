/// The people of a commune, a district or the province, as they are and as the register writes them down.
///
/// - **Promises** coherent households in constant memory, and a truth beside every flaw of the register.
/// - **Start reading** at [Population], then [Register] and [FlawKind].
@NullMarked
package dancu.synthesis.people;

import org.jspecify.annotations.NullMarked;
