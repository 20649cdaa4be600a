/// Commands that exercise the whole program from outside: the demo, invented files and the benchmarks.
@NullMarked
package dancu.bench;

import org.jspecify.annotations.NullMarked;
