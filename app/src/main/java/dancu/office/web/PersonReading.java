package dancu.office.web;

import dancu.access.Viewer;
import dancu.area.Areas;
import dancu.quality.Quality;
import dancu.quality.Verdicts;
import dancu.registry.CivilEvents;
import dancu.registry.CorrectionRequest;
import dancu.registry.Corrections;
import dancu.registry.Person;
import dancu.registry.PersonalNumbers;
import dancu.registry.Registry;
import dancu.residence.Residences;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import dancu.shared.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Puts together what the rooms know of a person who was opened through [PersonDoor].
@Component
@Profile("central")
class PersonReading {

    private final Registry registry;
    private final Corrections corrections;
    private final PersonalNumbers numbers;
    private final CivilEvents events;
    private final Residences residences;
    private final Quality quality;
    private final Verdicts verdicts;
    private final Areas areas;
    private final Clock clock;

    PersonReading(
            Registry registry,
            Corrections corrections,
            PersonalNumbers numbers,
            CivilEvents events,
            Residences residences,
            Quality quality,
            Verdicts verdicts,
            Areas areas,
            Clock clock) {
        this.registry = registry;
        this.corrections = corrections;
        this.numbers = numbers;
        this.events = events;
        this.residences = residences;
        this.quality = quality;
        this.verdicts = verdicts;
        this.areas = areas;
        this.clock = clock;
    }

    PersonPage page(PersonDoor.Opened opened, Viewer viewer, Texts texts) {
        var person = opened.person();
        var id = person.id();
        var address = opened.address();
        return new PersonPage(
                id.toString(),
                person,
                name(person, texts),
                ItemText.date(person.birthDate().raw(), texts),
                person.sex() == Person.Sex.UNKNOWN ? "" : texts.of("sex." + person.sex()),
                age(person, today()),
                address(address),
                address == null ? "" : address.household().toString(),
                PersonSheet.of(person, texts),
                numbers.of(id),
                kin(person, texts),
                members(id, texts),
                findings(id, texts),
                corrections.requests(id).reversed().stream()
                        .map(request -> asked(request, viewer, texts))
                        .toList(),
                happenings(id, texts),
                Moment.of(corrections.history(id), texts),
                copies(id, texts),
                person.mergedInto() == null ? "" : person.mergedInto().toString());
    }

    /// A name as forms write it; a dash where none is known.
    static String name(Person person, Texts texts) {
        return person.birthName().isBlank()
                ? texts.of("person.noName")
                : person.birthName().toUpperCase(Locale.forLanguageTag("vi"));
    }

    String address(Residences.@Nullable Address address) {
        return address == null ? "" : areas.address(address.detail(), address.commune(), today());
    }

    List<FindingView> findings(PersonId id, Texts texts) {
        return quality.of(List.of(id)).stream()
                .map(finding -> FindingView.of(finding, texts))
                .toList();
    }

    LocalDate today() {
        return WorkingDay.of(clock.instant());
    }

    static @Nullable Integer age(Person person, LocalDate today) {
        var year = person.birthDate().year();
        if (year == null || person.life() != Person.Life.ALIVE) {
            return null;
        }
        return person.birthDate()
                .calendarDay()
                .map(day -> (int) java.time.temporal.ChronoUnit.YEARS.between(day, today))
                .orElse(today.getYear() - year);
    }

    private List<PersonPage.Kin> kin(Person person, Texts texts) {
        var pins = person.relatives().stream()
                .map(relative -> Objects.requireNonNullElse(relative.number(), ""))
                .filter(number -> number.length() == 12)
                .toList();
        var holders = registry.holders(pins);
        return person.relatives().stream()
                .map(relative -> {
                    var number = Objects.requireNonNullElse(relative.number(), "");
                    var holder = holders.get(number);
                    return new PersonPage.Kin(
                            texts.either(
                                    relative.role().vietnamese(),
                                    relative.role().english()),
                            relative.name().toUpperCase(Locale.forLanguageTag("vi")),
                            number,
                            holder == null ? "" : holder.toString());
                })
                .toList();
    }

    private List<PersonPage.Member> members(PersonId id, Texts texts) {
        var residents = residences.householdsOf(List.of(id));
        var people = registry.persons(
                residents.stream().map(Residences.Resident::person).toList());
        return residents.stream()
                .filter(resident -> people.containsKey(resident.person()))
                .map(resident -> {
                    var person = Objects.requireNonNull(people.get(resident.person()));
                    return new PersonPage.Member(
                            person.id().toString(),
                            name(person, texts),
                            ItemText.date(person.birthDate().raw(), texts),
                            resident.relation(),
                            resident.head(),
                            person.id().equals(id));
                })
                .toList();
    }

    private PersonPage.Asked asked(CorrectionRequest request, Viewer viewer, Texts texts) {
        return new PersonPage.Asked(
                request.id().toString(),
                corrections.asked(request).stream()
                        .map(correction -> ItemText.name(correction.field(), texts))
                        .collect(Collectors.joining(", ")),
                request.state().name(),
                request.proposedAt(),
                request.proposer(),
                request.paper(),
                request.reason(),
                request.state() == CorrectionRequest.State.SUBMITTED
                        && request.proposer().equals(viewer.account()));
    }

    private List<PersonPage.Happening> happenings(PersonId id, Texts texts) {
        return events.of(id).stream()
                .map(entered -> new PersonPage.Happening(
                        texts.either(
                                entered.event().kind().vietnamese(),
                                entered.event().kind().english()),
                        entered.event().happenedOn(),
                        entered.paper(),
                        entered.dueOn(),
                        entered.late()))
                .toList();
    }

    private List<PersonPage.Copy> copies(PersonId id, Texts texts) {
        var merges = registry.merges(id).stream()
                .filter(merge -> merge.kept().equals(id))
                .toList();
        var people = registry.persons(merges.stream().map(Registry.Merged::gone).toList());
        return merges.stream()
                .map(merge -> new PersonPage.Copy(
                        merge.gone().toString(),
                        name(Objects.requireNonNull(people.get(merge.gone())), texts),
                        verdicts.of(id).stream()
                                .filter(verdict -> merge.id().equals(verdict.merge()))
                                .map(verdict -> verdict.id().toString())
                                .findFirst()
                                .orElse("")))
                .toList();
    }
}
