package dancu.exchange;

import dancu.area.Areas;
import dancu.audit.Ledger;
import dancu.audit.LedgerEntry;
import dancu.registry.Person;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.Actor;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;

/// Writes the people registered in a unit as a list that [ResidentImport] reads.
///
/// It goes commune by commune, a thousand people at a time, so that memory does not grow with the province. Who is
/// registered nowhere, and records made one with another, are not in it.
@Service
public class ResidentExport {

    private static final int PEOPLE_AT_ONCE = 1000;

    private final Registry registry;
    private final Residences residences;
    private final Areas areas;
    private final Ledger ledger;
    private final Clock clock;

    ResidentExport(Registry registry, Residences residences, Areas areas, Ledger ledger, Clock clock) {
        this.registry = registry;
        this.residences = residences;
        this.areas = areas;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Writes a list; the ledger has it before the first row is read.
    ///
    /// @param file      `.csv` or `.xlsx`, replaced where it is there; only its owner can read it
    /// @param unit      whose people
    /// @param sensitive true to write ethnicity, religion and blood group too
    /// @param progress  told how many people are written
    /// @return people written
    /// @throws Failure `exchange.export-place`, `area.unit-unknown`
    public long write(Path file, String unit, boolean sensitive, Actor actor, LongConsumer progress)
            throws IOException {
        var name = file.toString();
        if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
            throw new Failure(ExchangeError.EXPORT_PLACE, "neither .csv nor .xlsx");
        }
        var today = WorkingDay.of(clock.instant());
        var codes = areas.codesWithin(unit, today);
        ledger.record(new LedgerEntry(
                clock.instant(),
                actor.account(),
                actor.unit(),
                sensitive ? "export.residents.sensitive" : "export.residents",
                "unit " + unit,
                "EXPORT",
                "DONE"));
        var row = new ExportRow(areas, today, sensitive);
        var written = 0L;
        try (var out = TableOut.to(file, ExportRow.header(sensitive))) {
            for (var commune : codes.stream().filter(code -> code.length() == 5).toList()) {
                written += commune(commune, row, sensitive, written, out);
                progress.accept(written);
            }
        }
        return written;
    }

    private long commune(String commune, ExportRow row, boolean sensitive, long before, TableOut out)
            throws IOException {
        var residents = residences.residents(commune);
        var heads = heads(residents);
        var written = 0L;
        for (var from = 0; from < residents.size(); from += PEOPLE_AT_ONCE) {
            var some = residents.subList(from, Math.min(residents.size(), from + PEOPLE_AT_ONCE));
            var ids = some.stream().map(Residences.Resident::person).toList();
            var people = registry.persons(ids);
            var addresses = residences.addresses(ids);
            var absences = residences.absences(ids);
            var sealed = sensitive ? registry.sensitive(ids) : Map.<PersonId, Person.Sensitive>of();
            for (var id : ids) {
                var person = people.get(id);
                var address = addresses.get(id);
                if (person != null && address != null && person.mergedInto() == null) {
                    out.row(row.cells(
                            before + ++written,
                            person,
                            address,
                            heads.get(address.household()),
                            absences.get(id),
                            sealed.get(id)));
                }
            }
        }
        return written;
    }

    private Map<UUID, Person> heads(List<Residences.Resident> residents) {
        var ids = new HashMap<UUID, PersonId>();
        for (var resident : residents) {
            if (resident.head()) {
                ids.put(resident.household(), resident.person());
            }
        }
        var people = new HashMap<UUID, Person>();
        var all = new ArrayList<>(ids.entrySet());
        for (var from = 0; from < all.size(); from += PEOPLE_AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + PEOPLE_AT_ONCE));
            var found = registry.persons(some.stream().map(Map.Entry::getValue).toList());
            some.forEach(entry -> people.put(entry.getKey(), Objects.requireNonNull(found.get(entry.getValue()))));
        }
        return people;
    }
}
