/// The pages of the commune office. Controllers read the request and ask the rooms; records beside them hold what
/// one template shows.
@NullMarked
package dancu.office.web;

import org.jspecify.annotations.NullMarked;
