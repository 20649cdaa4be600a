/// Official lists of codes, each named with its version: ethnic groups, religions, places of the number,
/// marital status, relation to the head of a household, blood groups.
///
/// A text is mapped through names and aliases, never by likeness; a bare code means nothing without its list.
/// What a paper says is kept beside whatever it maps to. The tables are the files beside these classes.
@NamedInterface("codes")
@NullMarked
package dancu.registry.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
