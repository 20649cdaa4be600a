package dancu.registry;

import dancu.shared.Envelope;
import dancu.shared.KeyRing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/// Seals ethnicity, religion and blood group, each for one person only.
@Component
class SensitiveItems {

    private final SecretKey key;

    SensitiveItems(KeyRing keys) {
        this.key = keys.secret("registry-sensitive");
    }

    byte[] seal(Person.Sensitive items, UUID person) {
        var plain = String.join("\n", items.ethnicity(), items.religion(), items.bloodGroup());
        return Envelope.seal(key, plain.getBytes(StandardCharsets.UTF_8), person.toString());
    }

    Person.Sensitive open(UUID person, byte[] bytes) {
        var parts = text(bytes, person.toString()).split("\n", -1);
        return new Person.Sensitive(parts[0], parts[1], parts[2]);
    }

    /// One value of one field, as the history and requests keep it.
    byte[] seal(String value, UUID person, CorrectableField field) {
        return Envelope.seal(key, value.getBytes(StandardCharsets.UTF_8), person + "/" + field);
    }

    String open(byte[] bytes, UUID person, CorrectableField field) {
        return text(bytes, person + "/" + field);
    }

    private String text(byte[] bytes, String context) {
        try {
            return new String(Envelope.open(key, bytes, context), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sensitive items of " + context + " cannot be opened", e);
        }
    }
}
