/// The desks of dossiers: the list, one dossier with its history, review, approval, and identity cases.
///
/// Everything here passes [dancu.access.Gate]; a person's data is shown to roles that may read it and to nobody
/// else.
@NullMarked
package dancu.enrolment.web;

import org.jspecify.annotations.NullMarked;
