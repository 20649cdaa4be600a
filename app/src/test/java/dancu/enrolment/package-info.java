@NullMarked
package dancu.enrolment;

import org.jspecify.annotations.NullMarked;
