package dancu.kit.station;

import dancu.kit.KitError;
import dancu.kit.PacketAnswer;
import dancu.kit.PacketTrain;
import dancu.shared.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The way to the centre over HTTP.
public final class HttpUplink implements Uplink, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI central;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /// @param central address of the centre, such as `https://cccd.example.vn`
    public HttpUplink(URI central) {
        this.central = central;
    }

    @Override
    public List<PacketAnswer> send(List<byte[]> packets) {
        var request = HttpRequest.newBuilder(central.resolve("/kit/packets"))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(PacketTrain.write(packets)));
        return PacketAnswer.readAll(ask(request));
    }

    @Override
    public void report(byte[] json, byte[] signature) {
        ask(signed("/kit/report", json, signature));
    }

    /// Asks for this kit's slice.
    ///
    /// @param json      [dancu.kit.SliceDesk.Request]
    /// @param signature the kit's, over `json`
    /// @return what [Station#takeSlice] takes
    public byte[] slice(byte[] json, byte[] signature) {
        return ask(signed("/kit/slice", json, signature));
    }

    /// Posts JSON without a signature: enrolment, where the one-time code is the proof.
    byte[] post(String path, byte[] json) {
        return ask(HttpRequest.newBuilder(central.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json)));
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder signed(String path, byte[] json, byte[] signature) {
        return HttpRequest.newBuilder(central.resolve(path))
                .header("Content-Type", "application/octet-stream")
                .header("Dancu-Kit-Signature", Base64.getEncoder().encodeToString(signature))
                .POST(HttpRequest.BodyPublishers.ofByteArray(json));
    }

    private byte[] ask(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.timeout(ANSWER).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 == 4) {
                throw new Failure(refusal(answer.body()), "the centre answered " + answer.statusCode());
            }
            if (answer.statusCode() / 100 != 2) {
                throw new Failure(KitError.CENTRAL_UNREACHABLE, "the centre answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new Failure(KitError.CENTRAL_UNREACHABLE, e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(KitError.CENTRAL_UNREACHABLE, "interrupted", e);
        }
    }

    /// What a refusal of the centre says, `{"code": …}`; a page that says nothing of ours is some other server.
    private static KitError refusal(byte[] body) {
        try {
            var code = JSON.readTree(body).path("code").asString("");
            return Arrays.stream(KitError.values())
                    .filter(error -> error.code().equals(code))
                    .findAny()
                    .orElse(KitError.CENTRAL_UNREACHABLE);
        } catch (JacksonException e) {
            return KitError.CENTRAL_UNREACHABLE;
        }
    }
}
