/// Measures the population register: entering, checking, searching and reading a whole province.
@NullMarked
package dancu.bench.register;

import org.jspecify.annotations.NullMarked;
