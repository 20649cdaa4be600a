package dancu.bench.demo;

import java.nio.file.Path;
import java.time.LocalDate;

/// The campaign room of the demo: freezes each week, writes its report, and opens the doors afterwards.
final class DemoOffice {

    private final Path folder;
    private int reports;

    DemoOffice(Path folder) {
        this.folder = folder;
    }

    void endOfWeek(LocalDate monday) {}

    int reports() {
        return reports;
    }

    void openDoors(String district, int port) {
        System.out.println("http://localhost:" + port + " " + folder + district);
    }
}
