package dancu.registry;

import dancu.shared.Actor;
import java.util.UUID;

/// A civil event that was entered wrongly and has been undone by another; announced in the transaction that
/// does it.
///
/// @param undoneBy the counter-event
/// @param actor    who entered it
public record CivilEventUndone(CivilEvent event, UUID undoneBy, Actor actor) {}
