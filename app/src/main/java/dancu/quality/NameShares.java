package dancu.quality;

import dancu.matcher.name.NameFrequencies;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How common names are in this register, in `quality.name_share`: counted by the last check of the province, used
/// by every comparison since.
@Repository
class NameShares {

    private final JdbcClient jdbc;

    NameShares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Map<String, Double> surnames, Map<String, Double> givenNames) {
        jdbc.sql("DELETE FROM quality.name_share").update();
        add(true, surnames);
        add(false, givenNames);
    }

    NameFrequencies read() {
        var surnames = new HashMap<String, Double>();
        var givenNames = new HashMap<String, Double>();
        jdbc.sql("SELECT surname, name, share FROM quality.name_share").query(row -> {
            (row.getBoolean(1) ? surnames : givenNames).put(row.getString(2), row.getDouble(3));
        });
        return new NameFrequencies(surnames, givenNames);
    }

    private void add(boolean surname, Map<String, Double> shares) {
        jdbc.sql("""
                        INSERT INTO quality.name_share (surname, name, share)
                        SELECT :surname, name, share FROM unnest(:names::text[], :shares::double precision[])
                            AS row (name, share)
                        """)
                .param("surname", surname)
                .param("names", shares.keySet().toArray(String[]::new))
                .param("shares", shares.values().toArray(Double[]::new))
                .update();
    }
}
