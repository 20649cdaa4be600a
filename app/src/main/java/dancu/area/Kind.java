package dancu.area;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a unit is called before its name, in full and as clerks shorten it.
enum Kind {
    PROVINCE("Tỉnh", "t", EnumSet.of(Unit.Level.PROVINCE)),
    CITY("Thành phố", "tp", EnumSet.of(Unit.Level.PROVINCE, Unit.Level.DISTRICT)),
    URBAN_DISTRICT("Quận", "q", EnumSet.of(Unit.Level.DISTRICT)),
    DISTRICT("Huyện", "h", EnumSet.of(Unit.Level.DISTRICT)),
    TOWN("Thị xã", "tx", EnumSet.of(Unit.Level.DISTRICT)),
    COMMUNE("Xã", "x", EnumSet.of(Unit.Level.COMMUNE)),
    WARD("Phường", "p", EnumSet.of(Unit.Level.COMMUNE)),
    TOWNSHIP("Thị trấn", "tt", EnumSet.of(Unit.Level.COMMUNE)),
    SPECIAL_ZONE("Đặc khu", "dk", EnumSet.of(Unit.Level.COMMUNE));

    private static final List<Kind> ALL = List.of(values());

    private final String words;
    private final String abbreviation;
    private final Set<Unit.Level> levels;
    private final Words spelled;

    Kind(String words, String abbreviation, Set<Unit.Level> levels) {
        this.words = words;
        this.abbreviation = abbreviation;
        this.levels = levels;
        this.spelled = Words.of(words);
    }

    /// The kind a full name such as Huyện Ngọc Lặc begins with.
    static Optional<Kind> of(String fullName) {
        return ALL.stream()
                .filter(kind -> fullName.startsWith(kind.words + " "))
                .findFirst();
    }

    /// In full, as before a name.
    String words() {
        return words;
    }

    /// The name without the kind.
    String nameIn(String fullName) {
        return fullName.substring(words.length() + 1);
    }

    boolean at(Unit.Level level) {
        return levels.contains(level);
    }

    /// A kind found among typed words.
    ///
    /// @param words how many words it takes
    record Found(Kind kind, int words) {}

    /// The kind the words from `at` on begin with: in full, with its accents or with none, or
    /// shortened where a name follows.
    static Optional<Found> in(Words words, int at) {
        for (var kind : ALL) {
            if (words.agree(at, kind.spelled)) {
                return Optional.of(new Found(kind, kind.spelled.size()));
            }
        }
        return shortened(words, at, 2).or(() -> shortened(words, at, 1));
    }

    /// As in `tx`, `t.x` or `h`, of so many words.
    private static Optional<Found> shortened(Words words, int at, int length) {
        if (words.size() <= at + length) {
            return Optional.empty();
        }
        var typed = words.plain(at) + (length == 2 ? words.plain(at + 1) : "");
        return ALL.stream()
                .filter(kind -> kind.abbreviation.equals(typed))
                .findFirst()
                .map(kind -> new Found(kind, length));
    }
}
