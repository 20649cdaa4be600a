package dancu.shared.postgres;

import com.sun.management.OperatingSystemMXBean;
import dancu.shared.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// A PostgreSQL server of our own, in a folder.
///
/// A server that outlived a killed program is found by its `postmaster.pid` and used again; a stale file
/// of a dead
/// server is PostgreSQL's own business to clear. Writes are flushed (`fsync` stays on), so a power cut
/// loses nothing
/// that was answered.
public final class PostgresEngine implements AutoCloseable {

    /// Raised when the layout of the data folder changes so that an older program must not touch it.
    static final int DATA_FORMAT = 1;

    private static final long LEAST_FREE_BYTES = 1L << 30;
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final Path folder;
    private final int port;
    private final String password;
    private final boolean startedHere;

    private PostgresEngine(Path folder, int port, String password, boolean startedHere) {
        this.folder = folder;
        this.port = port;
        this.password = password;
        this.startedHere = startedHere;
    }

    /// Starts the server of this folder, or joins the one already running there.
    ///
    /// @param folder made when it does not exist
    /// @throws Failure one of [PostgresError]; nothing was changed in the folder
    public static PostgresEngine start(Path folder) {
        try {
            Files.createDirectories(folder);
            refuseNewerData(folder);
            if (Files.getFileStore(folder).getUsableSpace() < LEAST_FREE_BYTES) {
                throw new Failure(PostgresError.DISK_FULL, folder.toString());
            }
            var home = unpack(folder.resolve("engine"));
            var data = folder.resolve("postgres");
            var password = password(folder.resolve("postgres.secret"));
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                run(
                        folder,
                        home,
                        List.of(
                                "bin/initdb",
                                "-D",
                                data.toString(),
                                "-U",
                                "dancu",
                                "-A",
                                "scram-sha-256",
                                "--pwfile",
                                folder.resolve("postgres.secret").toString(),
                                "-E",
                                "UTF8",
                                "--locale",
                                "C.UTF-8",
                                "--no-instructions"));
                Files.writeString(folder.resolve("data-format"), Integer.toString(DATA_FORMAT));
            }
            var running = runningPort(data);
            if (running > 0) {
                return new PostgresEngine(folder, running, password, false);
            }
            var port = freePort();
            run(
                    folder,
                    home,
                    List.of(
                            "bin/pg_ctl",
                            "-D",
                            data.toString(),
                            "-l",
                            folder.resolve("postgres.log").toString(),
                            "-w",
                            "-t",
                            "60",
                            "-o",
                            options(port),
                            "start"));
            return new PostgresEngine(folder, port, password, true);
        } catch (IOException e) {
            throw new Failure(PostgresError.START_FAILED, folder.toString(), e);
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?reWriteBatchedInserts=true";
    }

    public String user() {
        return "dancu";
    }

    public String password() {
        return password;
    }

    /// Stops the server if this program started it; a server found running is left to whoever started it.
    @Override
    public void close() {
        if (startedHere) {
            stop();
        }
    }

    /// Stops the server whoever started it.
    public void stop() {
        try {
            run(
                    folder,
                    folder.resolve("engine"),
                    List.of("bin/pg_ctl", "-D", folder.resolve("postgres").toString(), "-m", "fast", "-w", "stop"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String options(int port) {
        return String.join(
                " ",
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "port=" + port,
                "-c",
                "unix_socket_directories=''",
                "-c",
                "shared_buffers=" + sharedBuffersMiB() + "MB",
                "-c",
                "max_connections=60",
                "-c",
                "max_wal_size=4GB",
                "-c",
                "wal_compression=on",
                "-c",
                "work_mem=16MB",
                "-c",
                "maintenance_work_mem=128MB",
                "-c",
                "random_page_cost=1.1",
                "-c",
                "jit=off");
    }

    /// An eighth of the machine's memory, 128 to 512 MiB: the indexes of a province stay in it, and pages a small
    /// database never touches cost nothing.
    private static long sharedBuffersMiB() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.clamp(machine.getTotalMemorySize() >> 23, 128, 512);
    }

    /// No mark is a folder we did not finish making; one we cannot read is not ours.
    private static void refuseNewerData(Path folder) throws IOException {
        var format = folder.resolve("data-format");
        var mark = Files.exists(format) ? Files.readString(format).strip() : "";
        if (!mark.isEmpty() && (!mark.matches("[0-9]{1,9}") || Integer.parseInt(mark) > DATA_FORMAT)) {
            throw new Failure(PostgresError.NEWER_DATA, folder.toString());
        }
    }

    private static String password(Path secret) throws IOException {
        if (!Files.exists(secret)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(secret).strip();
    }

    /// Unpacks the server once; a folder half unpacked by a killed program has no `complete` mark and is
    /// done again.
    private static Path unpack(Path home) throws IOException {
        if (Files.exists(home.resolve("complete"))) {
            return home;
        }
        try (InputStream archive = PostgresEngine.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null || !System.getProperty("os.name").startsWith("Linux")) {
                throw new Failure(PostgresError.UNSUPPORTED_MACHINE, System.getProperty("os.arch"));
            }
            var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException("entry outside the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.deleteIfExists(target);
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.deleteIfExists(target);
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
        Files.createFile(home.resolve("complete"));
        return home;
    }

    /// The port in `postmaster.pid`, if the process named there is alive and ready; 0 otherwise.
    private static int runningPort(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return 0;
        }
        var lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
        if (lines.size() < 8 || !lines.get(7).strip().equals("ready")) {
            return 0;
        }
        var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        var postgres =
                process.flatMap(handle -> handle.info().command()).filter(command -> command.endsWith("/postgres"));
        return postgres.isPresent() ? Integer.parseInt(lines.get(3).strip()) : 0;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// PostgreSQL refuses to run as root. A user namespace of its own makes it somebody else without a new
    /// account.
    private static void run(Path folder, Path home, List<String> command) throws IOException {
        var whole = new ArrayList<String>();
        if (Files.getAttribute(folder, "unix:uid").equals(0) && isRoot()) {
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.add(home.resolve(command.getFirst()).toString());
        whole.addAll(command.subList(1, command.size()));
        var log = folder.resolve("engine.log");
        var process = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroy();
                throw new Failure(PostgresError.START_FAILED, command.getFirst() + ", see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(PostgresError.START_FAILED, command.getFirst() + " was interrupted", e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
