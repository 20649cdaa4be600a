/// The centre's page of its kits: what each holds, and the code with which a new one enrols itself.
@NullMarked
package dancu.kit.web;

import org.jspecify.annotations.NullMarked;
