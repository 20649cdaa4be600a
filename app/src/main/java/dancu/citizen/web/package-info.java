/// The citizens' page.
@NullMarked
package dancu.citizen.web;

import org.jspecify.annotations.NullMarked;
