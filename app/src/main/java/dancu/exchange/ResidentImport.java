package dancu.exchange;

import dancu.area.Areas;
import dancu.registry.Lot;
import dancu.registry.Registry;
import dancu.shared.Actor;
import dancu.shared.Failure;
import dancu.shared.WorkingDay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Enters lists of residents: text with commas, semicolons or tabs in any letters, or a workbook; any header of
/// form DC01's items, in the sender's own words once somebody has said what they mean.
///
/// What a clerk's habit or a spreadsheet did to a value is put right where the row or the list proves it, and
/// told; everything else is kept as written for the officer. A row that cannot be entered goes to the file of
/// rejects with its reason, and the rest goes on.
@Service
public class ResidentImport {

    /// Rows that tell in which order a list writes its days.
    private static final int ROWS_ASKED = 5_000;

    private static final int LOTS_ASKED = 10_000;

    private final Registry registry;
    private final ResidentSets sets;
    private final Mappings mappings;
    private final Areas areas;
    private final Clock clock;

    ResidentImport(Registry registry, ResidentSets sets, Mappings mappings, Areas areas, Clock clock) {
        this.registry = registry;
        this.sets = sets;
        this.mappings = mappings;
        this.areas = areas;
        this.clock = clock;
    }

    /// A list to be entered.
    ///
    /// @param name    as the sender calls it
    /// @param sheet   of a workbook, or null for the first with a known header
    /// @param answers what columns mean, item by header, see [Mapping.Column]; remembered for the actor's unit
    /// @param rejects file for rows that are not entered
    /// @param notes   file for what was mended or doubted in others, or null
    public record Request(
            Path file,
            String name,
            @Nullable String sheet,
            Map<String, String> answers,
            Path rejects,
            @Nullable Path notes) {}

    /// What became of a file.
    ///
    /// @param rows     rows with anything in them
    /// @param entered  people new in the register
    /// @param already  people entered by an earlier run or another list
    /// @param rejected rows in the file of rejects
    /// @param pinTaken people entered without their number, because somebody else has it
    /// @param mends    how often each mend was made by rule
    /// @param doubts   how often each doubt was left to an officer
    /// @param mapping  how the columns were read
    public record Result(
            Lot lot,
            long rows,
            long entered,
            long already,
            long rejected,
            long pinTaken,
            Map<String, Long> mends,
            Map<String, Long> doubts,
            Mapping mapping) {}

    /// What would become of a file; fields as in [Result].
    public record Trial(
            long rows,
            long entered,
            long already,
            long rejected,
            long pinTaken,
            Map<String, Long> mends,
            Map<String, Long> doubts,
            Mapping mapping) {}

    /// How a list would be read, before anything is entered.
    ///
    /// @param sheet null for text
    /// @param rows  the first rows below the header, as written
    public record Preview(@Nullable String sheet, Mapping mapping, List<List<String>> rows) {}

    /// Enters a list as [#enter(Request, Actor, ImportProgress)] does, without answers and notes.
    public Result enter(Path file, Path rejects, Actor actor, LongConsumer progress) throws IOException {
        var request = new Request(file, String.valueOf(file.getFileName()), null, Map.of(), rejects, null);
        return enter(request, actor, (rows, share) -> progress.accept(rows));
    }

    /// Enters a list. Entering it again, or going on after a crash, enters only what is missing; a list is known
    /// by its content, not its name.
    ///
    /// @throws IOException if a file cannot be read or written; what was entered stays
    /// @throws Failure `exchange.columns-unknown` where a column is neither known nor answered for, and the
    ///     refusals of [#preview]; nothing was entered
    public Result enter(Request request, Actor actor, ImportProgress progress) throws IOException {
        var list = find(request.file(), request.sheet(), request.answers(), actor);
        var mapping = whole(mapping(list, request.answers(), actor));
        return enter(
                list, request.answers().isEmpty() ? mapping : mappings.save(mapping, actor), request, actor, progress);
    }

    /// Does everything but writing to the register: tells what [#enter] would do, with the same files beside.
    ///
    /// @throws Failure as [#enter]
    public Trial examine(Request request, Actor actor, ImportProgress progress) throws IOException {
        var list = find(request.file(), request.sheet(), request.answers(), actor);
        return examine(list, whole(mapping(list, request.answers(), actor)), request, actor, progress);
    }

    /// Says how a list would be read, so that a page can ask for what is not known.
    ///
    /// @throws Failure `exchange.header-unknown`, `exchange.sheet-unknown`, `exchange.file-broken`,
    ///     `exchange.file-too-large`, `exchange.old-workbook`, `exchange.answer-unknown`
    public Preview preview(Path file, @Nullable String sheet, Map<String, String> answers, Actor actor)
            throws IOException {
        var list = find(file, sheet, answers, actor);
        var rows = new ArrayList<List<String>>();
        try (var all = list.rows()) {
            for (var row = all.next(); row != null && rows.size() < 10; row = all.next()) {
                rows.add(row.cells());
            }
        }
        return new Preview(list.sheet(), mapping(list, answers, actor), rows);
    }

