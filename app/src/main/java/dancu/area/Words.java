package dancu.area;

import java.util.List;

/// The syllables of a text, each in both spellings of [Spelling].
record Words(List<String> plain, List<String> marked) {

    static Words of(String text) {
        return new Words(split(Spelling.plain(text)), split(Spelling.marked(text)));
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    int size() {
        return plain.size();
    }

    String plain(int at) {
        return plain.get(at);
    }

    Words from(int start) {
        return part(start, size());
    }

    Words part(int start, int end) {
        return new Words(plain.subList(start, end), marked.subList(start, end));
    }

    String joined() {
        return String.join(" ", plain);
    }

    /// True where a syllable has a mark, so that its writer cared for marks.
    boolean hasMarks() {
        return !plain.equals(marked);
    }

    /// True where the syllables from `at` on are these, each with their marks or with none at all.
    boolean agree(int at, Words others) {
        if (at + others.size() > size()) {
            return false;
        }
        for (var i = 0; i < others.size(); i++) {
            var bare = marked.get(at + i).equals(plain.get(at + i));
            var same = bare
                    ? plain.get(at + i).equals(others.plain.get(i))
                    : marked.get(at + i).equals(others.marked.get(i));
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
