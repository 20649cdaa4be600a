package dancu.bench.demo;

import dancu.CentralProgram;
import dancu.access.Accounts;
import dancu.access.Role;
import dancu.area.Areas;
import dancu.enrolment.Pipeline;
import dancu.lookup.Lookup;
import dancu.quality.QualityWatch;
import dancu.reporting.Week;
import dancu.reporting.WeeklyReports;
import dancu.shared.Actor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The campaign room of the demo: freezes each week, writes its report, and opens the doors afterwards.
final class DemoOffice {

    private final CentralProgram program;
    private final WeeklyReports reports;
    private final String district;
    private final Path folder;
    private final Actor compiler = new Actor("pc06.tonghop", Areas.PROVINCE);
    private int written;

    DemoOffice(CentralProgram program, String district, Path folder) {
        this.program = program;
        this.reports = program.room(WeeklyReports.class);
        this.district = district;
        this.folder = folder;
    }

    /// Freezes the week that ended before a Monday and writes the district's report.
    void endOfWeek(LocalDate monday) {
        var week = Week.containing(monday.minusDays(1));
        reports.freeze(Areas.PROVINCE, week, compiler);
        reports.write(reports.freeze(district, week, compiler), folder);
        written++;
    }

    /// Reports written so far, each as DOCX, PDF and XLSX.
    int reports() {
        return written;
    }

    /// Opens an account for each desk and starts the process.
    ///
    /// @return lines to print: who signs in with what
    List<String> openDoors(String commune) {
        var accounts = program.room(Accounts.class);
        var lines = new ArrayList<String>();
        open(accounts, lines, "pc06", "Phòng PC06", Role.CAMPAIGN_ROOM, Areas.PROVINCE);
        open(accounts, lines, "lanhdao", "Ban Thường vụ Tỉnh ủy", Role.LEADER, Areas.PROVINCE);
        open(accounts, lines, "huyen.kiemtra2", "Công an huyện", Role.DISTRICT_REVIEWER, district);
        open(accounts, lines, "huyen.duyet2", "Công an huyện", Role.DISTRICT_APPROVER, district);
        open(accounts, lines, "doisanh.11", "Bàn đối sánh 1", Role.IDENTITY_EXAMINER, Areas.PROVINCE);
        open(accounts, lines, "doisanh.12", "Bàn đối sánh 2", Role.IDENTITY_EXAMINER, Areas.PROVINCE);
        open(accounts, lines, "xa." + commune, "Công an xã", Role.COMMUNE_OFFICER, commune);
        open(accounts, lines, "truong." + commune, "Trưởng công an xã", Role.COMMUNE_HEAD, commune);
        open(accounts, lines, "pc06.dancu", "Đội dữ liệu dân cư PC06", Role.REGISTER_ROOM, Areas.PROVINCE);
        open(accounts, lines, "quantri", "Quản trị", Role.ADMINISTRATOR, Areas.PROVINCE);
        program.room(Pipeline.class).start();
        program.room(Lookup.class).start();
        program.room(QualityWatch.class).start();
        return lines;
    }

    private static void open(Accounts accounts, List<String> lines, String name, String title, Role role, String unit) {
        var password = accounts.create(name, title, role, unit, "demo");
        lines.add("  %-16s %s   %s (%s)".formatted(name, password, role.vietnamese(), unit));
    }
}
