/// Is this one person or two? Galleries of prints, possible duplicates and the decisions of two officers.
///
/// - **Owns** the schema `identity`; no other room reads or writes it.
/// - **Promises** that prints are kept sealed under random references, that a search serves deduplication
///   and
///   nothing else, and that no score alone refuses anybody: two officers decide, each without the other.
/// - **Announces** nothing.
/// - **Start reading** at [Identity].
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package dancu.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
