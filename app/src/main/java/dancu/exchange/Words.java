package dancu.exchange;

import dancu.registry.Person;
import dancu.residence.Residences.AbsenceKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what lists say in words of their own: sex, nationality, life, absence.
final class Words {

    private static final Map<String, String> COUNTRIES = countries();

    private final Remarks remarks;

    Words(Remarks remarks) {
        this.remarks = remarks;
    }

    /// Words count first. The codes of QCVN 109 (1 male, 2 female) are believed where the number does not say
    /// otherwise; other feeds write 0 and 1, each its own way, so there only the number tells (pitfall P-18).
    ///
    /// @param number as written, for its fourth digit; even is male
    Person.Sex sex(String text, String number) {
        var word = text.toLowerCase(Locale.ROOT);
        var sex = switch (word) {
            case "nam", "m", "male", "trai" -> Person.Sex.MALE;
            case "nữ", "nu", "f", "female", "gái" -> Person.Sex.FEMALE;
            default -> Person.Sex.UNKNOWN;
        };
        if (sex != Person.Sex.UNKNOWN) {
            if (word.length() == 1) {
                remarks.add(Item.SEX, Remark.SEX_FORM, text, sex.vietnamese());
            }
            return sex;
        }
        if (text.isEmpty()) {
            return sex;
        }
        var byCode = switch (word) {
            case "1", "01" -> Person.Sex.MALE;
            case "2", "02" -> Person.Sex.FEMALE;
            default -> Person.Sex.UNKNOWN;
        };
        var byNumber = byNumber(number);
        var agreed = word.equals("0")
                ? byNumber
                : byNumber == Person.Sex.UNKNOWN || byNumber == byCode ? byCode : Person.Sex.UNKNOWN;
        remarks.add(
                Item.SEX,
                agreed == Person.Sex.UNKNOWN ? Remark.SEX_UNREADABLE : Remark.SEX_FORM,
                text,
                agreed.vietnamese());
        return agreed;
    }

    /// Codes of countries, several separated by commas; Việt Nam where nothing stands.
    String nationality(String text) {
        if (text.isEmpty() || text.equals("VN")) {
            return "VN";
        }
        var codes = Arrays.stream(text.split("[,;/]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> part.matches("[A-Z]{2}") ? part : COUNTRIES.getOrDefault(HeaderWords.of(part), part))
                .collect(Collectors.joining(","));
        if (!codes.equals(text)) {
            remarks.add(Item.NATIONALITY, Remark.WORD_FORM, text, codes);
        }
        return codes;
    }

    /// A relative's nationality, or null where it is not stated.
    @Nullable
    String nationalityOfRelative(String text) {
        return text.isEmpty() ? null : nationality(text);
    }

    static Person.Life life(String status, boolean hasDeathDate, boolean hasMissingDate) {
        var word = status.toLowerCase(Locale.ROOT);
        if (hasDeathDate || word.equals("dead") || word.matches(".*(chết|đã mất$|tử vong|qua đời|từ trần).*")) {
            return Person.Life.DEAD;
        }
        return hasMissingDate || word.equals("missing") || word.contains("mất tích")
                ? Person.Life.MISSING
                : Person.Life.ALIVE;
    }

    /// Why somebody is away, or null for who is here.
    static @Nullable AbsenceKind absence(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.equals("không") || word.equals("0") || word.equals("có mặt")) {
            return null;
        }
        for (var kind : AbsenceKind.values()) {
            if (kind.name().equalsIgnoreCase(text)) {
                return kind;
            }
        }
        if (word.matches(".*(nước ngoài|xuất khẩu lao động|xuất cảnh|xklđ).*")) {
            return AbsenceKind.AWAY_ABROAD;
        }
        if (word.matches(".*(ốm|bệnh|liệt).*")) {
            return AbsenceKind.ILL_AT_HOME;
        }
        return word.matches(".*(quân|bộ đội|nghĩa vụ|tù|giam|cai nghiện|cải tạo).*")
                ? AbsenceKind.IN_CUSTODY_OR_ARMY
                : AbsenceKind.AWAY_IN_COUNTRY;
    }

    private static Person.Sex byNumber(String number) {
        if (!number.matches("[0-9]{12}")) {
            return Person.Sex.UNKNOWN;
        }
        return (number.charAt(3) - '0') % 2 == 0 ? Person.Sex.MALE : Person.Sex.FEMALE;
    }

    private static Map<String, String> countries() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            codes.put(HeaderWords.of(country.getDisplayCountry(Locale.ENGLISH)), code);
            codes.put(HeaderWords.of(country.getDisplayCountry(Locale.of("vi"))), code);
        }
        codes.put("my", "US");
        codes.put("hanquoc", "KR");
        return Map.copyOf(codes);
    }
}
