package app.commonhorizon.exchange.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.exchange.ColumnMapping;
import app.commonhorizon.exchange.CsvFile;
import app.commonhorizon.exchange.CsvRow;
import app.commonhorizon.exchange.ImportField;
import app.commonhorizon.roadmap.PlanTemplate;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.shared.StageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which stages a file's rows go to. */
public final class StagePlan {

    private static final int LONGEST_NAME = 200;

    /** New stages are named in the language of whoever imports. */
    private final String other = text("exchange.stage.other");

    private final String notAssigned = text("exchange.stage.not-assigned");
    private final ColumnMapping mapping;
    private final @Nullable Integer column;
    private final Map<String, Named> named = new LinkedHashMap<>();
    private final Map<String, Stage> stages = new LinkedHashMap<>();

    private record Named(String name, int rows) {}

    /**
     * Where a row goes.
     *
     * @param rare whether its own stage is among the rarer ones that go together
     */
    record Place(Stage stage, boolean rare) {}

    /** Decides about all rows of a file. */
    public StagePlan(CsvFile file, ColumnMapping mapping) {
        this.mapping = mapping;
        this.column = mapping.column(ImportField.STAGE);
        file.rows().forEach(this::count);
        kept().forEach(stage -> add(stage.name()));
        if (stages.size() < named.size()) {
            add(other);
        }
        if (column == null || file.rows().stream().anyMatch(row -> name(row).isEmpty())) {
            add(notAssigned);
        }
    }

    /** The stages, in their order. */
    public List<Stage> stages() {
        return List.copyOf(stages.values());
    }

    /** How many different stages the file names. */
    public int different() {
        return named.size();
    }

    Place place(CsvRow row) {
        String name = name(row);
        Stage own = stages.get(StageNames.key(name.isEmpty() ? notAssigned : name));
        return own != null ? new Place(own, false) : new Place(stage(other), true);
    }

    private void count(CsvRow row) {
        String name = name(row);
        if (!name.isEmpty()) {
            named.merge(StageNames.key(name), new Named(name, 1), (a, b) -> new Named(a.name(), a.rows() + b.rows()));
        }
    }

    private List<Named> kept() {
        int most = mapping.mostStages();
        List<Named> all = new ArrayList<>(named.values());
        if (most > 0 && all.size() > most) {
            all.sort(Comparator.comparingInt(Named::rows).reversed());
            return all.subList(0, most);
        }
        // A journey that we know is told in its order, any other in the file's.
        all.sort(Comparator.comparingInt(stage -> StageNames.place(stage.name())));
        return all;
    }

    private String name(CsvRow row) {
        String cell = column == null ? "" : row.cell(column);
        return mapping.firstStage() ? Texts.line(StageNames.first(cell)) : Texts.line(cell);
    }

    private void add(String name) {
        stages.computeIfAbsent(
                StageNames.key(name),
                key -> new Stage(
                        StageId.random(),
                        Texts.cut(name, LONGEST_NAME),
                        StageNames.goal(name),
                        null,
                        stages.size() * PlanTemplate.STAGE_STEP));
    }

    private Stage stage(String name) {
        return Objects.requireNonNull(stages.get(StageNames.key(name)));
    }
}
