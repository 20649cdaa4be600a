package dancu.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dancu.TestDatabase;
import dancu.kit.station.StationSetup;
import dancu.shared.web.FailureAdvice;
import java.security.Key;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class KitDoorTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Kits kits = new Kits(database.jdbc, database.transaction, database.keys, Captures.CLOCK);
    private final KitReports reports = new KitReports(kits, database.jdbc, Captures.CLOCK);
    private final MockMvc door = MockMvcBuilders.standaloneSetup(new KitDoor(kits, reports))
            .setControllerAdvice(new FailureAdvice())
            .build();

    @Test
    void aKitEnrolsItselfWithItsCodeAndThenReports() throws Exception {
        var code = kits.invite("TH-DOOR", "389", List.of(Captures.OFFICER));
        var keys = StationSetup.Keys.fresh(List.of(Captures.OFFICER));

        door.perform(post("/kit/invitation")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json(Map.of("code", code))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.serial").value("TH-DOOR"))
                .andExpect(jsonPath("$.officers[0]").value(Captures.OFFICER));
        var officer = Objects.requireNonNull(keys.officers().get(Captures.OFFICER));
        var enrolment = json(Map.of(
                "code",
                code,
                "signing",
                base64(keys.signing().getPublic()),
                "agreement",
                base64(keys.agreement().getPublic()),
                "officers",
                Map.of(Captures.OFFICER, base64(officer.getPublic()))));
        door.perform(post("/kit/enrolment")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(enrolment))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$.centrePackets").value(base64(kits.centre().packets())));
        door.perform(post("/kit/enrolment")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(enrolment))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("kit.enrolment-code"));

        var counts = new KitReports.Counts("TH-DOOR", 3, 1, Captures.NOON).json();
        var signature = KitReports.sign(keys.signing().getPrivate(), counts);
        door.perform(post("/kit/report")
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header("Dancu-Kit-Signature", Base64.getEncoder().encodeToString(signature))
                        .content(counts))
                .andExpect(status().isNoContent());
        assertThat(reports.standing())
                .singleElement()
                .satisfies(
                        kit -> assertThat(kit.report().orElseThrow().captured()).isEqualTo(3));
    }

    private static byte[] json(Map<String, ?> fields) {
        return Json.STRICT.writeValueAsBytes(fields);
    }

    private static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }
}
