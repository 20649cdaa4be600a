package dancu.registry;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes the key that seals ethnicity, religion and blood group.
///
/// Records are sealed again under the new key. The history is append-only, so what it holds stays under the
/// keys of its time, and those stay in the key ring.
@Service
public class SensitiveKeys {

    private static final int SET = 2000;

    private final JdbcClient jdbc;
    private final SensitiveItems items;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SensitiveKeys(JdbcClient jdbc, SensitiveItems items, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Makes a new key and seals every record under it, a set a transaction. Where this stops half way
    /// nothing is lost: records not yet sealed again open under the key before.
    ///
    /// @param progress told how many records are done
    /// @return the new generation, from 2
    public int rotate(LongConsumer progress) {
        var generation = jdbc.sql("""
                        INSERT INTO registry.sealing_key (generation, since)
                        SELECT max(generation) + 1, :now FROM registry.sealing_key RETURNING generation
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        items.reload();
        var done = 0L;
        @Nullable UUID last = new UUID(0, 0);
        while (last != null) {
            var from = last;
            var set = Objects.requireNonNull(transaction.execute(status -> sealAgain(from)));
            done += set.count();
            progress.accept(done);
            last = set.last();
        }
        return generation;
    }

    private record Done(int count, @Nullable UUID last) {}

    private Done sealAgain(UUID after) {
        var ids = new ArrayList<UUID>();
        var sealed = new ArrayList<byte[]>();
        jdbc.sql("SELECT id, sensitive FROM registry.person WHERE id > :after ORDER BY id LIMIT :set FOR UPDATE")
                .param("after", after)
                .param("set", SET)
                .query(row -> {
                    var id = row.getObject(1, UUID.class);
                    ids.add(id);
                    sealed.add(items.seal(items.open(id, row.getBytes(2)), id));
                });
        if (ids.isEmpty()) {
            return new Done(0, null);
        }
        jdbc.sql("""
                        UPDATE registry.person p SET sensitive = s.bytes
                        FROM unnest(:ids::uuid[], :sealed::bytea[]) AS s (id, bytes) WHERE p.id = s.id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("sealed", sealed.toArray(byte[][]::new))
                .update();
        return new Done(ids.size(), ids.getLast());
    }
}
