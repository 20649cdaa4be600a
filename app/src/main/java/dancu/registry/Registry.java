package dancu.registry;

import dancu.shared.Actor;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import dancu.shared.WorkingDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The register of persons. With [Corrections], [PersonalNumbers], [CivilEvents] and the records they speak
/// of, all that other rooms see of it.
@Service
public class Registry {

    private final Persons persons;
    private final PersonLoading loading;
    private final OldNumbers oldNumbers;
    private final Lots lots;
    private final Merges merges;
    private final ApplicationEventPublisher announcements;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Registry(
            Persons persons,
            PersonLoading loading,
            OldNumbers oldNumbers,
            Lots lots,
            Merges merges,
            ApplicationEventPublisher announcements,
            TransactionTemplate transaction,
            Clock clock) {
        this.persons = persons;
        this.loading = loading;
        this.oldNumbers = oldNumbers;
        this.lots = lots;
        this.merges = merges;
        this.announcements = announcements;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Whom a row became.
    ///
    /// @param row      of the list
    /// @param pinTaken true where the row's number belongs to somebody else, so that it was not given
    public record Entered(int row, PersonId person, boolean pinTaken) {}

    /// A change of one field, with the paper that proves it.
    ///
    /// @param field  one of [CorrectableField]
    /// @param paper  kind and number of the paper
    /// @param ground article of the law the change rests on
    public record Correction(CorrectableField field, String value, String paper, String ground) {

        /// Without the value, which may be sensitive.
        @Override
        public String toString() {
            return "Correction[field=%s, paper=%s]".formatted(field, paper);
        }
    }

    /// Two records made one.
    public record Merged(UUID id, PersonId kept, PersonId gone) {}

    /// People entered or changed since a mark.
    ///
    /// @param mark to ask from next time; some may be told twice, none is left out
    /// @param more true where there are more than were asked for
    public record Changed(List<PersonId> people, long mark, boolean more) {}

    /// The lot of a list of people, opened now or by an earlier run.
    ///
    /// @param contentHash of the list's bytes
    public Lot openLot(String contentHash, String name, String paper, String ground, Actor actor) {
        return transaction.execute(status -> lots.open(contentHash, name, paper, ground, actor, clock.instant()));
    }

    /// Takes a lot for the caller's transaction, so that its rows are entered by one at a time.
    ///
    /// @throws Failure `registry.lot-moved` where rows of it were entered since `lot` was read
    public void take(Lot lot) {
        lots.take(lot);
    }

    /// Who has or had these twelve-digit numbers; numbers never given are missing.
    public Map<String, PersonId> holders(Collection<String> pins) {
        return persons.holders(pins);
    }

    /// Enters a set of rows in the caller's transaction; [#advance] says in the same transaction how far the
    /// list is then, so that no crash loses or doubles a row.
    ///
    /// @param given numbers of these people that somebody has or had, see [#holders]
    public List<Entered> enter(Lot lot, List<NewPerson> people, Set<String> given, Actor actor) {
        return loading.load(lot, people, given, actor, clock.instant());
    }

    /// Notes how far a list is.
    public Lot advance(Lot lot, Lot.Advance by) {
        return lots.advance(lot, by);
    }

    public void finish(Lot lot) {
        lots.finish(lot, clock.instant());
    }

    /// The lists entered last, newest first.
    public List<Lot> lots(int limit) {
        return lots.newest(limit);
    }

    /// Enters one person by form DC01.
    public PersonId register(NewPerson person, Actor actor) {
        return register(person, "Phiếu DC01", "Luật Căn cước công dân 59/2014/QH13, Điều 9", actor);
    }

    /// Enters one person by a paper of their own.
    ///
    /// @param paper  kind and number
    /// @param ground article of the law
    public PersonId register(NewPerson person, String paper, String ground, Actor actor) {
        return transaction.execute(status -> {
            var pin = person.pin();
            var given = pin == null
                    ? Set.<String>of()
                    : persons.holders(List.of(pin)).keySet();
            return loading.loadAlone(person, given, paper, ground, actor, clock.instant());
        });
    }

    public Optional<Person> person(PersonId id) {
        return Optional.ofNullable(persons.byId(List.of(id)).get(id));
    }

    /// Many at once; ids that do not exist are simply missing from the answer.
    public Map<PersonId, Person> persons(Collection<PersonId> ids) {
        return persons.byId(ids);
    }

    /// Whom the rows of a lot became; rows never entered are missing.
    public Map<Integer, PersonId> byRow(Lot lot, Collection<Integer> rows) {
        return persons.byRow(lot.id(), rows);
    }

    /// The sensitive items of many people. The caller has passed the gate for them.
    public Map<PersonId, Person.Sensitive> sensitive(Collection<PersonId> ids) {
        return persons.sensitive(ids);
    }

    /// Who has or had a number, spaces and dots aside: one person for twelve digits, several for nine; nobody
    /// for any other text.
    public List<Person> byNumber(String text, int limit) {
        var digits = text.replaceAll("[\\s.]", "");
        if (digits.matches("[0-9]{12}")) {
            return persons.byPin(digits);
        }
        return digits.matches("[0-9]{9}") ? persons.byOldNumber(digits, limit) : List.of();
    }

    /// The people between whom a number is in dispute: those who have it as their own, by an earlier paper
    /// or as a claim, where they are more than one; copies count as the record that stands.
    public List<PersonId> conflicts(String number) {
        var holders = oldNumbers.holders(number.replaceAll("[\\s.]", ""));
        return holders.size() > 1 ? holders : List.of();
    }

    /// People entered or changed since a mark; 0 asks for all.
    public Changed changedSince(long mark, int limit) {
        return persons.changedSince(mark, limit);
    }

    /// A mark for [#changedSince] that leaves out what is committed now.
    public long mark() {
        return persons.mark();
    }

    /// Everybody, set by set in the order of their ids: those after a person, or from the first on where that
    /// is null. Who is entered meanwhile may be missing; [#changedSince] a mark taken before tells them.
    public List<Person> page(@Nullable PersonId after, int limit) {
        return persons.page(after, limit);
    }

    /// How many records the register holds, merged ones included. Counts them: seconds for a province.
    public long count() {
        return persons.count();
    }

    /// Makes two records of one person one. Nothing is deleted: the second points to the first, its numbers
    /// are found with the first, and where both had a twelve-digit number the second's is cancelled. Announces
    /// [PersonsMerged].
    ///
    /// @throws Failure `registry.person-unknown`, `registry.merged-already`, `registry.merged-with-itself`,
    ///     `registry.same-officer`
    public UUID merge(PersonId kept, PersonId gone, String reason, Actor actor, String approver) {
        return transaction.execute(status -> {
            var merge = merges.merge(kept, gone, reason, act(actor, approver));
            announcements.publishEvent(new PersonsMerged(merge, kept, gone, actor));
            return merge;
        });
    }

    /// Makes two again of what was wrongly made one. Announces [PersonsUnmerged].
    ///
    /// @throws Failure `registry.merge-unknown`, `registry.same-officer`
    public Merged unmerge(UUID merge, String reason, Actor actor, String approver) {
        return transaction.execute(status -> {
            var undone = merges.undo(merge, reason, act(actor, approver));
            announcements.publishEvent(new PersonsUnmerged(merge, undone.kept(), undone.gone(), actor));
            return undone;
        });
    }

    /// The merges of a person that stand.
    public List<Merged> merges(PersonId person) {
        return merges.standing(person);
    }

    private History.Act act(Actor actor, String approver) {
        if (actor.account().equals(approver)) {
            throw new Failure(RegistryError.SAME_OFFICER, "account " + approver);
        }
        Instant now = clock.instant();
        LocalDate today = WorkingDay.of(now);
        return new History.Act(actor, Objects.requireNonNull(approver), today, now);
    }
}
