package dancu.synthesis.people;

import java.util.List;

/// One household book: the head first, everybody at one residence.
///
/// @param id commune code times a hundred thousand plus the place in the commune
public record Household(long id, Residence residence, List<Person> members) {

    public Household {
        members = List.copyOf(members);
    }

    public Person head() {
        return members.getFirst();
    }
}
