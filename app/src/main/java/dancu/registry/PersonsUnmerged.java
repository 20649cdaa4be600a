package dancu.registry;

import dancu.shared.Actor;
import dancu.shared.PersonId;
import java.util.UUID;

/// Two records wrongly made one are two again; announced in the transaction that does it.
public record PersonsUnmerged(UUID merge, PersonId kept, PersonId gone, Actor actor) {}
