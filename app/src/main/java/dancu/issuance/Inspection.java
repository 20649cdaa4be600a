package dancu.issuance;

import dancu.cardkit.CardFacts;
import dancu.cardkit.lds.CardFile;
import dancu.cardkit.pki.CardData;
import dancu.cardkit.pki.Check;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Looks at a card before it leaves.
@Component
class Inspection {

    Optional<String> chipFault(CardData data, CardFacts facts, Function<Map<CardFile, byte[]>, List<Check>> verify) {
        return verify.apply(data.files()).stream()
                .filter(check -> !check.passed())
                .map(check -> "chip: " + check.name())
                .findFirst();
    }

    Optional<String> printFault(CardFacts facts) {
        return Optional.empty();
    }

    List<byte[]> draw(CardFacts facts) {
        return List.of();
    }
}
