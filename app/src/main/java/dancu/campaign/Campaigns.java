package dancu.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The campaign's own facts: dates, targets, people who must come, kits and invitations.
@Service
public class Campaigns {

    private final JdbcClient jdbc;

    Campaigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a target counts. Two finish lines (dossiers taken, cards issued) and two projects, never one
    /// number.
    public enum Measure {
        DOSSIERS,
        CARDS,
        CLEANED
    }

    /// What stands between a person and the counter. "Refuses" is a count too, never stored on a person.
    public enum EligibleClass {
        PRESENT,
        AWAY_IN_COUNTRY,
        AWAY_ABROAD,
        ILL_AT_HOME,
        IN_CUSTODY_OR_ARMY,
        DEAD_NOT_STRUCK,
        HOLDS_CHIP_CARD,
        REFUSES
    }

    /// A set of targets as one document gave it.
    public record TargetVersion(int version, String document, LocalDate issuedOn, String author) {}

    /// A kit at work for some hours of a day.
    public record KitDay(LocalDate day, String kit, String unit, double hours) {}

    /// The campaign under way, if one was opened.
    public Optional<Campaign> current() {
        return jdbc.sql(
                        "SELECT id, name, first_day, before_day, cut_off FROM campaign.campaign ORDER BY first_day DESC LIMIT 1")
                .query((row, number) -> new Campaign(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalTime.class)))
                .optional();
    }

    /// Opens a campaign; opening the same one again changes nothing.
    public void open(Campaign campaign) {
        jdbc.sql("""
                        INSERT INTO campaign.campaign (id, name, first_day, before_day, cut_off)
                        VALUES (:id, :name, :first, :before, :cutOff) ON CONFLICT (id) DO NOTHING
                        """)
                .param("id", campaign.id())
                .param("name", campaign.name())
                .param("first", campaign.firstDay())
                .param("before", campaign.beforeDay())
                .param("cutOff", campaign.cutOff())
                .update();
    }

    /// Sets targets from a document; the version must be new.
    public void setTargets(String campaign, TargetVersion version, Measure measure, Map<String, Long> amounts) {
        jdbc.sql("""
                        INSERT INTO campaign.target_version (campaign_id, version, document, issued_on, author)
                        VALUES (:campaign, :version, :document, :issued, :author)
                        ON CONFLICT (campaign_id, version) DO NOTHING
                        """)
                .param("campaign", campaign)
                .param("version", version.version())
                .param("document", version.document())
                .param("issued", version.issuedOn())
                .param("author", version.author())
                .update();
        amounts.forEach((unit, amount) -> jdbc.sql("""
                        INSERT INTO campaign.target (campaign_id, version, unit, measure, amount)
                        VALUES (:campaign, :version, :unit, :measure, :amount)
                        """)
                .param("campaign", campaign)
                .param("version", version.version())
                .param("unit", unit)
                .param("measure", measure.name())
                .param("amount", amount)
                .update());
    }

    /// The version in force on a day.
    public Optional<TargetVersion> targetVersion(String campaign, LocalDate day) {
        return jdbc.sql("""
                        SELECT version, document, issued_on, author FROM campaign.target_version
                        WHERE campaign_id = :campaign AND issued_on <= :day ORDER BY version DESC LIMIT 1
                        """)
                .param("campaign", campaign)
                .param("day", day)
                .query((row, number) -> new TargetVersion(
                        row.getInt(1), row.getString(2), row.getObject(3, LocalDate.class), row.getString(4)))
                .optional();
    }

    /// Unit code to amount, for one version and measure.
    public Map<String, Long> targets(String campaign, int version, Measure measure) {
        var amounts = new TreeMap<String, Long>();
        jdbc.sql("""
                        SELECT unit, amount FROM campaign.target
                        WHERE campaign_id = :campaign AND version = :version AND measure = :measure
                        """)
                .param("campaign", campaign)
                .param("version", version)
                .param("measure", measure.name())
                .query(row -> {
                    amounts.put(row.getString(1), row.getLong(2));
                });
        return amounts;
    }

    /// Sets how many people of a commune are in which class.
    public void setEligible(String campaign, String unit, Map<EligibleClass, Long> people) {
        people.forEach((kind, count) -> jdbc.sql("""
                        INSERT INTO campaign.eligible (campaign_id, unit, class, people)
                        VALUES (:campaign, :unit, :class, :people)
                        ON CONFLICT (campaign_id, unit, class) DO UPDATE SET people = excluded.people
                        """)
                .param("campaign", campaign)
                .param("unit", unit)
                .param("class", kind.name())
                .param("people", count)
                .update());
    }

    /// Commune code to class to people.
    public Map<String, Map<EligibleClass, Long>> eligible(String campaign) {
        var units = new TreeMap<String, Map<EligibleClass, Long>>();
        jdbc.sql("SELECT unit, class, people FROM campaign.eligible WHERE campaign_id = :campaign")
                .param("campaign", campaign)
                .query(row -> {
                    units.computeIfAbsent(row.getString(1), unit -> new TreeMap<>())
                            .put(EligibleClass.valueOf(row.getString(2)), row.getLong(3));
                });
        return units;
    }

    /// Notes that a kit works somewhere on a day; a later note for the same kit and day replaces it.
    public void place(String campaign, KitDay kitDay) {
        jdbc.sql("""
                        INSERT INTO campaign.kit_day (campaign_id, day, kit, unit, hours)
                        VALUES (:campaign, :day, :kit, :unit, :hours)
                        ON CONFLICT (campaign_id, day, kit) DO UPDATE SET unit = excluded.unit, hours = excluded.hours
                        """)
                .param("campaign", campaign)
                .param("day", kitDay.day())
                .param("kit", kitDay.kit())
                .param("unit", kitDay.unit())
                .param("hours", kitDay.hours())
                .update();
    }

    /// Kits at work from `first` to `last`, both included.
    public List<KitDay> kitDays(String campaign, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        SELECT day, kit, unit, hours FROM campaign.kit_day
                        WHERE campaign_id = :campaign AND day BETWEEN :first AND :last ORDER BY day, kit
                        """)
                .param("campaign", campaign)
                .param("first", first)
                .param("last", last)
                .query((row, number) -> new KitDay(
                        row.getObject(1, LocalDate.class), row.getString(2), row.getString(3), row.getDouble(4)))
                .list();
    }

    /// Adds people of a commune invited on a day.
    public void invite(String campaign, LocalDate day, String unit, long people) {
        jdbc.sql("""
                        INSERT INTO campaign.invited AS i (campaign_id, day, unit, people)
                        VALUES (:campaign, :day, :unit, :people)
                        ON CONFLICT (campaign_id, day, unit) DO UPDATE SET people = i.people + excluded.people
                        """)
                .param("campaign", campaign)
                .param("day", day)
                .param("unit", unit)
                .param("people", people)
                .update();
    }

    /// Commune code to people invited up to and including `day`.
    public Map<String, Long> invited(String campaign, LocalDate day) {
        var units = new TreeMap<String, Long>();
        jdbc.sql(
                        "SELECT unit, sum(people) FROM campaign.invited WHERE campaign_id = :campaign AND day <= :day GROUP BY unit")
                .param("campaign", campaign)
                .param("day", day)
                .query(row -> {
                    units.put(row.getString(1), row.getLong(2));
                });
        return units;
    }
}
