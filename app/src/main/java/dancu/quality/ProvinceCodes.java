package dancu.quality;

import dancu.matcher.name.NameKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The three digits of the province a text ends with (Circular 07/2016, annex).
final class ProvinceCodes {

    private static final String CODES = """
            001 Hà Nội;002 Hà Giang;004 Cao Bằng;006 Bắc Kạn;008 Tuyên Quang;010 Lào Cai;011 Điện Biên;012 Lai Châu;
            014 Sơn La;015 Yên Bái;017 Hòa Bình;019 Thái Nguyên;020 Lạng Sơn;022 Quảng Ninh;024 Bắc Giang;025 Phú Thọ;
            026 Vĩnh Phúc;027 Bắc Ninh;030 Hải Dương;031 Hải Phòng;033 Hưng Yên;034 Thái Bình;035 Hà Nam;036 Nam Định;
            037 Ninh Bình;038 Thanh Hóa;040 Nghệ An;042 Hà Tĩnh;044 Quảng Bình;045 Quảng Trị;046 Thừa Thiên Huế;
            048 Đà Nẵng;049 Quảng Nam;051 Quảng Ngãi;052 Bình Định;054 Phú Yên;056 Khánh Hòa;058 Ninh Thuận;
            060 Bình Thuận;062 Kon Tum;064 Gia Lai;066 Đắk Lắk;067 Đắk Nông;068 Lâm Đồng;070 Bình Phước;072 Tây Ninh;
            074 Bình Dương;075 Đồng Nai;077 Bà Rịa - Vũng Tàu;079 Hồ Chí Minh;080 Long An;082 Tiền Giang;083 Bến Tre;
            084 Trà Vinh;086 Vĩnh Long;087 Đồng Tháp;089 An Giang;091 Kiên Giang;092 Cần Thơ;093 Hậu Giang;
            094 Sóc Trăng;095 Bạc Liêu;096 Cà Mau""";

    private static final int TEXTS_KEPT = 20_000;

    private static final Map<NameKey, String> BY_NAME = byName();
    private static final Map<String, Optional<String>> TEXTS = new ConcurrentHashMap<>();

    private ProvinceCodes() {}

    /// The code of the province named last in `Xã Mẫu, Huyện Mẫu, Tỉnh Thanh Hóa`; empty where none is named.
    static Optional<String> named(String place) {
        var last = place.substring(place.lastIndexOf(',') + 1).strip();
        var known = TEXTS.get(last);
        if (known != null) {
            return known;
        }
        var name = last.replaceFirst("^(?i)(tỉnh|thành phố|tp\\.?)\\s+", "");
        var code = Optional.ofNullable(BY_NAME.get(NameKey.of(name)));
        if (TEXTS.size() < TEXTS_KEPT) {
            TEXTS.put(last, code);
        }
        return code;
    }

    private static Map<NameKey, String> byName() {
        var codes = new HashMap<NameKey, String>();
        for (var line : CODES.split(";\\s*", -1)) {
            codes.put(NameKey.of(line.substring(4)), line.substring(0, 3));
        }
        return Map.copyOf(codes);
    }
}
