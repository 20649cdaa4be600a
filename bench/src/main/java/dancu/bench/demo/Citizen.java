package dancu.bench.demo;

import dancu.synthesis.people.Person;

/// An invented citizen of an age to hold a card.
///
/// @param truth as the person truly is, not as the register has it
/// @param place number in the order of the campaign's calls
record Citizen(Person truth, int place) {}
