package dancu.area;

import dancu.shared.CsvTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/// The units on file, in `area.unit` and `area.successor`.
@Repository
class Units {

    private static final LocalDate LIST_OF_2021 = LocalDate.of(2021, 2, 1);
    private static final LocalDate MERGER_OF_2019 = LocalDate.of(2019, 12, 1);
    private static final LocalDate TOWNSHIPS_OF_2021 = LocalDate.of(2021, 7, 1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Units(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// Loads the statistics office's list of 1 February 2021 and the mergers before it, where the table is
    /// empty.
    ///
    /// Names of that list are taken as valid since the reform of 1 December 2019: what a unit was called
    /// between the two days is not in our sources and no address depends on it.
    void loadReferenceList() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(38)").query(rows -> {});
            if (jdbc.sql("SELECT count(*) FROM area.unit").query(Long.class).single() > 0) {
                return;
            }
            add(new Unit("38", Unit.Level.PROVINCE, "Thanh Hóa", "Tỉnh Thanh Hóa", null, null, MERGER_OF_2019, null));
            var regions = new java.util.HashMap<String, Unit.Region>();
            for (var row : CsvTable.read(Units.class, "thanhhoa_districts.csv")) {
                var region = region(row.get("region_group"));
                regions.put(row.get("code"), region);
                add(new Unit(
                        row.get("code"),
                        Unit.Level.DISTRICT,
                        row.get("name"),
                        row.get("full_name"),
                        "38",
                        region,
                        MERGER_OF_2019,
                        null));
            }
            for (var row : CsvTable.read(Units.class, "thanhhoa_communes.csv")) {
                addCommune(row, regions);
            }
            for (var row : CsvTable.read(Units.class, "thanhhoa_commune_history_2019_to_2021.csv")) {
                if (!row.get("code_2019").equals(row.get("code_2021_02"))) {
                    addSuccessor(row);
                }
            }
        });
    }

    List<Unit> all() {
        return jdbc.sql("""
                        SELECT code, level, name, full_name, parent_code, region, valid_from, valid_until
                        FROM area.unit ORDER BY code, valid_from
                        """)
                .query((row, number) -> new Unit(
                        row.getString("code"),
                        Unit.Level.valueOf(row.getString("level")),
                        row.getString("name"),
                        row.getString("full_name"),
                        row.getString("parent_code"),
                        row.getString("region") == null ? null : Unit.Region.valueOf(row.getString("region")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    List<String> successors(String oldCode) {
        return jdbc.sql("SELECT new_code FROM area.successor WHERE old_code = :old ORDER BY new_code")
                .param("old", oldCode)
                .query(String.class)
                .list();
    }

    private void addCommune(CsvTable.Row row, Map<String, Unit.Region> regions) {
        var parent = row.get("parent_code");
        var later = row.get("full_name_from_2021_07_if_changed");
        var kept = later.isBlank() ? null : TOWNSHIPS_OF_2021;
        var units = new ArrayList<Unit>();
        units.add(new Unit(
                row.get("code"),
                Unit.Level.COMMUNE,
                row.get("name"),
                row.get("full_name"),
                parent,
                regions.get(parent),
                MERGER_OF_2019,
                kept));
        if (kept != null) {
            var name = later.replaceFirst("^(Thị trấn|Xã|Phường) ", "");
            units.add(new Unit(
                    row.get("code"), Unit.Level.COMMUNE, name, later, parent, regions.get(parent), kept, null));
        }
        units.forEach(this::add);
    }

    private void addSuccessor(CsvTable.Row row) {
        jdbc.sql("""
                        INSERT INTO area.successor (old_code, new_code, since, old_name)
                        VALUES (:old, :new, :since, :name)
                        """)
                .param("old", row.get("code_2019"))
                .param("new", row.get("code_2021_02"))
                .param("since", MERGER_OF_2019)
                .param("name", row.get("name_2019"))
                .update();
    }

    private void add(Unit unit) {
        jdbc.sql("""
                        INSERT INTO area.unit (code, level, name, full_name, parent_code, region, valid_from, valid_until)
                        VALUES (:code, :level, :name, :fullName, :parent, :region, :from, :until)
                        """)
                .param("code", unit.code())
                .param("level", unit.level().name())
                .param("name", unit.name())
                .param("fullName", unit.fullName())
                .param("parent", unit.parentCode())
                .param("region", unit.region() == null ? null : unit.region().name())
                .param("from", unit.validFrom())
                .param("until", unit.validUntil())
                .update();
    }

    private static Unit.Region region(String group) {
        return switch (group) {
            case "mien_nui" -> Unit.Region.MOUNTAIN;
            case "ven_bien" -> Unit.Region.COAST;
            case "dong_bang" -> Unit.Region.PLAIN;
            default -> throw new IllegalArgumentException("region group " + group + " of " + LIST_OF_2021);
        };
    }
}
