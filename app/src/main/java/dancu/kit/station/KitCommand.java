package dancu.kit.station;

import dancu.shared.Command;
import dancu.shared.WorkingDay;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// `dancu kit`: an enrolment kit with its page on this machine, until it is told to stop.
@CommandLine.Command(
        name = "kit",
        mixinStandardHelpOptions = true,
        description = "Run an enrolment kit. Works without a network for days.")
public final class KitCommand implements Command {

    @CommandLine.Option(
            names = "--central",
            defaultValue = "http://localhost:8080",
            description = "address of the central system (${DEFAULT-VALUE})")
    private URI central = URI.create("http://localhost:8080");

    @CommandLine.Option(
            names = "--data",
            defaultValue = "kit",
            description = "folder of this kit's keys and journal (${DEFAULT-VALUE})")
    private Path data = Path.of("kit");

    @CommandLine.Option(names = "--port", defaultValue = "8090", description = "port of the page (${DEFAULT-VALUE})")
    private int port = 8090;

    @CommandLine.Option(names = "--code", description = "one-time enrolment code, for a new folder")
    private @Nullable String code;

    @CommandLine.Option(
            names = "--training",
            description = "folder with 1.png to 10.png, offered as prints for practice")
    private @Nullable Path training;

    @Override
    public Integer call() throws InterruptedException {
        var clock = Clock.system(WorkingDay.ZONE);
        var uplink = new HttpUplink(central);
        var folder = data.toAbsolutePath();
        var setup = StationHome.open(folder, code, uplink);
        var station = Station.open(folder, setup, clock);
        var courier = new Courier(station, uplink, clock);
        var program = StationProgram.start(new StationProgram.Setup(station, courier, port, training, clock));
        courier.start();
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            program.close();
            courier.close();
            station.close();
            stopped.countDown();
        }));
        System.out.println("http://localhost:" + program.port());
        stopped.await();
        return 0;
    }

    @CommandLine.Command(name = "export", description = "Write every packet without a receipt into a folder.")
    int export(@CommandLine.Parameters(paramLabel = "DIR") Path folder) {
        try (var station = atHome()) {
            System.out.println(station.exportTo(folder));
            return 0;
        }
    }

    @CommandLine.Command(name = "receive", description = "Take in the receipts a courier brought back.")
    int receive(@CommandLine.Parameters(paramLabel = "DIR") Path folder) {
        try (var station = atHome()) {
            System.out.println(station.importReceipts(folder));
            return 0;
        }
    }

    private Station atHome() {
        var folder = data.toAbsolutePath();
        try (var uplink = new HttpUplink(central)) {
            return Station.open(folder, StationHome.open(folder, null, uplink), Clock.system(WorkingDay.ZONE));
        }
    }
}
