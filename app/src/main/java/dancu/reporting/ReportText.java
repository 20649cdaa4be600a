package dancu.reporting;

import dancu.area.Outline;
import dancu.area.Unit;
import dancu.campaign.Campaigns.EligibleClass;
import dancu.reporting.Paper.Cell;
import dancu.reporting.Paper.Column;
import dancu.shared.WorkingDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts a frozen report into the words of an official paper.
final class ReportText {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private final Snapshot snapshot;
    private final WeeklyReport report;
    private final Function<String, Optional<Outline>> outlines;
    private final List<Paper.Block> blocks = new ArrayList<>();
    private int tables;

    private ReportText(Snapshot snapshot, Function<String, Optional<Outline>> outlines) {
        this.snapshot = snapshot;
        this.report = snapshot.report();
        this.outlines = outlines;
    }

    /// @param outlines boundaries by code of unit
    static Paper of(Snapshot snapshot, Function<String, Optional<Outline>> outlines) {
        var text = new ReportText(snapshot, outlines);
        text.results();
        text.shortcomings();
        text.nextWeek();
        var body = List.copyOf(text.blocks);
        text.blocks.clear();
        text.appendix();
        return new Paper(
                text.letterhead(),
                text.placeAndDate(),
                List.of(
                        "kết quả thực hiện Chỉ thị số 03-CT/TU của Ban Thường vụ Tỉnh ủy",
                        "(tuần từ ngày " + text.from() + " đến ngày "
                                + Numbers.day(text.report.week().sunday()) + ")"),
                body,
                "SỐ LIỆU THEO ĐƠN VỊ",
                text.blocks,
                "Số liệu chốt lúc " + MOMENT.format(snapshot.frozenAt().atZone(WorkingDay.ZONE)) + ", tuần "
                        + text.report.week() + ", đơn vị " + text.report.unit() + ". Mã kiểm tra SHA-256: "
                        + snapshot.sha256() + ".");
    }

    private Paper.Letterhead letterhead() {
        var kind = kind(report.unitName());
        var name = report.unitName();
        return switch (report.level()) {
            case PROVINCE ->
                head("ĐẢNG BỘ TỈNH THANH HÓA", "ĐẢNG ỦY CÔNG AN TỈNH", "Tỉnh ủy", "Ban Cán sự Đảng UBND tỉnh");
            case DISTRICT ->
                head(
                        "ĐẢNG BỘ " + upper(name),
                        "ĐẢNG ỦY CÔNG AN " + upper(kind),
                        switch (kind) {
                            case "Thành phố" -> "Thành ủy";
                            case "Thị xã" -> "Thị ủy";
                            default -> "Huyện ủy";
                        },
                        "Đảng ủy Công an tỉnh");
            case COMMUNE ->
                head(
                        "ĐẢNG BỘ " + upper(name),
                        "CHI BỘ CÔNG AN " + upper(kind),
                        "Đảng ủy " + kind.toLowerCase(VIETNAMESE),
                        "Đảng ủy Công an cấp huyện");
        };
    }

    private static Paper.Letterhead head(String parent, String body, String committee, String second) {
        var cell = body.startsWith("CHI BỘ");
        return new Paper.Letterhead(
                parent,
                body,
                cell ? "Số ……-BC/CB" : "Số ……-BC/ĐU",
                cell ? "T/M CHI BỘ" : "T/M ĐẢNG ỦY",
                "BÍ THƯ",
                List.of(
                        "Ban Thường vụ " + committee + " (để báo cáo),",
                        second + ",",
                        cell ? "Lưu Chi bộ." : "Lưu Văn phòng Đảng ủy."));
    }

