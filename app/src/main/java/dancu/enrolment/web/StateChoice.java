package dancu.enrolment.web;

/// A state the list of dossiers can be narrowed to.
public record StateChoice(String code, String name, boolean chosen) {}
