/// The pages of access: signing in, and the administrator's accounts.
@NullMarked
package dancu.access.web;

import org.jspecify.annotations.NullMarked;
