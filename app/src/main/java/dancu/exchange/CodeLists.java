package dancu.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The official lists ethnic groups and religions are coded by, and other names of the groups.
///
/// Two lists of ethnic groups number them differently: a code is read only where the list is known (domain 1.2 and
/// pitfall P-17).
final class CodeLists {

    /// Decision 121-TCTK/PPCĐ of 1979: 01 to 54.
    private static final List<String> ETHNIC_1979 = List.of(
            "Kinh",
            "Tày",
            "Thái",
            "Hoa",
            "Khơ Me",
            "Mường",
            "Nùng",
            "Mông",
            "Dao",
            "Gia Rai",
            "Ngái",
            "Ê Đê",
            "Ba Na",
            "Xơ Đăng",
            "Sán Chay",
            "Cơ Ho",
            "Chăm",
            "Sán Dìu",
            "Hrê",
            "Mnông",
            "Ra Glai",
            "Xtiêng",
            "Bru Vân Kiều",
            "Thổ",
            "Giáy",
            "Cơ Tu",
            "Gié Triêng",
            "Mạ",
            "Khơ Mú",
            "Co",
            "Tà Ôi",
            "Chơ Ro",
            "Kháng",
            "Xinh Mun",
            "Hà Nhì",
            "Chu Ru",
            "Lào",
            "La Chí",
            "La Ha",
            "Phù Lá",
            "La Hủ",
            "Lự",
            "Lô Lô",
            "Chứt",
            "Mảng",
            "Pà Thẻn",
            "Cơ Lao",
            "Cống",
            "Bố Y",
            "Si La",
            "Pu Péo",
            "Brâu",
            "Ơ Đu",
            "Rơ Măm");

    /// The census order of the statistics office; 01 to 20 are known to us.
    private static final List<String> ETHNIC_CENSUS = List.of(
            "Kinh",
            "Tày",
            "Thái",
            "Mường",
            "Khơ Me",
            "Hoa",
            "Nùng",
            "Mông",
            "Dao",
            "Gia Rai",
            "Ê Đê",
            "Ba Na",
            "Sán Chay",
            "Chăm",
            "Cơ Ho",
            "Xơ Đăng",
            "Sán Dìu",
            "Hrê",
            "Ra Glai",
            "Mnông");

    /// Order of the census of 2019; 00 is none.
    private static final List<String> RELIGIONS = List.of(
            "Phật giáo",
            "Công giáo",
            "Phật giáo Hòa Hảo",
            "Hồi giáo",
            "Cao Đài",
            "Minh Sư đạo",
            "Minh Lý đạo",
            "Tin Lành",
            "Tịnh độ Cư sĩ Phật hội",
            "Tứ Ân Hiếu Nghĩa",
            "Bửu Sơn Kỳ Hương",
            "Baha'i",
            "Bà-la-môn",
            "Mặc Môn",
            "Phật giáo Hiếu Nghĩa Tà Lơn",
            "Cơ đốc Phục lâm");

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("Việt", "Kinh"),
            Map.entry("Mèo", "Mông"),
            Map.entry("HMông", "Mông"),
            Map.entry("H'Mông", "Mông"),
            Map.entry("Hơ Mông", "Mông"),
            Map.entry("Mán", "Dao"),
            Map.entry("Khmer", "Khơ Me"),
            Map.entry("Khơ-me", "Khơ Me"),
            Map.entry("Miên", "Khơ Me"),
            Map.entry("Hán", "Hoa"),
            Map.entry("Ca Dong", "Xơ Đăng"));

    private static final Map<String, String> NAMES = names();

    private final String ethnicList;
    private final String religionList;
    private final Remarks remarks;

    CodeLists(Mapping mapping, Remarks remarks) {
        this.ethnicList = mapping.qualifier(Item.ETHNICITY);
        this.religionList = mapping.qualifier(Item.RELIGION);
        this.remarks = remarks;
    }

    /// The official name of a group by its name, another name of it, or a code of the list's code list; any other
    /// text as it is.
    String ethnicity(String text) {
        if (isCode(text)) {
            var list = Map.of("1979", ETHNIC_1979, "census", ETHNIC_CENSUS).getOrDefault(ethnicList, List.of());
            return coded(Item.ETHNICITY, text, list);
        }
        var official = NAMES.getOrDefault(key(text), text);
        if (!official.equals(text)) {
            remarks.add(Item.ETHNICITY, Remark.WORD_FORM, text, official);
        }
        return official;
    }

    String religion(String text) {
        if (!isCode(text)) {
            return text;
        }
        if (Integer.parseInt(text) == 0 && religionList.equals("census")) {
            remarks.add(Item.RELIGION, Remark.CODE_READ, text, "Không");
            return "Không";
        }
        return coded(Item.RELIGION, text, religionList.equals("census") ? RELIGIONS : List.of());
    }

    private String coded(Item item, String code, List<String> list) {
        var number = Integer.parseInt(code);
        if (number < 1 || number > list.size()) {
            remarks.add(item, Remark.CODE_WITHOUT_LIST, code, code);
            return code;
        }
        remarks.add(item, Remark.CODE_READ, code, list.get(number - 1));
        return list.get(number - 1);
    }

    private static boolean isCode(String text) {
        return !text.isEmpty() && text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// Case, blanks, hyphens and apostrophes aside; accents count, because a slip is no other name.
    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s'’\\-]", "");
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        Set.copyOf(ETHNIC_1979).forEach(name -> names.put(key(name), name));
        OTHER_NAMES.forEach((other, name) -> names.put(key(other), name));
        return Map.copyOf(names);
    }
}
