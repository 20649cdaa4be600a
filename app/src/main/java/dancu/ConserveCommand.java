package dancu;

import dancu.enrolment.DossierFigures;
import dancu.kit.KitReports;
import dancu.kit.KitStanding;
import dancu.shared.Command;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;

/// `dancu conserve`: is every dossier accounted for, from the kits' own counts to the last state?
@CommandLine.Command(
        name = "conserve",
        mixinStandardHelpOptions = true,
        description = "Account for every dossier; exit 1 if a single one is missing.")
public final class ConserveCommand implements Command {

    @CommandLine.Option(names = "--data", description = "folder of the central system (data)")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        var setup = new CentralProgram.Setup(data.toAbsolutePath(), null, Clock.systemUTC());
        try (var program = CentralProgram.start(setup)) {
            var kits = program.room(KitReports.class).standing();
            var units = program.room(DossierFigures.class).conservation();
            kits.forEach(kit -> System.out.println("%-12s %s".formatted(kit.serial(), account(kit))));
            var filed = kits.stream().mapToLong(KitStanding::received).sum();
            var received = units.stream()
                    .mapToLong(DossierFigures.Conservation::received)
                    .sum();
            var missing = missing(kits) + Math.abs(filed - received);
            System.out.println("Gói tin đã nhận · packets filed %d, hồ sơ · dossiers %d".formatted(filed, received));
            System.out.println(
                    missing == 0
                            ? "Bảo toàn · conserved"
                            : "KHÔNG BẢO TOÀN · NOT CONSERVED: %d hồ sơ · dossiers".formatted(missing));
            return missing == 0 ? 0 : 1;
        }
    }

    /// What kits hold a receipt for and the centre does not have.
    static long missing(List<KitStanding> kits) {
        return kits.stream()
                .flatMap(kit -> kit.report().stream()
                        .map(last -> Math.max(0, last.captured() - last.unsent() - kit.received())))
                .mapToLong(Long::longValue)
                .sum();
    }

    private static String account(KitStanding kit) {
        return kit.report()
                .map(last -> "đã thu nhận · captured %d = chờ gửi · waiting %d + trung tâm nhận · received %d"
                        .formatted(last.captured(), last.unsent(), kit.received()))
                .orElse("chưa báo lần nào · never reported; trung tâm nhận · received " + kit.received());
    }
}
