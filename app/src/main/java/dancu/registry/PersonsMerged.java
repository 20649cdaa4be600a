package dancu.registry;

import dancu.shared.Actor;
import dancu.shared.PersonId;
import java.util.UUID;

/// Two records of one person were made one; announced in the transaction that does it, so that residence and
/// dossiers follow.
public record PersonsMerged(UUID merge, PersonId kept, PersonId gone, Actor actor) {}
