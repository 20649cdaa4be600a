package dancu.kit;

import dancu.shared.DossierId;
import dancu.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/// Invented captures for tests, the same ones from the same seed.
public final class Captures {

    public static final Instant NOON = Instant.parse("2021-04-01T05:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOON, ZoneId.of("Asia/Ho_Chi_Minh"));
    public static final String OFFICER = "an.nguyen";

    private Captures() {}

    public static Capture capture(long seed) {
        return capture(seed, NOON.minusSeconds(60));
    }

    public static Capture capture(long seed, Instant at) {
        var random = new Random(seed);
        var templates = new TreeMap<Integer, Bytes>();
        var images = new TreeMap<Integer, Bytes>();
        for (int finger = 1; finger <= 9; finger++) {
            templates.put(finger, bytes(random, 300));
        }
        images.put(2, bytes(random, 2000));
        return new Capture(
                new DossierId(new UUID(random.nextLong(), random.nextLong())),
                SlipCode.PENDING,
                new PersonId(new UUID(random.nextLong(), random.nextLong())),
                IssueCase.CONVERT_CMND,
                Fee.of(IssueCase.CONVERT_CMND, FeeExemption.NONE, LocalDate.of(2021, 4, 1)),
                at,
                OFFICER,
                "14845",
                new Seen("Lê Thị Tơ", "1990", "FEMALE", "14845", "038190000001"),
                List.of(new Correction("fullName", "Lê Thị Tơ", "Giấy khai sinh 12/1990")),
                "Nốt ruồi C: 3 cm trên sau mép trái",
                templates,
                images,
                new TreeMap<>(Map.of(10, MissingPrint.AMPUTATED)),
                bytes(random, 4000),
                OldDocumentHandling.CORNER_CUT_RETURNED,
                Bytes.NONE,
                at.minusSeconds(30),
                "0900000000");
    }

    private static Bytes bytes(Random random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