    private String placeAndDate() {
        var day = snapshot.frozenAt().atZone(WorkingDay.ZONE).toLocalDate();
        var place = report.level() == Unit.Level.PROVINCE ? "Thanh Hóa" : shortName(report.unitName());
        return "%s, ngày %02d tháng %s năm %d"
                .formatted(
                        place,
                        day.getDayOfMonth(),
                        day.getMonthValue() < 3 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue()),
                        day.getYear());
    }

    private String from() {
        var monday = report.week().monday();
        var sameYear = monday.getYear() == report.week().sunday().getYear();
        return sameYear ? "%02d/%02d".formatted(monday.getDayOfMonth(), monday.getMonthValue()) : Numbers.day(monday);
    }

    private void results() {
        var whole = report.now().whole();
        text("Thực hiện Chỉ thị số 03-CT/TU của Ban Thường vụ Tỉnh ủy về đẩy nhanh tiến độ, nâng cao chất lượng triển "
                + "khai Dự án Cơ sở dữ liệu quốc gia về dân cư và Dự án sản xuất, cấp và quản lý căn cước công dân, "
                + reporter() + " báo cáo kết quả như sau (số liệu tính đến hết ngày làm việc "
                + Numbers.day(report.week().sunday()) + ", tức 03 giờ 00 ngày "
                + Numbers.day(report.week().sunday().plusDays(1)) + "):");
        part("I. KẾT QUẢ THỰC HIỆN");
        section("1. Dự án Cơ sở dữ liệu quốc gia về dân cư");
        population(whole);
        section("2. Dự án sản xuất, cấp và quản lý căn cước công dân");
        section("a) Thu nhận hồ sơ");
        received(whole);
        milestones();
        if (!report.now().units().isEmpty()) {
            section("b) Kết quả theo đơn vị (xếp theo tỷ lệ so với chỉ tiêu)");
            map();
            ranking();
        }
        section("c) Đối chiếu nơi thu nhận và nơi cư trú");
        bothWays();
        section("d) Hồ sơ bị trả lại chưa xử lý xong");
        returns();
        section("đ) Bảo toàn hồ sơ");
        conservation();
        section("e) Trả thẻ cho công dân");
        cards(whole);
    }

    private void population(UnitFigures whole) {
        var population = whole.population();
        var before = report.before().whole().population();
        if (population.checked() == 0) {
            text("Chưa có xã, phường, thị trấn nào được rà soát.");
            return;
        }
        var sentence = "Đã rà soát dữ liệu của " + new Ratio(population.checked(), population.communes())
                + " xã, phường, thị trấn. Dữ liệu đúng, đủ, sạch, sống của nhân khẩu thuộc các đơn vị đã rà soát: "
                + population.cleanness() + ", " + change(population.clean() - before.clean())
                + " so với tuần trước. Còn "
                + Numbers.of(population.findings()) + " lỗi phải xử lý.";
        text(sentence);
    }

    private void received(UnitFigures whole) {
        var count = whole.byResidence().received();
        var versions = report.now().targets();
        if (whole.target() == null || versions == null) {
            text("Lũy kế đã nhận " + Numbers.of(count) + " hồ sơ. Chưa giao chỉ tiêu.");
        } else {
            text("Lũy kế đã nhận " + whole.coverage() + " hồ sơ so với chỉ tiêu theo " + versions.document() + " ngày "
                    + Numbers.day(versions.issuedOn()) + " (chỉ tiêu lần thứ " + versions.version() + ").");
        }
        var needed = report.neededDaily();
        var rate = needed == null
                ? report.daysLeft() == 0 ? "Đã hết thời hạn." : ""
                : needed == 0
                        ? "Đã đạt chỉ tiêu."
                        : "Để kịp thời hạn phải nhận bình quân " + Numbers.of(needed) + " hồ sơ/ngày.";
        text("Trong tuần nhận " + Numbers.of(report.receivedInWeek()) + " hồ sơ (bình quân "
                + Numbers.of(Math.round(report.receivedInWeek() / 7.0)) + " hồ sơ/ngày), "
                + change(report.receivedInWeek() - report.receivedInWeekBefore()) + " so với tuần trước. Còn "
                + report.daysLeft() + " ngày, ngày cuối cùng được tính là " + Numbers.day(report.lastDay()) + ". "
                + rate);
        if (!report.now().units().isEmpty()) {
            var finished = report.finished();
            text("Đơn vị đã hoàn thành chỉ tiêu: "
                    + new Ratio(finished.size(), report.now().units().size())
                    + (finished.isEmpty()
                            ? "."
                            : finished.stream()
                                    .map(UnitFigures::name)
                                    .collect(Collectors.joining(", ", ", gồm: ", "."))));
        }
    }

    private void milestones() {
        var now = report.now().whole();
        var before = report.before().whole();
        table(
                "Chỉ tiêu chủ yếu",
                "Kết quả chủ yếu (theo nơi cư trú)",
                List.of(
                        Column.words("Nội dung"),
                        Column.count("Hết tuần trước"),
                        Column.count("Hết tuần này"),
                        Column.change("Tăng, giảm")),
                List.of(
                        milestone("Công dân thuộc diện cấp thẻ", before.needCard(), now.needCard()),
                        milestone("Công dân đã mời", before.invited(), now.invited()),
                        milestone(
                                "Hồ sơ đã nhận",
                                before.byResidence().received(),
                                now.byResidence().received()),
                        milestone(
                                "– đang xử lý",
                                before.byResidence().inWork(),
                                now.byResidence().inWork()),
                        milestone(
                                "– trong đó bị trả lại",
                                before.byResidence().returned(),
                                now.byResidence().returned()),
                        milestone(
                                "– đã trả thẻ",
                                before.byResidence().handedOver(),
                                now.byResidence().handedOver()),
                        milestone(
                                "– từ chối, hủy, quá hạn",
                                before.byResidence().refused(),
                                now.byResidence().refused()),
                        milestone(
                                "Hồ sơ đã duyệt",
                                before.byResidence().approved(),
                                now.byResidence().approved()),
                        milestone(
                                "Thẻ đã in",
                                before.byResidence().produced(),
                                now.byResidence().produced()),
                        milestone(
                                "Thẻ ở xã chờ trả",
                                before.byResidence().atCommune(),
                                now.byResidence().atCommune())),
                false);
        var progress = new ProgressChart(
                "Hồ sơ đã nhận, lũy kế",
                report.firstDay(),
                report.lastDay(),
                report.week().sunday(),
                report.byDay(),
                report.targets());
        blocks.add(new Paper.Pictures(List.of(
                new Paper.Picture("Tiến độ nhận hồ sơ", progress.svg(), 81),
                new Paper.Picture("Hồ sơ qua các bước", funnel().svg(), 78))));
    }

    private FunnelChart funnel() {
        var now = report.now().whole();
        return new FunnelChart(
                "Từ thuộc diện đến trả thẻ",
                List.of(
                        new FunnelChart.Stage("Thuộc diện cấp thẻ", now.needCard()),
                        new FunnelChart.Stage("Đã mời", now.invited()),
                        new FunnelChart.Stage("Đã nhận hồ sơ", now.byResidence().received()),
                        new FunnelChart.Stage("Đã duyệt", now.byResidence().approved()),
                        new FunnelChart.Stage("Đã in thẻ", now.byResidence().produced()),
                        new FunnelChart.Stage("Đã trả thẻ", now.byResidence().handedOver())));
    }

    private void ranking() {
        var earlier = byUnit(report.before().units());
        var places = report.ranking().stream().collect(Collectors.toMap(WeeklyReport.Rank::unit, Function.identity()));
        var ordered = report.now().units().stream()
                .sorted(Comparator.comparingInt((UnitFigures unit) -> {
                            var rank = places.get(unit.unit());
                            return rank == null ? Integer.MAX_VALUE : rank.place();
                        })
                        .thenComparing(UnitFigures::unit))
                .toList();
        table(
                "Theo đơn vị",
                "Hồ sơ đã nhận theo đơn vị cư trú",
                List.of(
                        Column.words("Hạng"),
                        Column.words("Đơn vị"),
                        Column.count("Chỉ tiêu"),
                        Column.count("Trong tuần"),
                        Column.count("Lũy kế"),
                        Column.share("Tỷ lệ", 4, 2),
                        Column.words("Hạng tuần trước"),
                        Column.count("Vắng mặt")),
                ordered.stream()
                        .map(unit -> {
                            var rank = places.get(unit.unit());
                            var before = earlier.get(unit.unit());
                            var received = unit.byResidence().received();
                            return List.of(
                                    Cell.of(rank == null ? "–" : Integer.toString(rank.place())),
                                    Cell.of(unit.name()),
                                    Cell.of(unit.target()),
                                    Cell.of(received
                                            - (before == null
                                                    ? 0
                                                    : before.byResidence().received())),
                                    Cell.of(received),
                                    Cell.of(""),
                                    Cell.of(
                                            rank == null || rank.placeBefore() == null
                                                    ? "–"
                                                    : rank.placeBefore().toString()),
                                    Cell.of(unit.away()));
                        })
                        .toList(),
                true);
        text("Hạng xếp theo tỷ lệ hồ sơ đã nhận so với chỉ tiêu, đơn vị bằng nhau cùng hạng. Vắng mặt là người đi làm "
                + "ăn xa trong nước và ở nước ngoài, tính riêng, không trừ vào chỉ tiêu. Tỷ lệ chung tính từ tổng số.");
        unallocated();
    }

    private void map() {
        var areas = report.now().units().stream()
                .flatMap(unit -> outlines.apply(unit.unit()).stream()
                        .map(outline -> new AreaMap.Area(shortName(unit.name()), outline, unit.coverage(), null)))
                .toList();
        var map = new AreaMap("Hồ sơ đã nhận so với chỉ tiêu", areas);
        blocks.add(new Paper.Pictures(List.of(new Paper.Picture("Tỷ lệ nhận hồ sơ so với chỉ tiêu", map.svg(), 95))));
    }

    private void unallocated() {
        var given = report.now().whole().target();
        var spread = report.now().units().stream()
                .map(UnitFigures::target)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        if (given != null && spread != given) {
            text("Chỉ tiêu giao chung là " + Numbers.of(given) + ", tổng chỉ tiêu đã giao cho các đơn vị là "
                    + Numbers.of(spread) + ".");
        }
    }

    private void bothWays() {
        var now = report.now();
        var rows = new ArrayList<List<Cell>>();
        units().forEach(unit -> rows.add(twice(
                unit.name(), unit.byCollecting().received(), unit.byResidence().received())));
        if (now.desk().received() > 0) {
            rows.add(twice("Bàn thu nhận chung", now.desk().received(), 0));
        }
        rows.add(twice(
                "Ngoài địa bàn",
                now.elsewhere().byCollecting().received(),
                now.elsewhere().byResidence().received()));
        table(
                "Hai cách đếm",
                "Hồ sơ đã nhận đếm theo nơi thu nhận và theo nơi cư trú",
                List.of(
                        Column.words("Đơn vị"),
                        Column.count("Theo nơi thu nhận"),
                        Column.count("Theo nơi cư trú"),
                        Column.change("Chênh lệch")),
                rows,
                true);
        text("Hai cách đếm cùng một tập hồ sơ nên tổng bằng nhau. Chỉ tiêu và tỷ lệ tính theo nơi cư trú; khối lượng "
                + "công việc của tổ lưu động tính theo nơi thu nhận.");
    }

    private static List<Cell> twice(String name, long collecting, long residence) {
        return List.of(Cell.of(name), Cell.of(collecting), Cell.of(residence), Cell.of(collecting - residence));
    }

    private void returns() {
        if (report.returns().isEmpty()) {
            text("Không có hồ sơ bị trả lại chưa xử lý xong.");
            return;
        }
        table(
                "Trả lại",
                "Hồ sơ bị trả lại theo lý do và số ngày đã chờ",
                List.of(
                        Column.words("Mã"),
                        Column.words("Lý do"),
                        Column.count("Đến 3 ngày"),
                        Column.count("4–7 ngày"),
                        Column.count("8–15 ngày"),
                        Column.count("Trên 15 ngày"),
                        Column.count("Cộng"),
                        Column.words("Lâu nhất")),
                report.returns().stream()
                        .map(open -> List.of(
                                Cell.of(open.code()),
                                Cell.of(open.reason()),
                                Cell.of(open.upTo3Days()),
                                Cell.of(open.upTo7Days()),
                                Cell.of(open.upTo15Days()),
                                Cell.of(open.older()),
                                Cell.of(open.all()),
                                Cell.of(open.oldestDays() + " ngày")))
                        .toList(),
                true);
    }

    private void conservation() {
        var line = report.conservation();
        text("Tại địa bàn đã thu nhận " + Numbers.of(line.captured()) + " hồ sơ = " + Numbers.of(line.onKits())
                + " còn trên máy + " + Numbers.of(line.received()) + " trung tâm đã nhận + " + Numbers.of(line.lost())
                + " nằm trên máy đang tạm dừng (mất, hỏng). Trung tâm đã nhận " + Numbers.of(line.received()) + " = "
                + Numbers.of(line.inWork()) + " đang xử lý + " + Numbers.of(line.finished()) + " đã trả thẻ + "
                + Numbers.of(line.refused()) + " từ chối, hủy, quá hạn.");
        var oldest = line.oldestReport();
        text(
                line.kits() == 0
                        ? "Chưa có bộ thu nhận nào ghi danh tại địa bàn."
                        : "Số trên máy lấy theo lần tự báo gần nhất của " + Numbers.of(line.kits()) + " bộ thu nhận"
                                + (line.silentKits() == 0
                                        ? ""
                                        : "; " + line.silentKits() + " bộ chưa báo lần nào, không ước đoán")
                                + (oldest == null
                                        ? "."
                                        : "; lần báo cũ nhất lúc " + MOMENT.format(oldest.atZone(WorkingDay.ZONE))
                                                + "."));
    }

    private void cards(UnitFigures whole) {
        var target = whole.cardTarget();
        text("Lũy kế đã trả "
                + (target == null
                        ? Numbers.of(whole.byResidence().handedOver()) + " thẻ"
                        : new Ratio(whole.byResidence().handedOver(), target) + " thẻ so với chỉ tiêu cấp thẻ")
                + ", trong tuần trả " + Numbers.of(report.handedOverInWeek()) + " thẻ; "
                + Numbers.of(whole.byResidence().atCommune()) + " thẻ đã về xã đang chờ công dân nhận. So với hồ sơ đã "
                + "nhận, thẻ đã trả đạt "
                + new Ratio(
                        whole.byResidence().handedOver(), whole.byResidence().received())
                + ".");
    }

    private void shortcomings() {
        part("II. TỒN TẠI, HẠN CHẾ");
        var number = 1;
        for (var kind : Obstacle.Kind.values()) {
            var found = report.obstacles().stream()
                    .filter(obstacle -> obstacle.kind() == kind)
                    .map(Obstacle::text)
                    .toList();
            section(number++ + ". " + kind.vietnamese());
            if (found.isEmpty()) {
                text("Không có báo cáo.");
            }
            found.forEach(this::text);
        }
        var slowest = report.ranking().reversed().stream()
                .filter(rank -> !rank.coverage().complete())
                .limit(3)
                .toList();
        if (!slowest.isEmpty()) {
            text(slowest.stream()
                    .map(rank -> rank.name() + " " + rank.coverage())
                    .collect(Collectors.joining("; ", "Đơn vị có tỷ lệ thấp nhất: ", ".")));
        }
    }

    private void nextWeek() {
        part("III. NHIỆM VỤ TUẦN TỚI");
        var whole = report.now().whole();
        var number = 1;
        if (report.daysLeft() > 0 && whole.target() != null) {
            text(
                    number++ + ". Phấn đấu nhận "
                            + Numbers.of(
                                    quotas().stream().mapToLong(Quota::nextWeek).sum())
                            + " hồ sơ, giao từng đơn vị theo bảng dưới đây; đơn vị vượt chỉ tiêu không bù cho đơn vị chưa đạt.");
            table(
                    "Tuần tới",
                    "Chỉ tiêu tuần tới",
                    List.of(Column.words("Đơn vị"), Column.count("Còn phải nhận"), Column.count("Chỉ tiêu tuần tới")),
                    quotas().stream()
                            .map(quota ->
                                    List.of(Cell.of(quota.name()), Cell.of(quota.left()), Cell.of(quota.nextWeek())))
                            .toList(),
                    true);
        }
        var returned = report.returns().stream()
                .mapToLong(WeeklyReport.OpenReturns::all)
                .sum();
        if (returned > 0) {
            var old = report.returns().stream()
                    .mapToLong(open -> open.upTo15Days() + open.older())
                    .sum();
            text(number++ + ". Xử lý xong " + Numbers.of(returned) + " hồ sơ bị trả lại, trước hết " + Numbers.of(old)
                    + " hồ sơ đã quá 7 ngày.");
        }
        if (whole.byResidence().atCommune() > 0) {
            text(number++ + ". Trả " + Numbers.of(whole.byResidence().atCommune())
                    + " thẻ đang ở xã, phường, thị trấn cho công dân.");
        }
        if (whole.population().findings() > 0) {
            text(number++ + ". Xử lý " + Numbers.of(whole.population().findings()) + " lỗi dữ liệu dân cư.");
        }
        if (number == 1) {
            text("Tiếp tục duy trì kết quả đã đạt.");
        }
    }

    private record Quota(String name, long left, long nextWeek) {}

    /// What each unit must take next week to be done on the last day, at an even pace.
    private List<Quota> quotas() {
        var days = Math.max(1, report.daysLeft());
        return units().stream()
                .filter(unit -> unit.target() != null)
                .map(unit -> {
                    var left = Math.max(
                            0, unit.coverage().whole() - unit.coverage().part());
                    return new Quota(unit.name(), left, Math.ceilDiv(left * Math.min(7, days), days));
                })
                .toList();
    }

    private void appendix() {
        var units = units();
        table(
                "Hồ sơ",
                "Hồ sơ theo đơn vị cư trú",
                List.of(
                        Column.words("Đơn vị"),
                        Column.count("Đã mời"),
                        Column.count("Đã nhận"),
                        Column.count("Đang xử lý"),
                        Column.count("Trả lại"),
                        Column.count("Đã duyệt"),
                        Column.count("Đã in"),
                        Column.count("Ở xã"),
                        Column.count("Đã trả thẻ"),
                        Column.count("Từ chối")),
                units.stream()
                        .map(unit -> {
                            var tally = unit.byResidence();
                            return List.of(
                                    Cell.of(unit.name()),
                                    Cell.of(unit.invited()),
                                    Cell.of(tally.received()),
                                    Cell.of(tally.inWork()),
                                    Cell.of(tally.returned()),
                                    Cell.of(tally.approved()),
                                    Cell.of(tally.produced()),
                                    Cell.of(tally.atCommune()),
                                    Cell.of(tally.handedOver()),
                                    Cell.of(tally.refused()));
                        })
                        .toList(),
                true);
        table(
                "Dân cư",
                "Dữ liệu dân cư theo đơn vị",
                List.of(
                        Column.words("Đơn vị"),
                        Column.count("Nhân khẩu đã rà soát"),
                        Column.count("Sạch"),
                        Column.share("Tỷ lệ sạch", 2, 1),
                        Column.count("Lỗi phải xử lý")),
                units.stream()
                        .map(unit -> List.of(
                                Cell.of(unit.name()),
                                Cell.of(unit.population().people()),
                                Cell.of(unit.population().clean()),
                                Cell.of(""),
                                Cell.of(unit.population().findings())))
                        .toList(),
                true);
        table(
                "Thuộc diện",
                "Công dân theo diện",
                List.of(
                        Column.words("Đơn vị"),
                        Column.count("Có mặt"),
                        Column.count("Vắng trong nước"),
                        Column.count("Ở nước ngoài"),
                        Column.count("Ốm tại nhà"),
                        Column.count("Bị giam, tại ngũ"),
                        Column.count("Từ chối"),
                        Column.count("Cần cấp thẻ"),
                        Column.count("Đã có thẻ chip"),
                        Column.count("Chết chưa xóa")),
                units.stream()
                        .map(unit -> {
                            var classes = unit.eligible();
                            return List.of(
                                    Cell.of(unit.name()),
                                    people(classes, EligibleClass.PRESENT),
                                    people(classes, EligibleClass.AWAY_IN_COUNTRY),
                                    people(classes, EligibleClass.AWAY_ABROAD),
                                    people(classes, EligibleClass.ILL_AT_HOME),
                                    people(classes, EligibleClass.IN_CUSTODY_OR_ARMY),
                                    people(classes, EligibleClass.REFUSES),
                                    Cell.of(unit.needCard()),
                                    people(classes, EligibleClass.HOLDS_CHIP_CARD),
                                    people(classes, EligibleClass.DEAD_NOT_STRUCK));
                        })
                        .toList(),
                true);
        adjustments();
    }

    private void adjustments() {
        if (snapshot.adjustments().isEmpty()) {
            return;
        }
        table(
                "Điều chỉnh",
                "Điều chỉnh sau khi chốt (không làm thay đổi số liệu đã báo cáo)",
                List.of(
                        Column.words("STT"),
                        Column.words("Ngày"),
                        Column.words("Chỉ tiêu"),
                        Column.change("Tăng, giảm"),
                        Column.words("Lý do")),
                snapshot.adjustments().stream()
                        .map(adjustment -> List.of(
                                Cell.of(Integer.toString(adjustment.number())),
                                Cell.of(Numbers.day(
                                        adjustment.at().atZone(WorkingDay.ZONE).toLocalDate())),
                                Cell.of(adjustment.figure()),
                                Cell.of(adjustment.difference()),
                                Cell.of(adjustment.reason())))
                        .toList(),
                false);
    }

    private static Cell people(Map<EligibleClass, Long> classes, EligibleClass kind) {
        return Cell.of((long) classes.getOrDefault(kind, 0L));
    }

    private List<UnitFigures> units() {
        return report.now().units().isEmpty()
                ? List.of(report.now().whole())
                : report.now().units();
    }

    private static Map<String, UnitFigures> byUnit(List<UnitFigures> units) {
        var found = new TreeMap<String, UnitFigures>();
        units.forEach(unit -> found.put(unit.unit(), unit));
        return found;
    }

    private static List<Cell> milestone(String name, long before, long now) {
        return List.of(Cell.of(name), Cell.of(before), Cell.of(now), Cell.of(now - before));
    }

    private void table(String name, String caption, List<Column> columns, List<List<Cell>> rows, boolean total) {
        tables++;
        blocks.add(new Paper.Table(name, "Bảng " + tables + ". " + caption, columns, rows, total));
    }

    private void part(String text) {
        blocks.add(new Paper.Part(text));
    }

    private void section(String text) {
        blocks.add(new Paper.Section(text));
    }

    private void text(String text) {
        blocks.add(new Paper.Text(text.strip()));
    }

    private String reporter() {
        var body = letterhead().body();
        var words = body.toLowerCase(VIETNAMESE).replace("công an", "Công an");
        return words.substring(0, 1).toUpperCase(VIETNAMESE) + words.substring(1);
    }

    private static String change(long difference) {
        return difference == 0 ? "không đổi" : (difference > 0 ? "tăng " : "giảm ") + Numbers.of(Math.abs(difference));
    }

    private static String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    private static String kind(String fullName) {
        for (var kind : List.of("Thành phố", "Thị xã", "Thị trấn", "Huyện", "Phường", "Xã", "Tỉnh")) {
            if (fullName.startsWith(kind + " ")) {
                return kind;
            }
        }
        return "";
    }

    private static String shortName(String fullName) {
        return fullName.substring(kind(fullName).length()).strip();
    }
}
