package dancu;

import static org.assertj.core.api.Assertions.assertThat;

import dancu.audit.Ledger;
import dancu.enrolment.Delivery;
import dancu.enrolment.DossierDesk;
import dancu.enrolment.DossierEvent;
import dancu.enrolment.DossierFigures;
import dancu.enrolment.DossierState;
import dancu.enrolment.Review;
import dancu.issuance.Issuance;
import dancu.kit.KitReports;
import dancu.kit.KitStanding;
import dancu.shared.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Walks one dossier from the kit to the hand on the real program, and holds `docs/one-dossier.md` to it.
class OneDossierTest {

    private static final Actor REVIEWER = new Actor("huyen.kiemtra", OneDistrict.DISTRICT);
    private static final Actor APPROVER = new Actor("huyen.duyet", OneDistrict.DISTRICT);
    private static final Actor OPERATOR = new Actor("sanxuat.01", "38");

    @Test
    void aDossierLeavesTheEventsTheTourTellsOf(@TempDir Path folder) throws IOException {
        try (var district = new OneDistrict(folder)) {
            var citizen = district.adults.getFirst();
            var id = district.capture(citizen, citizen);
            assertThat(waitingOnKits(district)).isZero();
            district.send();
            district.runThePipeline();

            var review = district.program.room(Review.class);
            review.pass(List.of(id), REVIEWER);
            review.approve(List.of(id), APPROVER);
            district.clock.pass(Duration.ofDays(1));
            district.runThePipeline();

            var delivery = district.program.room(Delivery.class);
            var parcel = delivery.ship(OneDistrict.DISTRICT, List.of(id), OPERATOR);
            district.clock.pass(Duration.ofDays(1));
            delivery.arrive(parcel, APPROVER);
            delivery.forward(List.of(id), APPROVER);
            district.clock.pass(Duration.ofDays(1));
            var officer = new Actor("xa.congan", citizen.residence().communeCode());
            var neighbour = district.adults.get(1);
            assertThat(delivery.handOver(id, district.shows(neighbour), officer))
                    .isFalse();
            assertThat(delivery.handOver(id, district.shows(citizen), officer)).isTrue();

            var history = district.program.room(DossierDesk.class).history(id);
            assertThat(history.stream().map(OneDossierTest::row).toList()).isEqualTo(rowsOfTheTour());
            assertThat(district.program.room(Issuance.class).card(id)).hasValueSatisfying(card -> {
                assertThat(card.readBack()).isTrue();
                assertThat(card.state()).isEqualTo("ACTIVE");
            });
            assertThat(district.program.room(DossierFigures.class).conservation())
                    .containsExactly(
                            new DossierFigures.Conservation(citizen.residence().communeCode(), 1, 0, 1, 0));
            assertThat(district.program.room(Ledger.class).verify().holds()).isTrue();
        }
    }

    private static long waitingOnKits(OneDistrict district) {
        return district.program.room(KitReports.class).standing().stream()
                .mapToLong(KitStanding::waiting)
                .sum();
    }

    /// State, and the act where the state stays; who, without the name of the officer.
    private static String row(DossierEvent event) {
        var stays = event.from() == event.to() && event.reason() != null;
        return event.number() + " " + event.to() + (stays ? " " + event.reason() : "") + " " + event.actor();
    }

    private static List<String> rowsOfTheTour() throws IOException {
        var states = Arrays.stream(DossierState.values()).map(Enum::name).toList();
        return Files.readAllLines(Path.of("..", "docs", "one-dossier.md")).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(line -> line.split("\\s*\\|\\s*", -1))
                .filter(cells -> states.contains(cells[2].split(" ", -1)[0].replace("`", "")))
                .map(cells -> cells[1] + " " + cells[2].replace("`", "") + " " + cells[3].replace("`", ""))
                .toList();
    }
}
