package dancu.registry;

import dancu.shared.Envelope;
import dancu.shared.KeyRing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Seals ethnicity, religion and blood group, each for one person only. The newest generation of the key seals,
/// every generation opens.
@Component
class SensitiveItems {

    private final KeyRing ring;
    private final JdbcClient jdbc;
    private volatile @Nullable List<SecretKey> newestFirst;

    SensitiveItems(KeyRing ring, JdbcClient jdbc) {
        this.ring = ring;
        this.jdbc = jdbc;
    }

    byte[] seal(Person.Sensitive items, UUID person) {
        var plain = String.join("\n", items.ethnicity(), items.religion(), items.bloodGroup());
        return seal(plain, person.toString());
    }

    Person.Sensitive open(UUID person, byte[] bytes) {
        var parts = text(bytes, person.toString()).split("\n", -1);
        return new Person.Sensitive(parts[0], parts[1], parts[2]);
    }

    /// One value of one field, as the history and requests keep it.
    byte[] seal(String value, UUID person, CorrectableField field) {
        return seal(value, person + "/" + field);
    }

    String open(byte[] bytes, UUID person, CorrectableField field) {
        return text(bytes, person + "/" + field);
    }

    /// Reads the keys where that has not been done. A COPY holds its connection, so whoever seals during one
    /// asks first.
    void ready() {
        keys();
    }

    /// Reads the generations again, after one was added here or by another program.
    List<SecretKey> reload() {
        var newest = jdbc.sql("SELECT max(generation) FROM registry.sealing_key")
                .query(Integer.class)
                .single();
        var keys = IntStream.iterate(newest, generation -> generation > 0, generation -> generation - 1)
                .mapToObj(generation -> ring.secret(name(generation)))
                .toList();
        newestFirst = keys;
        return keys;
    }

    private List<SecretKey> keys() {
        var keys = newestFirst;
        return keys == null ? reload() : keys;
    }

    private byte[] seal(String text, String context) {
        return Envelope.seal(keys().getFirst(), text.getBytes(StandardCharsets.UTF_8), context);
    }

    private String text(byte[] bytes, String context) {
        return text(keys(), bytes, context)
                .or(() -> text(reload(), bytes, context))
                .orElseThrow(() -> new IllegalStateException("sensitive items of " + context + " cannot be opened"));
    }

    private static Optional<String> text(List<SecretKey> keys, byte[] bytes, String context) {
        for (var key : keys) {
            try {
                return Optional.of(new String(Envelope.open(key, bytes, context), StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                // sealed under an older generation, or not for this person
            }
        }
        return Optional.empty();
    }

    private static String name(int generation) {
        return generation == 1 ? "registry-sensitive" : "registry-sensitive-" + generation;
    }
}
