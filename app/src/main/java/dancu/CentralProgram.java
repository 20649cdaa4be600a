package dancu;

import dancu.lookup.IndexFolder;
import dancu.shared.BlobStore;
import dancu.shared.Failure;
import dancu.shared.KeyRing;
import dancu.shared.postgres.PostgresEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;

/// The central system: every room in one process, on its database.
///
/// The database is the one at `DANCU_DB_URL` (with `DANCU_DB_USER`, `DANCU_DB_PASSWORD`), or else a
/// PostgreSQL of our
/// own in the data folder.
public final class CentralProgram implements AutoCloseable {

    private final @Nullable PostgresEngine engine;
    private final ConfigurableApplicationContext context;

    private CentralProgram(@Nullable PostgresEngine engine, ConfigurableApplicationContext context) {
        this.engine = engine;
        this.context = context;
    }

    /// The rooms, found by scanning the packages beside this class. Two rooms may name their parts alike.
    @SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
    static class Rooms {}

    /// How a central system is started.
    ///
    /// @param data  folder of everything it keeps: database, pictures, keys
    /// @param port  of the web pages, or null for a program without pages
    /// @param clock the time every room asks for; carries the country's time zone
    public record Setup(Path data, @Nullable Integer port, Clock clock) {}

    /// Starts everything and returns once the program can work.
    ///
    /// @throws Failure `program.port-in-use`, or a refusal of the database
    public static CentralProgram start(Setup setup) {
        if (setup.port() != null) {
            refuseUsedPort(setup.port());
        }
        var outside = System.getenv("DANCU_DB_URL");
        var engine = outside == null ? PostgresEngine.start(setup.data()) : null;
        try {
            var properties = new HashMap<String, Object>();
            properties.put("spring.datasource.url", engine == null ? outside : engine.url());
            properties.put(
                    "spring.datasource.username",
                    engine == null ? System.getenv().getOrDefault("DANCU_DB_USER", "dancu") : engine.user());
            properties.put(
                    "spring.datasource.password",
                    engine == null ? System.getenv().getOrDefault("DANCU_DB_PASSWORD", "") : engine.password());
            if (setup.port() != null) {
                properties.put("server.port", setup.port());
            }
            ApplicationContextInitializer<GenericApplicationContext> given = context -> {
                context.registerBean(Clock.class, setup::clock);
                context.registerBean(
                        KeyRing.class, () -> KeyRing.open(setup.data().resolve("keys")));
                context.registerBean(
                        BlobStore.class, () -> new BlobStore(setup.data().resolve("blobs")));
                context.registerBean(
                        IndexFolder.class, () -> new IndexFolder(setup.data().resolve("lookup")));
            };
            var context = new SpringApplicationBuilder(Rooms.class)
                    .web(setup.port() == null ? WebApplicationType.NONE : WebApplicationType.SERVLET)
                    .profiles("central")
                    .properties(properties)
                    .initializers(given)
                    .run();
            return new CentralProgram(engine, context);
        } catch (RuntimeException e) {
            if (engine != null) {
                engine.close();
            }
            throw e;
        }
    }

    /// A room's public service.
    public <T> T room(Class<T> type) {
        return context.getBean(type);
    }

    /// The port the pages answer on.
    ///
    /// @throws IllegalStateException if the program was started without pages
    public int port() {
        var port = context.getEnvironment().getProperty("local.server.port");
        if (port == null) {
            throw new IllegalStateException("started without pages");
        }
        return Integer.parseInt(port);
    }

    @Override
    public void close() {
        context.close();
        if (engine != null) {
            engine.close();
        }
    }

    private static void refuseUsedPort(int port) {
        if (port == 0) {
            return;
        }
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName("0.0.0.0"))) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new Failure(ProgramError.PORT_IN_USE, "port " + port, e);
        }
    }
}
