package app.commonhorizon.exchange;

import app.commonhorizon.changes.Op;
import app.commonhorizon.exchange.ImportNote.Severity;
import app.commonhorizon.exchange.internal.DateColumn;
import app.commonhorizon.exchange.internal.FileReading;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.shared.StageId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What would become of a file: for each row its item, and what the person should know about it. Nothing is stored yet.
 *
 * @param stages the stages that the items go to, in their order
 * @param differentStages how many different stages the file names, before the rarer ones are put together
 * @param rows one for each row of the file, in its order
 * @param remarks what the person should know about the file as a whole, in sentences
 */
public record ImportPreview(List<Stage> stages, int differentStages, List<ImportRow> rows, List<String> remarks) {

    public ImportPreview {
        stages = List.copyOf(stages);
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /** Reads all rows as {@code mapping} says; owners are found among {@code people}. */
    public static ImportPreview of(CsvFile file, ColumnMapping mapping, List<Person> people) {
        return new FileReading(file, mapping, people).preview();
    }

    /**
     * Whether a column holds dates such as 03/04/2026 of which nothing in the file tells whether the day or the month comes
     * first, so that a person has to say.
     */
    public static boolean isOrderUnclear(CsvFile file, int column) {
        return new DateColumn(file, column).needsDecision();
    }

    /** How many rows have a problem. */
    public int withProblems() {
        return (int) rows.stream().filter(ImportRow::hasProblem).count();
    }

    /** How many rows have none. */
    public int ready() {
        return rows.size() - withProblems();
    }

    /** All notes, in the order of the rows. */
    public List<ImportNote> notes() {
        return rows.stream().flatMap(row -> row.notes().stream()).toList();
    }

    /** How many notes of this severity there are. */
    public int count(Severity severity) {
        return (int)
                notes().stream().filter(note -> note.severity() == severity).count();
    }

    /**
     * The steps that put these rows on an empty plan: their stages, in order, then their items.
     *
     * @param chosen some of {@link #rows()}
     */
    public List<Op> ops(Collection<ImportRow> chosen) {
        Set<StageId> used = chosen.stream().map(row -> row.item().stage()).collect(Collectors.toSet());
        List<Op> ops = new ArrayList<>();
        stages.stream().filter(stage -> used.contains(stage.id())).forEach(stage -> ops.add(addition(stage)));
        chosen.forEach(row -> ops.add(addition(row.item())));
        return ops;
    }

    /** The step that adds a part, checked by the plan's rules. */
    private static Op addition(PlanPart part) {
        PlanType type = part.type();
        return Op.add(
                type.code(), part.key(), type.read(part.key(), part.fields()).fields());
    }
}
