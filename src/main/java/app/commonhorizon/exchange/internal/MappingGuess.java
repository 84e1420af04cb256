package app.commonhorizon.exchange.internal;

import app.commonhorizon.exchange.ColumnMapping;
import app.commonhorizon.exchange.CsvFile;
import app.commonhorizon.exchange.CsvRow;
import app.commonhorizon.exchange.DateOrder;
import app.commonhorizon.exchange.ImportField;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guesses what the columns of a file mean, first by their names, then by what stands in them. */
public final class MappingGuess {

    private static final int SAMPLE = 500;
    private static final Pattern ABOUT_THE_RECORD =
            Pattern.compile("(?i).*(creat|modif|updat|chang|erstellt|angelegt|geändert|aktualisiert|added|resolved).*");

    private final CsvFile file;
    private final List<String> names;
    private final OwnerNames owners;
    private final Map<Integer, Double> dateShares = new HashMap<>();
    private final Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);

    /** Will guess for this file; owners are recognised among {@code people}. */
    public MappingGuess(CsvFile file, List<Person> people) {
        this.file = file;
        this.names = file.columns();
        this.owners = new OwnerNames(people);
    }

    /** The guess. */
    public ColumnMapping guess() {
        byName();
        byContent();
        Map<Integer, DateOrder> orders = dateOrders();
        return new ColumnMapping(
                columns,
                true,
                Team.IT,
                Kind.SCALING_TASK,
                statuses(file, columns.get(ImportField.STATUS)),
                orders,
                true,
                ColumnMapping.COMFORTABLE_STAGES);
    }

    private record Candidate(ImportField field, int column, double likeness) {}

    private void byName() {
        List<Candidate> candidates = new ArrayList<>();
        for (int column = 0; column < names.size() && file.header(); column++) {
            for (ImportField field : ImportField.values()) {
                double likeness = ColumnNames.likeness(names.get(column), field);
                if (likeness > 0 && fits(field, column)) {
                    candidates.add(new Candidate(field, column, likeness));
                }
            }
        }
        candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::likeness).reversed())
                .forEach(candidate -> offer(candidate.field(), candidate.column()));
    }

    /** Some names promise what the values do not keep: a "Release" need not be a date. */
    private boolean fits(ImportField field, int column) {
        return switch (field) {
            case START, END ->
                shareOfDates(column) >= 0.5 || values(column).findAny().isEmpty();
            case SUMMARY, SPECIFICATION -> shareOfDates(column) < 0.5;
            case KIND -> share(column, value -> Words.kind(value).isPresent()) >= 0.2;
            case TEAM -> share(column, value -> Words.team(value).isPresent()) >= 0.2;
            default -> true;
        };
    }

    private void byContent() {
        List<Integer> dates = free().filter(
                        column -> !ABOUT_THE_RECORD.matcher(names.get(column)).matches())
                .filter(column -> shareOfDates(column) >= 0.6)
                .toList();
        if (!columns.containsKey(ImportField.START) && !columns.containsKey(ImportField.END)) {
            dates.stream().limit(1).forEach(column -> offer(ImportField.START, column));
            dates.stream().skip(1).limit(1).forEach(column -> offer(ImportField.END, column));
        }
        best(
                ImportField.STATUS,
                column -> few(column) ? share(column, v -> Words.status(v).isPresent()) : 0,
                0.6);
        best(
                ImportField.OWNER,
                column -> share(column, value -> owners.find(value).isPresent()),
                0.5);
        best(
                ImportField.TEAM,
                column -> share(column, value -> Words.team(value).isPresent()),
                0.8);
        best(
                ImportField.KIND,
                column -> share(column, value -> Words.kind(value).isPresent()),
                0.8);
        best(ImportField.STAGE, column -> share(column, StageNames::isOfTheTemplate), 0.5);
        best(ImportField.TITLE, this::titleLikeness, 0.3);
        best(ImportField.SUMMARY, column -> averageLength(column) / 1000.0, 0.06);
    }

    private void best(ImportField field, ToDoubleFunction<Integer> likeness, double least) {
        if (!columns.containsKey(field)) {
            free().map(column -> new Candidate(field, column, likeness.applyAsDouble(column)))
                    .filter(candidate -> candidate.likeness() >= least)
                    .max(Comparator.comparingDouble(Candidate::likeness))
                    .ifPresent(candidate -> offer(field, candidate.column()));
        }
    }

    private void offer(ImportField field, int column) {
        if (!columns.containsKey(field) && !columns.containsValue(column)) {
            columns.put(field, column);
        }
    }

    private Stream<Integer> free() {
        return Stream.iterate(0, column -> column < names.size(), column -> column + 1)
                .filter(column -> !columns.containsValue(column));
    }

    /** Titles are words, not too long, and different in each row. */
    private double titleLikeness(int column) {
        double words =
                share(column, value -> value.chars().filter(Character::isLetter).count() >= 3);
        double length = averageLength(column);
        Set<String> different = new HashSet<>(values(column).toList());
        long all = values(column).count();
        return all == 0 || length > 160 || shareOfDates(column) > 0.3 ? 0 : words * different.size() / all;
    }

    private boolean few(int column) {
        return values(column).distinct().count() <= 30;
    }

    private double averageLength(int column) {
        return values(column).mapToInt(String::length).average().orElse(0);
    }

    private double shareOfDates(int column) {
        return dateShares.computeIfAbsent(
                column,
                each -> share(
                        each,
                        value -> DateText.isUndecided(value)
                                || DateText.read(value, DateOrder.DAY_FIRST).isPresent()));
    }

    private double share(int column, Predicate<String> test) {
        List<String> values = values(column).toList();
        return values.isEmpty() ? 0 : (double) values.stream().filter(test).count() / values.size();
    }

    /** What stands in a column, blank cells left out, in the first rows that have something there. */
    private Stream<String> values(int column) {
        return file.rows().stream()
                .map(row -> row.cell(column))
                .filter(value -> !value.isBlank())
                .limit(SAMPLE);
    }

    private Map<Integer, DateOrder> dateOrders() {
        Map<Integer, DateOrder> orders = new HashMap<>();
        for (int column = 0; column < names.size(); column++) {
            orders.put(column, new DateColumn(file, column).order());
        }
        return orders;
    }

    /** What the statuses in a file mean, as far as that can be guessed; nothing if no column feeds the status. */
    public static Map<String, Status> statuses(CsvFile file, @Nullable Integer column) {
        if (column == null) {
            return Map.of();
        }
        Map<String, Status> meanings = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (CsvRow row : file.rows()) {
            String word = row.cell(column);
            if (seen.add(word)) {
                Words.status(word).ifPresent(status -> meanings.put(word, status));
            }
        }
        return meanings;
    }
}
