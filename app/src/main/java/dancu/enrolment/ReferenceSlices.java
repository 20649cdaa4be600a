package dancu.enrolment;

import dancu.kit.SliceDesk;
import dancu.kit.SliceEntry;
import dancu.registry.Person;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.PersonId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Gives a kit the part of the register it needs where it goes, and only what the counter compares.
@Service
public class ReferenceSlices {

    private final SliceDesk desk;
    private final Registry registry;
    private final Residences residences;
    private final Dossiers dossiers;

    ReferenceSlices(SliceDesk desk, Registry registry, Residences residences, Dossiers dossiers) {
        this.desk = desk;
        this.registry = registry;
        this.residences = residences;
        this.dossiers = dossiers;
    }

    /// A slice for the communes on a kit's plan, sealed for that kit and valid for seven days.
    public byte[] of(String kit, List<String> communes) {
        var entries = new ArrayList<SliceEntry>();
        for (var commune : communes) {
            var ids = residences.residents(commune).stream()
                    .map(Residences.Resident::person)
                    .toList();
            var people = registry.persons(ids);
            var addresses = residences.addresses(ids);
            var open = new HashSet<PersonId>();
            dossiers.ofPeople(ids).stream()
                    .filter(dossier -> dossier.state().standing() == DossierState.Standing.IN_WORK)
                    .forEach(dossier -> open.add(dossier.person()));
            for (var person : people.values()) {
                var address = Objects.requireNonNull(addresses.get(person.id()));
                entries.add(entry(person, address, open.contains(person.id())));
            }
        }
        return desk.seal(kit, communes, entries.stream());
    }

    private static SliceEntry entry(Person person, Residences.Address address, boolean dossierOpen) {
        return new SliceEntry(
                person.id(),
                person.pin() == null ? "" : person.pin(),
                person.oldNumbers(),
                person.birthName(),
                person.birthDate().raw(),
                person.sex() == Person.Sex.UNKNOWN ? "" : person.sex().name(),
                address.commune(),
                address.detail(),
                flags(person, dossierOpen));
    }

    private static Set<SliceEntry.Flag> flags(Person person, boolean dossierOpen) {
        var flags = EnumSet.noneOf(SliceEntry.Flag.class);
        if (person.life() == Person.Life.DEAD) {
            flags.add(SliceEntry.Flag.DEAD);
        }
        if (person.life() == Person.Life.MISSING) {
            flags.add(SliceEntry.Flag.MISSING);
        }
        if (dossierOpen) {
            flags.add(SliceEntry.Flag.DOSSIER_OPEN);
        }
        return flags;
    }
}
