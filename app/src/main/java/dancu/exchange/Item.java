package dancu.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a column of a list can hold: the items of form DC01 (Law 59/2014, article 9) and what lists need beside
/// them. Each has the words it is headed with, folded as [HeaderWords] does.
///
/// The order is that of an exported list.
enum Item {
    ROW_ID("stt maso sothutu"),
    HOUSEHOLD_ID("sohokhau sohoso sohosohokhau soho maho"),
    RELATION_TO_HEAD("quanhevoichuho quanhechuho quanhe qhvoichuho"),
    IS_HEAD("lachuho chuho"),
    FULL_NAME("hoten hovaten hochudemvaten hochudemvatenkhaisinh hotenkhaisinh tenkhaisinh hovatenkhaisinh name"),
    SURNAME("ho surname"),
    MIDDLE_NAME("tendem chudem hodem middlename"),
    GIVEN_NAME("ten givenname"),
    OTHER_NAMES("tengoikhac tenkhac bidanh othername"),
    BIRTH_DATE("ngaysinh ngaythangnamsinh namsinh ntns dateofbirth dob birthday"),
    SEX("gioitinh phai gender"),
    BIRTH_REGISTRATION_CODE("manoidangkykhaisinh matinhkhaisinh manoidkks"),
    BIRTH_REGISTRATION_PLACE("noidangkykhaisinh noidkks noikhaisinh"),
    ORIGIN("quequan nguyenquan placeoforigin"),
    ETHNICITY("dantoc ethnicgroup"),
    RELIGION("tongiao"),
    NATIONALITY("quoctich"),
    MARITAL_STATUS("tinhtranghonnhan honnhan"),
    RESIDENCE_COMMUNE_CODE("maxa maxaphuong maphuongxa madvhc communecode"),
    RESIDENCE("noithuongtru thuongtru diachithuongtru hokhauthuongtru hktt diachi noidangkythuongtru address"),
    HAMLET("thon thonban tothonban todanpho khupho thonxom village"),
    TEMPORARY_RESIDENCE("noitamtru tamtru diachitamtru"),
    CURRENT_RESIDENCE("noiohientai noiohiennay choohientai diachihientai currentaddress"),
    PHONE("sodienthoai dienthoai sdt dienthoaididong mobile telephone"),
    EMAIL("thudientu diachiemail"),
    PIN(
            "sodinhdanh sodinhdanhcanhan sodinhdanhcn madinhdanh cccd socccd socmndcccd socccdcmnd cmndcccd socmnddinhdanh personalnumber"),
    CLAIMED_PIN(""),
    OLD_NUMBER("cmnd socmnd cmnd9 cmndcu socmndcu chungminhnhandan socmnd9so"),
    OLD_NUMBER_DATE("ngaycapcmnd"),
    OLD_NUMBER_PLACE("noicapcmnd"),
    CMND12_NUMBER("cmnd12 socmnd12 socmnd12so"),
    CMND12_DATE("ngaycapcmnd12"),
    CMND12_PLACE("noicapcmnd12"),
    CCCD_NUMBER("cccdmavach socccdmavach"),
    CCCD_DATE("ngaycapcccd"),
    CCCD_PLACE("noicapcccd"),
    MILITARY_NUMBER("cmquandoi sohieuquandoi chungminhquandoi socmqd"),
    MILITARY_DATE("ngaycapcmqd"),
    MILITARY_PLACE("noicapcmqd"),
    FATHER_NAME("hotencha tencha cha hovatencha"),
    FATHER_NUMBER("sodinhdanhcha cmndcha cccdcha socmndcha socccdcha"),
    FATHER_NATIONALITY("quoctichcha"),
    MOTHER_NAME("hotenme tenme me hovatenme"),
    MOTHER_NUMBER("sodinhdanhme cmndme cccdme socmndme socccdme"),
    MOTHER_NATIONALITY("quoctichme"),
    SPOUSE_NAME("hotenvochong vochong hotenvohoacchong tenvochong"),
    SPOUSE_NUMBER("sodinhdanhvochong cmndvochong cccdvochong socmndvochong socccdvochong"),
    SPOUSE_NATIONALITY("quoctichvochong"),
    GUARDIAN_NAME("nguoidaidien nguoidaidienhopphap hotennguoidaidien nguoigiamho"),
    GUARDIAN_NUMBER("sodinhdanhnguoidaidien cmndnguoidaidien cccdnguoidaidien"),
    GUARDIAN_NATIONALITY("quoctichnguoidaidien"),
    HEAD_NAME("hotenchuho tenchuho"),
    HEAD_NUMBER("sodinhdanhchuho cmndchuho cccdchuho socmndchuho socccdchuho"),
    BLOOD_GROUP("nhommau"),
    OCCUPATION("nghenghiep"),
    EDUCATION("trinhdohocvan trinhdo hocvan"),
    ABSENCE("tamvang vangmat"),
    LIFE_STATUS("tinhtrang conmat tinhtrangsong"),
    LIFE_DATE("ngaychetmattich"),
    DEATH_DATE("ngaychet ngaymat"),
    MISSING_DATE("ngaymattich"),
    /// Left out by an answer, or a column this program wrote beside a rejected row.
    IGNORED("identitypaper rejectrow rejectfield rejectcode rejectreason rejectproposal ghichu"),
    /// Asked for.
    UNKNOWN("");

    private static final Map<String, Item> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Item::code, Function.identity()));
    private static final Map<String, Item> BY_WORDS = Arrays.stream(values())
            .flatMap(item -> item.words().map(words -> Map.entry(words, item)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String aliases;

    Item(String aliases) {
        this.aliases = aliases;
    }

    /// As an answer and an exported header name it: `full_name`.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The item a code names; nothing for [#UNKNOWN] and [#IGNORED], which no answer names so.
    static Optional<Item> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code)).filter(item -> item != UNKNOWN && item != IGNORED);
    }

    /// The item a header names in Vietnamese or English, or [#UNKNOWN].
    ///
    /// @param words folded by [HeaderWords]
    static Item byWords(String words) {
        return BY_WORDS.getOrDefault(words, UNKNOWN);
    }

    boolean isName() {
        return this == FULL_NAME
                || this == SURNAME
                || this == MIDDLE_NAME
                || this == GIVEN_NAME
                || this == OTHER_NAMES
                || name().endsWith("_NAME");
    }

    /// Whether its text is written in words, not digits.
    boolean isWords() {
        return isName()
                || List.of(
                                RELATION_TO_HEAD,
                                BIRTH_REGISTRATION_PLACE,
                                ORIGIN,
                                ETHNICITY,
                                RELIGION,
                                NATIONALITY,
                                MARITAL_STATUS,
                                RESIDENCE,
                                HAMLET,
                                TEMPORARY_RESIDENCE,
                                CURRENT_RESIDENCE,
                                OCCUPATION,
                                EDUCATION,
                                ABSENCE,
                                LIFE_STATUS,
                                SEX)
                        .contains(this)
                || name().endsWith("_PLACE");
    }

    /// Items whose text a list of doubts or rejects must not be read for: sealed in the register.
    boolean isSensitive() {
        return this == ETHNICITY || this == RELIGION || this == BLOOD_GROUP;
    }

    private Stream<String> words() {
        var own = this == UNKNOWN || this == IGNORED
                ? Stream.<String>empty()
                : Stream.of(name().toLowerCase(Locale.ROOT).replace("_", ""));
        return Stream.concat(own, Arrays.stream(aliases.split(" ", -1)).filter(word -> !word.isEmpty()))
                .distinct();
    }
}
