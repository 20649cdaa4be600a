package dancu.lookup;

import dancu.lookup.Answer.Field;
import dancu.lookup.Answer.Match;
import dancu.matcher.name.LegacyEncoding;
import dancu.matcher.name.NameKey;
import dancu.registry.Person;
import dancu.residence.Residences;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What of one person agrees with what was typed.
final class Matches {

    private final Person person;
    private final Residences.@Nullable Address address;
    private final @Nullable String bookNumber;
    private final List<Piece> name;
    private final List<Piece> otherNames;
    private final List<Piece> place;
    private final Set<Match> matches = new LinkedHashSet<>();

    /// @param written the address as it is shown
    Matches(Person person, String written, Residences.@Nullable Address address, @Nullable String bookNumber) {
        this.person = person;
        this.address = address;
        this.bookNumber = bookNumber;
        this.name = pieces(person.birthName());
        this.otherNames = pieces(person.otherNames());
        this.place = pieces(written);
    }

    /// A word as shown and as compared.
    private record Piece(String shown, String plain) {}

    List<Match> of(Typed typed) {
        typed.words().forEach(word -> word(word.plain()));
        typed.figures().forEach(this::figure);
        return List.copyOf(matches);
    }

    private void word(String typed) {
        BiPredicate<String, String> begins = String::startsWith;
        var isFound = take(name, Field.NAME, typed, String::equals)
                || take(otherNames, Field.OTHER_NAME, typed, String::equals)
                || take(place, Field.ADDRESS, typed, String::equals)
                || take(name, Field.NAME, typed, begins)
                || take(otherNames, Field.OTHER_NAME, typed, begins)
                || take(place, Field.ADDRESS, typed, begins);
        if (!isFound) {
            var slips = FuzzyQuery.getFuzzyAutomaton(typed, 1, 0, true).runAutomaton;
            take(name, Field.NAME, typed, (piece, word) -> {
                var bytes = new BytesRef(piece);
                return slips != null && slips.run(bytes.bytes, bytes.offset, bytes.length);
            });
        }
    }

    /// Each word of the person answers for one typed word.
    private boolean take(List<Piece> pieces, Field field, String typed, BiPredicate<String, String> agrees) {
        for (var piece : pieces) {
            if (agrees.test(piece.plain(), typed)) {
                matches.add(new Match(field, piece.shown()));
                pieces.remove(piece);
                return true;
            }
        }
        return false;
    }

    private void figure(Typed.Figure figure) {
        var date = person.birthDate();
        var born = new BirthPart(date.year(), date.month(), date.day());
        if (figure.dates().stream()
                .anyMatch(part -> part.agrees(born) || part.near().stream().anyMatch(near -> near.agrees(born)))) {
            matches.add(new Match(Field.BIRTH_DATE, date.raw()));
        }
        var digits = figure.digits();
        if (digits != null) {
            number(Field.PIN, person.pin(), digits);
            person.papers().forEach(paper -> number(Field.OLD_NUMBER, paper.number(), digits));
            for (var phone : person.phone().split("[,;/]", -1)) {
                number(Field.PHONE, phone.strip(), digits);
            }
            number(Field.BOOK_NUMBER, bookNumber, digits);
        }
        if (figure.code() != null && address != null && address.commune().equals(figure.code())) {
            matches.add(new Match(Field.ADDRESS, figure.code()));
        }
    }

    private void number(Field field, @Nullable String number, String typed) {
        if (number == null) {
            return;
        }
        var plain = Entry.plainNumber(number);
        if (plain.startsWith(typed) || plain.startsWith("0" + typed) || plain.equals(Entry.plainNumber(typed))) {
            matches.add(new Match(field, number));
        }
    }

    private static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var shown = text.split("[\\s,;]+", -1);
        var converted = LegacyEncoding.convert(text).split("[\\s,;]+", -1);
        for (var i = 0; i < Math.min(shown.length, converted.length); i++) {
            var plain = NameKey.of(converted[i]).plain();
            if (!plain.isEmpty()) {
                pieces.add(new Piece(shown[i], plain));
            }
        }
        return pieces;
    }
}
