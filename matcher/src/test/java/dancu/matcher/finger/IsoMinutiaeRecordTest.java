package dancu.matcher.finger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.machinezoo.sourceafis.FingerprintCompatibility;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IsoMinutiaeRecordTest {

    private static final TenPrint PRINTS = SyntheticPrints.first(1);

    @Test
    void aRecordComesBackAsItWent() {
        assertThat(IsoMinutiaeRecord.read(IsoMinutiaeRecord.write(PRINTS))).isEqualTo(PRINTS);
    }

    @Test
    void anotherReaderSeesTheSameMinutiae() {
        var templates = FingerprintCompatibility.importTemplates(IsoMinutiaeRecord.write(PRINTS));

        assertThat(templates).hasSize(10);
        for (var finger = 1; finger <= 10; finger++) {
            assertThat(Minutiae.fromTemplate(templates.get(finger - 1)).toList())
                    .containsExactlyInAnyOrderElementsOf(PRINTS.finger(FingerPosition.ofIsoCode(finger))
                            .orElseThrow()
                            .toList());
        }
    }

    @Test
    void aRecordOfTwiceTheResolutionIsHalved() {
        var record = IsoMinutiaeRecord.write(PRINTS);
        record[19] = (byte) (394 & 0xFF);
        record[18] = 1;
        var halved = IsoMinutiaeRecord.read(record)
                .finger(FingerPosition.RIGHT_INDEX)
                .orElseThrow();
        var original = PRINTS.finger(FingerPosition.RIGHT_INDEX).orElseThrow();

        assertThat(halved.width()).isEqualTo(200);
        assertThat(halved.height()).isEqualTo(430);
        assertThat(halved.get(0).x())
                .isBetween(original.get(0).x() / 2, original.get(0).x() / 2 + 1);
    }

    @Test
    void foreignBytesAreReadOrRefused() {
        var random = new Random(23);
        var refused = 0;
        for (var i = 0; i < 5_000; i++) {
            var record = IsoMinutiaeRecord.write(PRINTS);
            if (random.nextInt(4) == 0) {
                record = Arrays.copyOf(record, random.nextInt(record.length));
            }
            for (var flips = random.nextInt(5); flips > 0 && record.length > 0; flips--) {
                record[random.nextInt(Math.min(record.length, 200))] = (byte) random.nextInt();
            }
            try {
                assertThat(IsoMinutiaeRecord.read(record).count()).isLessThanOrEqualTo(10);
            } catch (MalformedPrintException expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1_000);
        assertThatThrownBy(() -> IsoMinutiaeRecord.read(new byte[0])).isInstanceOf(MalformedPrintException.class);
    }
}
