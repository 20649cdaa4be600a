/// The campaign room: the board of a unit, and the weekly reports.
@NullMarked
package dancu.reporting.web;

import org.jspecify.annotations.NullMarked;
