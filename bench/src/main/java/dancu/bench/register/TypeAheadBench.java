package dancu.bench.register;

import dancu.area.Areas;
import dancu.area.Unit;
import dancu.bench.Figure;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Asks for units as officers type and as lists write them, among 200,000 invented ones.
final class TypeAheadBench {

    private static final int UNITS = 200_000;
    private static final int QUESTIONS = 4_000;
    private static final int LIMIT = 10;
    private static final int ADDRESSES = 20_000;
    private static final int READINGS = 1_000_000;
    private static final LocalDate BEGUN = LocalDate.of(2004, 7, 8);
    private static final LocalDate DAY = LocalDate.of(2021, 4, 1);
    private static final List<String> KINDS = List.of("Xã", "Phường", "Thị trấn");
    private static final List<String> SYLLABLES =
            Pattern.compile("\\s+").splitAsStream("""
            An Ba Bắc Bản Bình Bồng Cẩm Cao Châu Chính Cổ Công Cường Dân Đại Đình Đông Đức Dương Gia Giang Hà Hải Hạnh Hiệp
            Hòa Hoằng Hội Hồng Hợp Hưng Khánh Khê Kiên Kim Lạc Lâm Lặc Lập Liên Linh Lộc Long Lương Lý Mai Minh Mỹ Nam Nga
            Nghĩa Ngọc Nguyên Nhân Ninh Nông Phong Phú Phúc Phương Quan Quang Quảng Quý Sơn Tam Tân Tây Thạch Thái Thắng
            Thành Thiện Thịnh Thọ Thủy Thuận Tiến Tiên Tín Trung Trường Tường Văn Vân Vĩnh Vinh Xuân Yên Yến
            """).toList();

    private final Random random;
    private final List<Unit> units = new ArrayList<>(UNITS);

    TypeAheadBench(long seed) {
        this.random = new Random(seed);
    }

    List<Figure> run() {
        invent();
        var before = usedBytes();
        var areas = Areas.of(units);
        var mebibytes = (usedBytes() - before) / (1024.0 * 1024.0);
        var typed = typed();
        typeAhead(areas, typed);
        var millis = typeAhead(areas, typed);
        return List.of(
                Figure.count("register.units.count", units.size()),
                new Figure("register.units.memoryMiB", mebibytes, "MiB", null, null),
                new Figure("register.units.typeahead.p50Millis", millis[QUESTIONS / 2], "ms", null, null),
                new Figure("register.units.typeahead.p95Millis", millis[QUESTIONS * 95 / 100], "ms", null, 30.0),
                new Figure("register.units.typeahead.maxMillis", millis[QUESTIONS - 1], "ms", null, null),
                new Figure("register.units.named.firstPerSecond", namedOnce(areas), "/s", null, null),
                new Figure("register.units.named.perSecond", namedAgain(areas), "/s", null, 100_000.0));
    }

    /// 63 provinces, 20 districts in each, the rest communes.
    private void invent() {
        for (var province = 0; province < 63; province++) {
            var code = "1%02d".formatted(province);
            units.add(unit(code, Unit.Level.PROVINCE, "Tỉnh", null));
            for (var district = 0; district < 20; district++) {
                units.add(unit(code + "%02d".formatted(district), Unit.Level.DISTRICT, "Huyện", code));
            }
        }
        var districts = units.stream()
                .filter(unit -> unit.level() == Unit.Level.DISTRICT)
                .map(Unit::code)
                .toList();
        for (var number = units.size(); number < UNITS; number++) {
            var kind = KINDS.get(random.nextInt(KINDS.size()));
            units.add(unit("2%07d".formatted(number), Unit.Level.COMMUNE, kind, pick(districts)));
        }
    }

    private Unit unit(String code, Unit.Level level, String kind, @Nullable String parent) {
        var name = syllable() + " " + syllable() + (random.nextInt(4) == 0 ? " " + syllable() : "");
        return new Unit(code, level, name, kind + " " + name, parent, null, BEGUN, true, null);
    }

    private String syllable() {
        return pick(SYLLABLES);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// Every beginning of a text is a question, as results come while an officer types.
    private List<String> typed() {
        var questions = new ArrayList<String>();
        while (questions.size() < QUESTIONS) {
            var unit = pick(units);
            var text = switch (random.nextInt(4)) {
                case 0 -> unit.fullName();
                case 1 -> plain(unit.name());
                case 2 -> plain(unit.name()) + " " + plain(nameOfParent(unit));
                default -> plain(unit.name()).replace(" ", "");
            };
            for (var end = 1; end <= text.length() && questions.size() < QUESTIONS; end++) {
                questions.add(text.substring(0, end));
            }
        }
        return questions;
    }

    private String nameOfParent(Unit unit) {
        return unit.parentCode() == null
                ? ""
                : units.stream()
                        .filter(other -> other.code().equals(unit.parentCode()))
                        .findFirst()
                        .orElseThrow()
                        .name();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    private static double[] typeAhead(Areas areas, List<String> typed) {
        var millis = new double[typed.size()];
        for (var at = 0; at < millis.length; at++) {
            var began = System.nanoTime();
            areas.startingWith(typed.get(at), DAY, LIMIT);
            millis[at] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private double namedOnce(Areas areas) {
        var addresses = addresses(areas, "Thôn 1");
        var began = System.nanoTime();
        addresses.forEach(areas::named);
        return addresses.size() / ((System.nanoTime() - began) / 1e9);
    }

    private double namedAgain(Areas areas) {
        var addresses = addresses(areas, "Thôn 2");
        var found = addresses.stream()
                .filter(address -> areas.named(address).isPresent())
                .count();
        if (found < addresses.size() / 2) {
            throw new IllegalStateException("only " + found + " addresses read");
        }
        var began = System.nanoTime();
        for (var reading = 0; reading < READINGS; reading++) {
            areas.named(addresses.get(reading % ADDRESSES));
        }
        return READINGS / ((System.nanoTime() - began) / 1e9);
    }

    private List<String> addresses(Areas areas, String hamlet) {
        var addresses = new ArrayList<String>();
        for (var at = 0; at < ADDRESSES; at++) {
            addresses.add(areas.address(hamlet, pick(units).code(), DAY));
        }
        return addresses;
    }

    private static long usedBytes() {
        var runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
