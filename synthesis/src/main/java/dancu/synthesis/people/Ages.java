package dancu.synthesis.people;

import dancu.synthesis.Chance;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.IntToDoubleFunction;

/// How many people of each birth cohort a commune has left to place.
///
/// Cohort 0 is the youngest. A cohort is one year of births counted from the census of 1 Apr 2019, so the age bands of
/// the census hold for that day whatever the day of the register; births since are added at the rate of the youngest
/// band. Deaths and moves since are not modelled.
final class Ages {
    static final LocalDate CENSUS = LocalDate.of(2019, 4, 1);
    private static final int OLDEST = 104;

    private final LocalDate asOf;
    private final int newborn;
    private final double yearsSinceCensus;
    private final int[] left;
    private int total;

    Ages(double[] bands, int people, LocalDate asOf, Chance chance) {
        this.asOf = asOf;
        var years = ChronoUnit.DAYS.between(CENSUS, asOf) / 365.25;
        yearsSinceCensus = years;
        newborn = (int) Math.ceil(years);
        left = new int[newborn + OLDEST + 1];
        var weights = new double[left.length];
        for (var cohort = 0; cohort < weights.length; cohort++) {
            var age = cohort - newborn;
            if (age < 0) {
                weights[cohort] = bands[0] / 5 * Math.min(1, years + age + 1);
            } else if (age < 85) {
                weights[cohort] = bands[age / 5] / 5;
            } else {
                weights[cohort] = bands[17] * 0.2 * Math.pow(0.8, age - 85);
            }
        }
        deal(weights, people, chance.unit());
    }

    /// Systematic sampling: exact in total, unbiased in every cohort even where a commune has few people.
    private void deal(double[] weights, int people, double offset) {
        var sum = 0.0;
        for (var weight : weights) {
            sum += weight;
        }
        var cumulative = 0.0;
        for (var cohort = 0; cohort < weights.length; cohort++) {
            cumulative += weights[cohort] / sum * people;
            var upTo = cohort == weights.length - 1 ? people : Math.min(people, (int) Math.floor(cumulative + offset));
            left[cohort] = Math.max(0, upTo - total);
            total += left[cohort];
        }
    }

    int cohorts() {
        return left.length;
    }

    int left(int cohort) {
        return left[cohort];
    }

    int total() {
        return total;
    }

    /// People left from this cohort up.
    int totalFrom(int cohort) {
        var sum = 0;
        for (var older = Math.max(0, cohort); older < left.length; older++) {
            sum += left[older];
        }
        return sum;
    }

    /// The youngest cohort that has reached an age by the day of the register.
    int cohortOfAge(int years) {
        return (int) (years - yearsSinceCensus) + 1 + newborn;
    }

    void take(int cohort) {
        left[cohort]--;
        total--;
    }

    /// A cohort in proportion to who is left and to a weight, or -1 when nobody fits.
    int draw(Chance chance, IntToDoubleFunction weight) {
        var cumulative = new double[left.length];
        var sum = 0.0;
        for (var cohort = 0; cohort < left.length; cohort++) {
            if (left[cohort] > 0) {
                sum += left[cohort] * weight.applyAsDouble(cohort);
            }
            cumulative[cohort] = sum;
        }
        if (sum <= 0) {
            return -1;
        }
        var aim = chance.unit() * sum;
        var cohort = 0;
        while (cumulative[cohort] <= aim) {
            cohort++;
        }
        return cohort;
    }

    LocalDate birthDate(int cohort, Chance chance) {
        var latest = CENSUS.minusYears(cohort - newborn);
        var days = (int) ChronoUnit.DAYS.between(latest.minusYears(1), latest);
        var date = latest.minusDays(chance.below(days));
        while (date.isAfter(asOf)) {
            date = latest.minusDays(chance.below(days));
        }
        return date;
    }
}
