package dancu;

import dancu.shared.BlobStore;
import dancu.shared.KeyRing;
import dancu.shared.postgres.PostgresEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A real PostgreSQL for tests: one server a test run, one fresh database a test class.
public final class TestDatabase {

    private static final PostgresEngine ENGINE = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    public final String url;
    public final DataSource source;
    public final JdbcClient jdbc;
    public final PlatformTransactionManager transactions;
    public final TransactionTemplate transaction;
    public final KeyRing keys;
    public final BlobStore blobs;

    private TestDatabase(String url, Path folder) {
        this.url = url;
        this.source = new DriverManagerDataSource(url, ENGINE.user(), ENGINE.password());
        this.jdbc = JdbcClient.create(source);
        this.transactions = new JdbcTransactionManager(source);
        this.transaction = new TransactionTemplate(transactions);
        this.keys = KeyRing.open(folder.resolve("keys"));
        this.blobs = new BlobStore(folder.resolve("blobs"));
    }

    /// A database with every migration applied and nothing in it.
    public static TestDatabase fresh() {
        try {
            var name = "test" + COUNT.incrementAndGet();
            try (var connection = DriverManager.getConnection(ENGINE.url(), ENGINE.user(), ENGINE.password());
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            var url = ENGINE.url().replace("/postgres?", "/" + name + "?");
            Flyway.configure()
                    .dataSource(url, ENGINE.user(), ENGINE.password())
                    .load()
                    .migrate();
            return new TestDatabase(url, Files.createTempDirectory("dancu-test"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresEngine start() {
        try {
            var engine = PostgresEngine.start(Files.createTempDirectory("dancu-postgres"));
            Runtime.getRuntime().addShutdownHook(new Thread(engine::close));
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
