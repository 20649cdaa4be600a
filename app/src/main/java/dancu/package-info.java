/// The program: one command line, one Spring application, its rooms in the packages below.
@NullMarked
package dancu;

import org.jspecify.annotations.NullMarked;
