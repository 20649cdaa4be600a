package dancu.kit.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dancu.kit.KitError;
import dancu.kit.PacketAnswer;
import dancu.kit.PacketTrain;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpUplinkTest {

    @Test
    void aTrainGoesUpAndItsAnswersComeDown() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/kit/packets", exchange -> {
            var packets = PacketTrain.read(exchange.getRequestBody());
            var answers = packets.stream()
                    .map(packet -> PacketAnswer.refused(String.valueOf(packet.length), KitError.TRUNCATED))
                    .toList();
            var body = PacketAnswer.writeAll(answers);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/kit/report", exchange -> {
            var body = "{\"code\":\"kit.unknown\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var central = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (var uplink = new HttpUplink(central)) {
            assertThat(uplink.send(List.of(new byte[3], new byte[5])))
                    .extracting(PacketAnswer::hash)
                    .containsExactly("3", "5");
            assertThatThrownBy(() -> uplink.report(new byte[1], new byte[64])).hasMessageContaining("kit.unknown");
            server.stop(0);
            assertThatThrownBy(() -> uplink.send(List.of())).hasMessageContaining("kit.central-unreachable");
        }
    }
}
