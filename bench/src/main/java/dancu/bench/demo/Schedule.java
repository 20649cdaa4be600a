package dancu.bench.demo;

import dancu.shared.WorkingDays;
import dancu.synthesis.people.Person;
import dancu.synthesis.people.Presence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// Who comes to which team on which day: each team goes through its communes, house by house.
final class Schedule {

    static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 25);
    static final LocalDate LAST_DAY = LocalDate.of(2021, 4, 19);

    private static final LocalDate HOME_FOR_TET = LocalDate.of(2021, 2, 18);

    private final List<Map<LocalDate, List<Person>>> teams = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();

    /// @param citizens everybody of an age to hold a card, by commune, hamlet and household
    Schedule(List<Person> citizens, int teamCount, long seed) {
        for (var day = FIRST_DAY; day.isBefore(LAST_DAY); day = day.plusDays(1)) {
            if (WorkingDays.isWorking(day) || day.getDayOfWeek() == DayOfWeek.SATURDAY) {
                days.add(day);
            }
        }
        var random = new Random(seed);
        for (var group : share(citizens, teamCount)) {
            var plan = new TreeMap<LocalDate, List<Person>>();
            for (var i = 0; i < group.size(); i++) {
                var turn = days.get((int) ((long) i * days.size() / group.size()));
                var citizen = group.get(i);
                comes(citizen.presence(), turn, random)
                        .ifPresent(day -> plan.computeIfAbsent(day, d -> new ArrayList<>())
                                .add(citizen));
            }
            teams.add(plan);
        }
    }

    List<Person> of(int team, LocalDate day) {
        return teams.get(team).getOrDefault(day, List.of());
    }

    /// The communes a team goes to from a day on, for so many days.
    List<String> communes(int team, LocalDate from, int count) {
        var communes = new ArrayList<String>();
        for (var day = from; day.isBefore(from.plusDays(count)); day = day.plusDays(1)) {
            of(team, day).stream()
                    .map(citizen -> citizen.residence().communeCode())
                    .filter(code -> !communes.contains(code))
                    .forEach(communes::add);
        }
        return communes;
    }

    /// Whole communes to teams, the largest first to whoever has least.
    private static List<List<Person>> share(List<Person> citizens, int teamCount) {
        var communes = new HashMap<String, List<Person>>();
        citizens.forEach(citizen -> communes.computeIfAbsent(citizen.residence().communeCode(), c -> new ArrayList<>())
                .add(citizen));
        var groups = new ArrayList<List<Person>>();
        for (var i = 0; i < teamCount; i++) {
            groups.add(new ArrayList<>());
        }
        communes.values().stream()
                .sorted(Comparator.comparingInt((List<Person> people) -> -people.size())
                        .thenComparing(people -> people.getFirst().residence().communeCode()))
                .forEach(people -> groups.stream()
                        .min(Comparator.comparingInt(List::size))
                        .orElseThrow()
                        .addAll(people));
        return groups;
    }

    private Optional<LocalDate> comes(Presence presence, LocalDate turn, Random random) {
        var chance = random.nextDouble();
        return switch (presence) {
            case HERE -> chance < 0.985 ? Optional.of(turn) : Optional.empty();
            case AWAY_IN_COUNTRY ->
                chance < 0.35
                        ? Optional.of(nextWorkDay(turn.isBefore(HOME_FOR_TET) ? HOME_FOR_TET : turn))
                        : Optional.empty();
            case ILL_AT_HOME -> chance < 0.6 ? Optional.of(turn) : Optional.empty();
            case ABROAD, IN_ARMY, IN_CUSTODY, DEAD_NOT_STRUCK -> Optional.empty();
        };
    }

    private LocalDate nextWorkDay(LocalDate day) {
        return days.stream().filter(work -> !work.isBefore(day)).findFirst().orElse(days.getLast());
    }
}
