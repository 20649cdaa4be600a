package dancu.quality;

/// Articles the rules rest on.
final class Law {

    /// The items of the record, one letter each.
    static final String RECORD = "Luật Căn cước công dân 2014, Điều 9 khoản 1";

    static final String NUMBER = "Luật Căn cước công dân 2014, Điều 12";
    static final String CARD = "Luật Căn cước công dân 2014, Điều 19";
    static final String NUMBER_STRUCTURE = "Nghị định 137/2015/NĐ-CP, Điều 13";
    static final String NUMBER_GIVEN = "Nghị định 137/2015/NĐ-CP, Điều 15";
    static final String SOURCES = "Nghị định 137/2015/NĐ-CP, Điều 4";
    static final String BIRTH_PAPERS = "Thông tư 04/2020/TT-BTP, Điều 18";
    static final String HOUSEHOLD = "Luật Cư trú 2006, Điều 25; Luật Cư trú 2020, Điều 10";
    static final String STRIKING = "Luật Cư trú 2006, Điều 22; Luật Cư trú 2020, Điều 24";
    static final String RESIDENCE = "Luật Cư trú 2006, Điều 18; Luật Cư trú 2020, Điều 2";
    static final String CIVIL_STATUS = "Luật Hộ tịch 2014, Điều 14 khoản 3, Điều 60 khoản 2";

    private Law() {}
}
