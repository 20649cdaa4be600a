package dancu.enrolment.web;

/// One side of a comparison.
public record Side(DossierView dossier, PersonView person) {}
