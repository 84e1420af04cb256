package app.commonhorizon.exchange;

import app.commonhorizon.exchange.internal.MappingGuess;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Status;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a file's columns and values, as the person decided. Immutable.
 *
 * @param columns for each field that is fed the column that feeds it, counted from 0; no column feeds two
 * @param appendLeftovers whether the other columns are kept as "Name: value" lines of the specification
 * @param team for items whose team the file does not say
 * @param kind for items whose kind the file does not say
 * @param statuses what a status in the file means, by its spelling there; what is not in here is proposed, with a remark
 * @param dateOrders by column, what comes first in dates such as 03/04/2026; the day where nothing is said
 * @param firstStage whether of several stages in one cell, separated by semicolons, the first is taken; else the whole
 *     cell is the stage's name
 * @param mostStages the most stages; the rarer ones go to one called "Other". 0 for no limit
 */
public record ColumnMapping(
        Map<ImportField, Integer> columns,
        boolean appendLeftovers,
        Team team,
        Kind kind,
        Map<String, Status> statuses,
        Map<Integer, DateOrder> dateOrders,
        boolean firstStage,
        int mostStages) {

    /** More stages than this and nobody sees the journey any more. */
    public static final int COMFORTABLE_STAGES = 12;

    public ColumnMapping {
        columns = Map.copyOf(columns);
        statuses = Map.copyOf(statuses);
        dateOrders = Map.copyOf(dateOrders);
    }

    /** What the columns' names and contents suggest; owners are recognised among {@code people}. */
    public static ColumnMapping guess(CsvFile file, List<Person> people) {
        return new MappingGuess(file, people).guess();
    }

    /** The column that feeds a field, null if none does. */
    public @Nullable Integer column(ImportField field) {
        return columns.get(field);
    }

    /** The field that a column feeds, null if none. */
    public @Nullable ImportField field(int column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .findAny()
                .orElse(null);
    }

    /** The order of the dates in a column. */
    public DateOrder dateOrder(int column) {
        return dateOrders.getOrDefault(column, DateOrder.DAY_FIRST);
    }

    /** With this column feeding this field, which another one may have fed before; null to feed none. */
    public ColumnMapping with(int column, @Nullable ImportField field) {
        Map<ImportField, Integer> changed = new EnumMap<>(ImportField.class);
        columns.forEach((each, fedBy) -> {
            if (fedBy != column && each != field) {
                changed.put(each, fedBy);
            }
        });
        if (field != null) {
            changed.put(field, column);
        }
        return new ColumnMapping(changed, appendLeftovers, team, kind, statuses, dateOrders, firstStage, mostStages);
    }

    /** With this meaning of a status in the file. */
    public ColumnMapping with(String word, Status status) {
        Map<String, Status> changed = new HashMap<>(statuses);
        changed.put(word, status);
        return withStatuses(changed);
    }

    /** With guesses for those statuses in the file's column for which nothing was chosen yet. */
    public ColumnMapping withGuessedStatuses(CsvFile file) {
        Map<String, Status> meanings = new HashMap<>(MappingGuess.statuses(file, column(ImportField.STATUS)));
        meanings.putAll(statuses);
        return withStatuses(meanings);
    }

    private ColumnMapping withStatuses(Map<String, Status> meanings) {
        return new ColumnMapping(columns, appendLeftovers, team, kind, meanings, dateOrders, firstStage, mostStages);
    }

    /** With this order of the dates in a column. */
    public ColumnMapping with(int column, DateOrder order) {
        Map<Integer, DateOrder> changed = new HashMap<>(dateOrders);
        changed.put(column, order);
        return new ColumnMapping(columns, appendLeftovers, team, kind, statuses, changed, firstStage, mostStages);
    }

    /** With this team for items whose team the file does not say. */
    public ColumnMapping with(Team other) {
        return new ColumnMapping(columns, appendLeftovers, other, kind, statuses, dateOrders, firstStage, mostStages);
    }

    /** With this kind for items whose kind the file does not say. */
    public ColumnMapping with(Kind other) {
        return new ColumnMapping(columns, appendLeftovers, team, other, statuses, dateOrders, firstStage, mostStages);
    }

    /** With or without the other columns in the specification. */
    public ColumnMapping withLeftovers(boolean append) {
        return new ColumnMapping(columns, append, team, kind, statuses, dateOrders, firstStage, mostStages);
    }

    /** With the first of several stages in a cell, or the whole cell as one stage. */
    public ColumnMapping withFirstStage(boolean first) {
        return new ColumnMapping(columns, appendLeftovers, team, kind, statuses, dateOrders, first, mostStages);
    }

    /** With at most so many stages beside "Other"; 0 for no limit. */
    public ColumnMapping withMostStages(int most) {
        return new ColumnMapping(columns, appendLeftovers, team, kind, statuses, dateOrders, firstStage, most);
    }
}
