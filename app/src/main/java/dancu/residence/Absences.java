package dancu.residence;

import dancu.residence.Effect.What;
import dancu.residence.Registration.Kind;
import dancu.residence.Residences.AbsenceKind;
import dancu.shared.Failure;
import dancu.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Declared absence (tạm vắng): going away and coming back.
@Service
public class Absences {

    private final Acts acts;
    private final AbsencesOnFile absences;
    private final Registrations registrations;
    private final HouseholdsOnFile households;
    private final TransactionTemplate transaction;

    Absences(
            Acts acts,
            AbsencesOnFile absences,
            Registrations registrations,
            HouseholdsOnFile households,
            TransactionTemplate transaction) {
        this.acts = acts;
        this.absences = absences;
        this.registrations = registrations;
        this.households = households;
        this.transaction = transaction;
    }

    /// Somebody declares to be away from [Filing#trueFrom] on.
    ///
    /// @param plannedUntil null where they do not know
    /// @throws Failure `residence.group-not-in-law` where the law of the day does not make the group declare,
    ///     `residence.not-registered` without a permanent residence to be away from, and what every act
    ///     refuses
    public Done declare(
            Filing filing,
            PersonId person,
            AbsenceGroup group,
            AbsenceKind kind,
            String destination,
            @Nullable LocalDate plannedUntil) {
        return transaction.execute(status -> {
            var known = acts.begin(filing, ActKind.ABSENCE_DECLARED);
            if (known.isPresent()) {
                return known.get();
            }
            var ground = filing.law()
                    .ground(group)
                    .orElseThrow(() -> new Failure(ResidenceError.GROUP_NOT_IN_LAW, "act " + filing.id()));
            if (plannedUntil != null && plannedUntil.isBefore(filing.trueFrom())) {
                throw new Failure(ResidenceError.DAY_IMPOSSIBLE, "act " + filing.id());
            }
            var home = home(filing, person);
            acts.enter(
                    filing, ActKind.ABSENCE_DECLARED, home.id(), home.dwelling().commune(), ground, null);
            absences.add(
                    new ResidenceFile.Absence(person, kind, group, destination, filing.trueFrom(), plannedUntil, null));
            return acts.finish(
                    filing,
                    List.of(new Effect(
                            person, home.id(), What.AWAY, "", filing.trueFrom().toString())));
        });
    }

    /// Somebody is back.
    ///
    /// @throws Failure `residence.not-away`, and what every act refuses
    public Done returned(Filing filing, PersonId person) {
        return transaction.execute(status -> {
            var known = acts.begin(filing, ActKind.ABSENCE_ENDED);
            if (known.isPresent()) {
                return known.get();
            }
            var home = home(filing, person);
            if (absences.end(person, filing.trueFrom()) == 0) {
                throw new Failure(ResidenceError.NOT_AWAY, "act " + filing.id());
            }
            acts.enter(filing, ActKind.ABSENCE_ENDED, home.id(), home.dwelling().commune(), null);
            return acts.finish(
                    filing,
                    List.of(new Effect(
                            person, home.id(), What.BACK, "", filing.trueFrom().toString())));
        });
    }

    private Household home(Filing filing, PersonId person) {
        return registrations
                .holding(person, Kind.PERMANENT)
                .flatMap(registration -> households.household(registration.household()))
                .orElseThrow(() -> new Failure(ResidenceError.NOT_REGISTERED, "act " + filing.id()));
    }
}
