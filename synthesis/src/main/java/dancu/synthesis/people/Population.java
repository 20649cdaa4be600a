package dancu.synthesis.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// An invented population of Thanh Hóa units, household by household, the same for the same seed.
///
/// Ages follow the census bands of the district, household sizes and commune shares the census of the commune, ethnic
/// groups the district's composition, names the frequency tables. Communes do not depend on one another, so they may be
/// generated in any order and in any number of threads.
public final class Population {
    /// The eve of the campaign the project is about.
    public static final LocalDate CAMPAIGN_EVE = LocalDate.of(2021, 1, 25);

    private final long seed;
    private final LocalDate asOf;
    private final Province province = Province.thanhHoa();
    private final Map<Commune, Integer> peopleByCommune;

    private Population(long seed, LocalDate asOf, Map<Commune, Integer> peopleByCommune) {
        if (asOf.isBefore(Ages.CENSUS) || asOf.isAfter(Ages.CENSUS.plusYears(10))) {
            throw new IllegalArgumentException("as of " + asOf + ": the tables hold for 2019-04-01 to 2029-04-01");
        }
        this.seed = seed;
        this.asOf = asOf;
        this.peopleByCommune = peopleByCommune;
    }

    /// So many people, spread over a unit's communes as the census found them.
    ///
    /// @param unit   "38" the province, three digits a district, five a commune (GSO codes of 1 Feb 2021)
    /// @param people in the whole unit, at most twice its census population
    /// @throws IllegalArgumentException if there is no such unit, or people is negative or too many for the unit
    public static Population of(long seed, String unit, int people, LocalDate asOf) {
        var communes = Province.thanhHoa().communesOf(unit);
        var inCensus = communes.stream().mapToLong(Commune::population).sum();
        if (people < 0 || people > 2 * inCensus) {
            throw new IllegalArgumentException(people + " people for unit " + unit + " of " + inCensus);
        }
        var shares = new LinkedHashMap<Commune, Integer>();
        var rests = new ArrayList<Map.Entry<Commune, Double>>();
        var left = people;
        for (var commune : communes) {
            var exact = (double) people * commune.population() / inCensus;
            shares.put(commune, (int) exact);
            rests.add(Map.entry(commune, exact - (int) exact));
            left -= (int) exact;
        }
        rests.sort(Map.Entry.<Commune, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().code()));
        for (var rest : rests.subList(0, left)) {
            shares.merge(rest.getKey(), 1, Integer::sum);
        }
        return new Population(seed, asOf, shares);
    }

    /// A fraction of the unit's census population: 1.0 is everybody, 0.05 a twentieth.
    ///
    /// @throws IllegalArgumentException if there is no such unit, or scale is not in (0, 2]
    public static Population scaled(long seed, String unit, double scale, LocalDate asOf) {
        if (!(scale > 0 && scale <= 2)) {
            throw new IllegalArgumentException("scale " + scale);
        }
        var communes = Province.thanhHoa().communesOf(unit);
        var inCensus = communes.stream().mapToLong(Commune::population).sum();
        return of(seed, unit, (int) Math.round(inCensus * scale), asOf);
    }

    public long seed() {
        return seed;
    }

    public LocalDate asOf() {
        return asOf;
    }

    public List<Commune> communes() {
        return List.copyOf(peopleByCommune.keySet());
    }

    public int people() {
        return peopleByCommune.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The population of one commune: exactly as many as are streamed.
    ///
    /// @throws IllegalArgumentException if the commune is not one of [#communes]
    public int people(Commune commune) {
        var people = peopleByCommune.get(commune);
        if (people == null) {
            throw new IllegalArgumentException("commune " + commune.code() + " is not in this population");
        }
        return people;
    }

    /// All households, commune after commune, made as they are asked for.
    public Stream<Household> households() {
        return communes().stream()
                .flatMap(commune -> StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                households(commune), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
                        false));
    }

    /// The households of one commune, made as they are asked for; not for use by several threads.
    public Iterator<Household> households(Commune commune) {
        return new CommuneHouseholds(seed, asOf, province, Objects.requireNonNull(commune), people(commune));
    }
}
