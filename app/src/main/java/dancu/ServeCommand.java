package dancu;

import dancu.access.Accounts;
import dancu.enrolment.Pipeline;
import dancu.lookup.Lookup;
import dancu.quality.QualityWatch;
import dancu.shared.Command;
import dancu.shared.WorkingDay;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;

/// `dancu serve`: the central system, until it is told to stop.
@CommandLine.Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Run the central system and its pages.")
public final class ServeCommand implements Command {

    @CommandLine.Option(names = "--port", defaultValue = "8080", description = "port of the pages (${DEFAULT-VALUE})")
    private int port;

    @CommandLine.Option(
            names = "--data",
            defaultValue = "data",
            description = "folder of database, pictures and keys (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws InterruptedException {
        var program = CentralProgram.start(
                new CentralProgram.Setup(data.toAbsolutePath(), port, Clock.system(WorkingDay.ZONE)));
        program.room(Accounts.class)
                .ensureAdministrator()
                .ifPresent(password -> System.out.println(
                        "Tài khoản quản trị đầu tiên · the first administrator: quantri / " + password));
        program.room(Pipeline.class).start();
        program.room(Lookup.class).start();
        program.room(QualityWatch.class).start();
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            program.close();
            stopped.countDown();
        }));
        System.out.println("http://localhost:" + port);
        stopped.await();
        return 0;
    }
}