    /// Remembers what the columns of a list mean, for everyone who sends lists of this header from the actor's unit.
    ///
    /// @throws Failure as [#preview]
    public Mapping remember(Path file, @Nullable String sheet, Map<String, String> answers, Actor actor)
            throws IOException {
        return mappings.save(mapping(find(file, sheet, answers, actor), answers, actor), actor);
    }

    /// What was answered about headers, the newest of each.
    public List<Mapping> mappings() {
        return mappings.all();
    }

    private ListFile find(Path file, @Nullable String sheet, Map<String, String> answers, Actor actor)
            throws IOException {
        return ListFile.find(
                file, sheet, cells -> Mapping.isHeader(cells, answers) || mappings.newest(cells, actor.unit()) != null);
    }

    private Mapping mapping(ListFile list, Map<String, String> answers, Actor actor) {
        var header = list.header().cells();
        return Mapping.of(header, actor.unit(), answers, mappings.newest(header, actor.unit()));
    }

    private static Mapping whole(Mapping mapping) {
        var unknown = mapping.unknown().size();
        if (unknown > 0) {
            throw new Failure(ExchangeError.COLUMNS_UNKNOWN, unknown + " columns");
        }
        return mapping;
    }

    /// What a lot is known by: one sheet of a workbook is one list.
    private static String hash(ListFile list) throws IOException {
        return FileHash.of(list.file()) + (list.sheet() == null ? "" : "/" + list.sheet());
    }

    private Result enter(ListFile list, Mapping mapping, Request request, Actor actor, ImportProgress progress)
            throws IOException {
        var opened = registry.openLot(
                hash(list),
                request.name(),
                "Danh sách thu thập thông tin dân cư (DC01)",
                "Luật Căn cước công dân 59/2014/QH13, Điều 9",
                actor);
        var lot = opened;
        var today = WorkingDay.of(clock.instant());
        var remarks = new Remarks();
        try (var ahead = new ReadAhead<>(reading(list, mapping, opened.position(), request, actor, remarks))) {
            for (var set = ahead.next(); set != null; set = ahead.next()) {
                lot = sets.enter(lot, set, today, actor);
                progress.at(lot.rowsDone(), set.share());
            }
        }
        registry.finish(lot);
        return new Result(
                lot,
                lot.rowsDone(),
                lot.entered() - opened.entered(),
                lot.already() + opened.entered(),
                lot.rejected(),
                lot.pinsTaken(),
                remarks.counts(false),
                remarks.counts(true),
                mapping);
    }

    private Trial examine(ListFile list, Mapping mapping, Request request, Actor actor, ImportProgress progress)
            throws IOException {
        var hash = hash(list);
        var before = registry.lots(LOTS_ASKED).stream()
                .filter(lot -> lot.contentHash().equals(hash))
                .findFirst();
        var rows = before.map(Lot::rowsDone).orElse(0).longValue();
        var entered = 0L;
        var already = before.map(lot -> lot.entered() + lot.already()).orElse(0).longValue();
        var rejected = before.map(Lot::rejected).orElse(0).longValue();
        var taken = before.map(Lot::pinsTaken).orElse(0).longValue();
        var remarks = new Remarks();
        var numbers = new SeenRows();
        var position = before.map(Lot::position).orElse(0L);
        try (var ahead = new ReadAhead<>(reading(list, mapping, position, request, actor, remarks))) {
            for (var set = ahead.next(); set != null; set = ahead.next()) {
                var examined = sets.examine(set, numbers);
                rows += set.rows();
                entered += examined.entered();
                already += examined.already();
                rejected += set.rejected();
                taken += examined.taken();
                progress.at(rows, set.share());
            }
        }
        return new Trial(rows, entered, already, rejected, taken, remarks.counts(false), remarks.counts(true), mapping);
    }

    private ListReading reading(
            ListFile list, Mapping mapping, long from, Request request, Actor actor, Remarks remarks)
            throws IOException {
        var today = WorkingDay.of(clock.instant());
        var dates = new Dates(order(list, mapping), today, remarks);
        var rows = new ResidentReading(mapping, dates, new Communes(areas, today, actor.unit()), remarks);
        var beside =
                new RowsBeside(request.rejects(), request.notes(), list.header().cells());
        try {
            return new ListReading(list.rows(), list.header().number(), from, rows, remarks, beside);
        } catch (IOException | RuntimeException e) {
            beside.close();
            throw e;
        }
    }

    private static DateOrder order(ListFile list, Mapping mapping) throws IOException {
        var column = 0;
        while (column < mapping.columns().size() && mapping.item(column) != Item.BIRTH_DATE) {
            column++;
        }
        var dates = new ArrayList<String>(ROWS_ASKED);
        try (var rows = list.rows()) {
            for (var row = rows.next(); row != null && dates.size() < ROWS_ASKED; row = rows.next()) {
                if (row.fault() == null && column < row.cells().size()) {
                    dates.add(row.cells().get(column).strip());
                }
            }
        }
        return DateOrder.of(mapping.qualifier(Item.BIRTH_DATE), dates.stream());
    }
}
