package dancu.office.web;

import dancu.exchange.ExchangeError;
import dancu.exchange.ImportJobs.Job;
import dancu.exchange.Mapping;
import dancu.exchange.ResidentImport;
import dancu.shared.web.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A list handed in, in the reader's words.
///
/// @param percent of the list that is read, 0 to 100; negative where nobody can tell
/// @param refusal why nothing was entered; empty otherwise
public record ImportView(
        String id,
        String name,
        String who,
        String state,
        Instant handedInAt,
        @Nullable Instant endedAt,
        long rows,
        int percent,
        long entered,
        long already,
        long rejected,
        long noted,
        String refusal) {

    private static final int EXAMPLES_MAX = 3;
    private static final Set<String> SENSITIVE = Set.of("ethnicity", "religion", "blood_group");

    /// Items a column can hold, most used first.
    private static final List<String> ITEMS = List.of(
            "full_name",
            "birth_date",
            "sex",
            "pin",
            "old_number",
            "household_id",
            "relation_to_head",
            "is_head",
            "residence",
            "hamlet",
            "residence_commune_code",
            "birth_registration_place",
            "birth_registration_code",
            "origin",
            "ethnicity",
            "religion",
            "nationality",
            "marital_status",
            "father_name",
            "mother_name",
            "spouse_name",
            "phone",
            "email",
            "occupation",
            "education",
            "blood_group",
            "other_names",
            "row_id");

    static ImportView of(Job job, Texts texts) {
        return new ImportView(
                job.id().toString(),
                job.name(),
                job.actor().account(),
                job.state().name(),
                job.handedInAt(),
                job.endedAt(),
                job.rows(),
                job.state() == Job.State.DONE ? 100 : job.share() < 0 ? -1 : (int) (100 * job.share()),
                job.entered(),
                job.already(),
                job.rejected(),
                job.noted(),
                refusal(job.refusal(), texts));
    }

    public boolean underWay() {
        return state.equals(Job.State.WAITING.name()) || state.equals(Job.State.RUNNING.name());
    }

    /// A column of a list that could not be read.
    ///
    /// @param item     what it holds, in words; empty where somebody must say
    /// @param examples from its first rows; none of what is sensitive
    public record Column(String header, String item, List<String> examples) {}

    /// The columns of a list, those first that somebody must explain.
    static List<Column> columns(ResidentImport.Preview preview, Texts texts) {
        var columns = preview.mapping().columns();
        return IntStream.range(0, columns.size())
                .mapToObj(at -> {
                    var item = columns.get(at).item().replaceFirst(":.*", "");
                    return new Column(
                            columns.get(at).header(),
                            item.isEmpty()
                                    ? ""
                                    : texts.of(item.equals(Mapping.LEFT_OUT) ? "import.leaveOut" : "item." + item),
                            SENSITIVE.contains(item)
                                    ? List.of()
                                    : preview.rows().stream()
                                            .limit(EXAMPLES_MAX)
                                            .filter(row -> at < row.size())
                                            .map(row -> row.get(at))
                                            .toList());
                })
                .sorted(Comparator.comparing(column -> !column.item().isEmpty()))
                .toList();
    }

    static List<CorrectionForm.Choice> items(Texts texts) {
        return ITEMS.stream()
                .map(item -> new CorrectionForm.Choice(item, texts.of("item." + item)))
                .toList();
    }

    private static String refusal(@Nullable String code, Texts texts) {
        return Arrays.stream(ExchangeError.values())
                .filter(error -> error.code().equals(code))
                .findFirst()
                .map(texts::of)
                .orElse(code == null ? "" : code);
    }
}
