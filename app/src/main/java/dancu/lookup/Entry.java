package dancu.lookup;

import dancu.matcher.name.LegacyEncoding;
import dancu.matcher.name.NameKey;
import dancu.registry.OldNumber;
import dancu.registry.Person;
import dancu.residence.Residences;
import dancu.shared.PersonId;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// One record of the register as the index holds it: terms to be found by, and nothing to be shown.
///
/// A record that was made one with another is in the index like any other; whoever it became is looked up when
/// it is found.
final class Entry {

    static final String ID = "id";
    /// The whole name without accents, syllables in their order.
    static final String WHOLE = "whole";
    /// The whole name with accents.
    static final String WHOLE_ACCENTED = "wholeAccented";
    /// The last syllable without accents.
    static final String GIVEN = "given";
    /// Syllables without accents.
    static final String SYLLABLE = "syllable";
    /// Syllables with accents.
    static final String ACCENTED = "accented";
    /// Beginnings of the syllables without accents, whole ones too.
    static final String BEGINNING = "beginning";
    /// The date of birth and its parts, see [BirthPart#term].
    static final String BIRTH = "birth";
    /// Numbers of the person, of papers, telephone and household book.
    static final String NUMBER = "number";
    /// Beginnings of the numbers, [#SHORTEST] to [#LONGEST] digits.
    static final String NUMBER_BEGINNING = "numberBeginning";
    /// Words of the address, two neighbours joined, and the codes of its units.
    static final String ADDRESS = "address";
    /// The code of the commune.
    static final String COMMUNE = "commune";
    /// The order hits are found in: the living first, then short names, then by given name.
    static final SortField ORDER = new SortField("order", SortField.Type.LONG);

    static final int SHORTEST = 3;
    static final int LONGEST = 6;

    private static final int LETTERS_IN_ORDER = 11;

    private final Document document = new Document();
    private final Set<String> added = new HashSet<>();

    private Entry() {}

    /// @param address    null where there is none
    /// @param place      the address with the names of its units and their codes, see [Places]
    /// @param bookNumber of the household, or null
    static Document of(
            Person person, Residences.@Nullable Address address, List<String> place, @Nullable String bookNumber) {
        var entry = new Entry();
        entry.document.add(new StringField(ID, key(person.id()), Field.Store.NO));
        entry.document.add(new BinaryDocValuesField(ID, key(person.id())));
        entry.name(person.birthName());
        for (var other : person.otherNames().split("[,;/]", -1)) {
            entry.name(other);
        }
        entry.document.add(new NumericDocValuesField(ORDER.getField(), order(person)));
        var date = person.birthDate();
        new BirthPart(date.year(), date.month(), date.day()).withParts().forEach(part -> entry.add(BIRTH, part.term()));
        numbers(person, bookNumber).forEach(entry::number);
        place.forEach(word -> entry.add(ADDRESS, word));
        if (address != null) {
            entry.add(COMMUNE, address.commune());
        }
        return entry.document;
    }

    static Term term(PersonId person) {
        return new Term(ID, key(person));
    }

    static PersonId person(BytesRef key) {
        var bytes = ByteBuffer.wrap(key.bytes, key.offset, key.length);
        return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    /// Letters and digits only, small; numbers of telephones as they are dialled at home.
    static String plainNumber(String number) {
        var plain = number.toLowerCase(Locale.ROOT).replace("+84", "0").replaceAll("[^\\p{L}\\d]", "");
        return plain.matches("84\\d{9}") ? "0" + plain.substring(2) : plain;
    }

    private static Set<String> numbers(Person person, @Nullable String bookNumber) {
        var numbers = new LinkedHashSet<String>();
        if (person.pin() != null) {
            numbers.add(person.pin());
        }
        person.papers().stream().map(OldNumber::number).forEach(numbers::add);
        for (var phone : person.phone().split("[,;/]", -1)) {
            numbers.add(plainNumber(phone));
        }
        if (bookNumber != null) {
            numbers.add(bookNumber);
        }
        return numbers;
    }

    private static BytesRef key(PersonId person) {
        return new BytesRef(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array());
    }

    /// A name left in a legacy font is found as it should have been written.
    private void name(String name) {
        var key = NameKey.of(LegacyEncoding.convert(name));
        if (key.isEmpty()) {
            return;
        }
        add(WHOLE, key.plain());
        add(WHOLE_ACCENTED, String.join(" ", key.accented()));
        add(GIVEN, key.given());
        key.accented().forEach(syllable -> add(ACCENTED, syllable));
        for (var syllable : key.syllables()) {
            add(SYLLABLE, syllable);
            for (var length = 1; length <= syllable.length(); length++) {
                add(BEGINNING, syllable.substring(0, length));
            }
        }
    }

    private void number(String number) {
        var plain = plainNumber(number);
        if (plain.isEmpty()) {
            return;
        }
        add(NUMBER, plain);
        for (var length = SHORTEST; length <= Math.min(LONGEST, plain.length()); length++) {
            add(NUMBER_BEGINNING, plain.substring(0, length));
        }
    }

    private void add(String field, String value) {
        if (!value.isEmpty() && added.add(field + ' ' + value)) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }

    /// From the highest bit: not among the living or no longer a record of its own, how many syllables, the
    /// first letters of given name, surname and middle names.
    private static long order(Person person) {
        var syllables = NameKey.of(person.birthName()).syllables();
        var last = person.life() == Person.Life.DEAD || person.mergedInto() != null;
        var order = last ? 1L : 0L;
        order = (order << 3) | Math.min(7, syllables.size());
        var letters = syllables.isEmpty()
                ? ""
                : syllables.getLast() + '`' + String.join("`", syllables.subList(0, syllables.size() - 1));
        for (var i = 0; i < LETTERS_IN_ORDER; i++) {
            var letter = i < letters.length() ? letters.charAt(i) - '`' : 0;
            order = (order << 5) | Math.clamp(letter, 0, 31);
        }
        return order;
    }
}
