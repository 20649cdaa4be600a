/// Who is this: Vietnamese names and dates compared, fingerprints compared, one person found among many.
///
/// Plain Java, good alone: the matcher knows reference ids, fingers and templates, never whose they are.
@NullMarked
package dancu.matcher;

import org.jspecify.annotations.NullMarked;
