package dancu.cardkit.artwork;

import dancu.cardkit.CardFacts;
import dancu.cardkit.InventedCards;
import dancu.cardkit.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Cards to draw, each the card of Lê Thị Mẫu but for one fact.
final class Sample {

    private static final List<String> SYLLABLES = List.of(
            "Nguyễn", "Thị", "Đặng", "Ngọc", "Ẫnh", "Quỳnh", "Trường", "Khuyến", "Phượng", "Vĩ", "Ỷ", "Lan", "Hoằng",
            "Đỗ", "Mỹ", "Ốc", "Kiều", "Ưng", "Ớt", "Thọ", "Xuân", "Tĩnh", "Gia", "Nghĩa", "Sầm", "Sơn", "Cẩm", "Thủy");

    private Sample() {}

    static CardFacts named(String name) {
        return but(name, origin(), residence(), marks(), portrait());
    }

    static CardFacts bornIn(String origin) {
        return but(name(), origin, residence(), marks(), portrait());
    }

    static CardFacts livingAt(String residence) {
        return but(name(), origin(), residence, marks(), portrait());
    }

    static CardFacts marked(String marks) {
        return but(name(), origin(), residence(), marks, portrait());
    }

    static CardFacts pictured(Picture portrait) {
        return but(name(), origin(), residence(), marks(), portrait);
    }

    /// A name of so many words, and an address to match.
    static CardFacts random(RandomGenerator random, int words) {
        var clauses = new ArrayList<String>();
        for (int i = 0; i < words; i += 2) {
            clauses.add(words(random, 3));
        }
        return but(words(random, words), words(random, 4), String.join(", ", clauses), words(random, 7), portrait());
    }

    static String words(RandomGenerator random, int count) {
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            words.add(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return String.join(" ", words);
    }

    private static CardFacts but(String name, String origin, String residence, String marks, Picture portrait) {
        var card = InventedCards.leThiMau();
        return new CardFacts(
                card.number(),
                name,
                card.birthDate(),
                card.sex(),
                card.nationality(),
                card.ethnicity(),
                card.religion(),
                origin,
                residence,
                marks,
                card.issueDate(),
                card.expiry(),
                card.father(),
                card.mother(),
                card.spouse(),
                card.oldNumber(),
                portrait,
                card.fingers());
    }

    private static String name() {
        return InventedCards.leThiMau().fullName();
    }

    private static String origin() {
        return InventedCards.leThiMau().origin();
    }

    private static String residence() {
        return InventedCards.leThiMau().residence();
    }

    private static String marks() {
        return InventedCards.leThiMau().marks();
    }

    private static Picture portrait() {
        return InventedCards.leThiMau().portrait();
    }
}
