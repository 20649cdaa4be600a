/// What every page of the centre stands on: the layout, the words in two languages, and how refusals are told.
@NullMarked
package dancu.shared.web;

import org.jspecify.annotations.NullMarked;
