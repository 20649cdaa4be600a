package dancu.office.web;

import dancu.access.Gate;
import dancu.access.Permission;
import dancu.access.Purpose;
import dancu.access.Viewer;
import dancu.area.Areas;
import dancu.registry.Person;
import dancu.registry.Registry;
import dancu.registry.RegistryError;
import dancu.residence.Residences;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Opens persons of the register through the gate.
@Component
@Profile("central")
class PersonDoor {

    private final Gate gate;
    private final Registry registry;
    private final Residences residences;

    PersonDoor(Gate gate, Registry registry, Residences residences) {
        this.gate = gate;
        this.registry = registry;
        this.residences = residences;
    }

    /// Somebody the viewer may see.
    ///
    /// @param address of permanent residence, or null where there is none
    record Opened(Person person, Residences.@Nullable Address address) {

        String commune() {
            return address == null ? "" : address.commune();
        }
    }

    /// Lets a viewer to a person. Who has no permanent residence is the province's to look after.
    ///
    /// @throws Failure `registry.person-unknown`, `access.role` or `access.territory`
    Opened open(Viewer viewer, Permission permission, Purpose purpose, PersonId id) {
        var opened = read(id);
        gate.openPerson(viewer, permission, purpose, id, List.of(place(opened)));
        return opened;
    }

    /// Lets a viewer to a person beside one the viewer looks after.
    Opened openBeside(Viewer viewer, Permission permission, Purpose purpose, PersonId id, Opened first) {
        var opened = read(id);
        gate.openPerson(viewer, permission, purpose, id, List.of(place(opened), place(first)));
        return opened;
    }

    private Opened read(PersonId id) {
        var person = registry.person(id).orElseThrow(() -> new Failure(RegistryError.PERSON_UNKNOWN, "person " + id));
        var into = person.mergedInto();
        var stands = into == null ? id : into;
        var addresses = residences.addresses(List.of(id, stands));
        return new Opened(person, addresses.containsKey(id) ? addresses.get(id) : addresses.get(stands));
    }

    private static String place(Opened opened) {
        return opened.commune().isEmpty() ? Areas.PROVINCE : opened.commune();
    }
}
