package dancu.area;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Remembers what was answered lately, within bounds, for many threads at once.
///
/// Answers live in two maps. When the young one is full it becomes the old one and the old one is
/// forgotten; what is asked again in time moves back to the young one.
final class RecentAnswers {

    private static final int EACH_MAX = 50_000;

    /// A longer text is not an address and is not worth its memory.
    private static final int CHARACTERS_MAX = 300;

    private volatile Map<String, Optional<Unit>> young = new ConcurrentHashMap<>();
    private volatile Map<String, Optional<Unit>> old = Map.of();

    Optional<Unit> answer(String question, Function<String, Optional<Unit>> finder) {
        var known = young.get(question);
        if (known != null) {
            return known;
        }
        if (question.length() > CHARACTERS_MAX) {
            return finder.apply(question);
        }
        var earlier = old.get(question);
        var answer = earlier != null ? earlier : finder.apply(question);
        if (young.size() >= EACH_MAX) {
            age();
        }
        young.put(question, answer);
        return answer;
    }

    private synchronized void age() {
        if (young.size() >= EACH_MAX) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }
}
