package dancu.exchange;

import dancu.matcher.name.NameKey;
import dancu.registry.Lot;
import dancu.registry.Person;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.Actor;
import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Enters one set of rows: persons, households, registrations and how far the list is, all or nothing.
@Component
class ResidentSets {

    private final Registry registry;
    private final Residences residences;
    private final TransactionTemplate transaction;

    ResidentSets(Registry registry, Residences residences, TransactionTemplate transaction) {
        this.registry = registry;
        this.residences = residences;
        this.transaction = transaction;
    }

    /// Rows of a list that stand together.
    ///
    /// @param rows     how many rows of the list these are, rejected ones included
    /// @param position where reading goes on after them
    /// @param share    how much of the list is read then, 0 to 1; negative where nobody can tell
    record RowSet(int rows, long position, int rejected, List<ListedResident> residents, double share) {}

    /// What entering a set would do.
    ///
    /// @param taken numbers somebody else has
    record Examined(int entered, int already, int taken) {}

    /// Says what entering a set would do, and does nothing.
    ///
    /// @param numbers of earlier sets that would have been given; those of this one are added
    Examined examine(RowSet set, SeenRows numbers) {
        var holders = registry.holders(pins(set.residents()));
        var residents = holders.isEmpty() ? set.residents() : unknown(set.residents(), holders);
        var taken = 0;
        for (var resident : residents) {
            var pin = resident.person().pin();
            taken += pin != null && (holders.containsKey(pin) || !numbers.add(pin)) ? 1 : 0;
        }
        return new Examined(residents.size(), set.residents().size() - residents.size(), taken);
    }

    /// @param since day the residence is registered from, where the list does not say
    Lot enter(Lot lot, RowSet set, LocalDate since, Actor actor) {
        return transaction.execute(status -> {
            registry.take(lot);
            var holders = registry.holders(pins(set.residents()));
            var residents = holders.isEmpty() ? set.residents() : unknown(set.residents(), holders);
            var people = residents.stream().map(ListedResident::person).toList();
            var entered = registry.enter(lot, people, holders.keySet(), actor);
            settle(lot, residents, entered, since);
            var taken = entered.stream().filter(Registry.Entered::pinTaken).count();
            return registry.advance(
                    lot,
                    new Lot.Advance(
                            set.rows(),
                            set.position(),
                            entered.size(),
                            set.residents().size() - residents.size(),
                            set.rejected(),
                            Math.toIntExact(taken)));
        });
    }

    private static List<String> pins(List<ListedResident> residents) {
        var pins = new ArrayList<String>(residents.size());
        for (var resident : residents) {
            var pin = resident.person().pin();
            if (pin != null) {
                pins.add(pin);
            }
        }
        return pins;
    }

    /// Leaves out rows that say what the register says already: the same number, name (wherever its tones stand),
    /// birth and address. Any other row with somebody's number is entered and stands beside the first until an
    /// officer decides.
    private List<ListedResident> unknown(List<ListedResident> residents, Map<String, PersonId> holders) {
        var people = registry.persons(holders.values());
        var addresses = residences.addresses(holders.values());
        return residents.stream()
                .filter(resident -> {
                    var holder = holders.get(String.valueOf(resident.person().pin()));
                    return holder == null || !says(people.get(holder), addresses.get(holder), resident);
                })
                .toList();
    }

    private static boolean says(
            @Nullable Person person, Residences.@Nullable Address address, ListedResident resident) {
        return person != null
                && address != null
                && NameKey.of(person.birthName())
                        .equals(NameKey.of(resident.person().birthName()))
                && person.birthDate().equals(resident.person().birthDate())
                && person.sex() == resident.person().sex()
                && address.commune().equals(resident.household().commune())
                && address.detail().equals(resident.household().detail());
    }

    private void settle(Lot lot, List<ListedResident> residents, List<Registry.Entered> entered, LocalDate since) {
        var households = new LinkedHashMap<String, Residences.NewHousehold>();
        var registrations = new ArrayList<Residences.NewRegistration>(residents.size());
        var absences = new HashMap<PersonId, Residences.AbsenceKind>();
        for (var i = 0; i < residents.size(); i++) {
            var resident = residents.get(i);
            var person = entered.get(i).person();
            var household = resident.household();
            households.putIfAbsent(household.key(), household);
            registrations.add(
                    new Residences.NewRegistration(person, household.key(), resident.relation(), resident.head()));
            if (resident.absence() != null) {
                absences.put(person, resident.absence());
            }
        }
        residences.enter(lot.id(), households.values(), registrations, since);
        if (!absences.isEmpty()) {
            residences.noteAbsences(absences, since);
        }
    }
}
