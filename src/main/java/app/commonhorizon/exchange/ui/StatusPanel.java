package app.commonhorizon.exchange.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.exchange.ColumnMapping;
import app.commonhorizon.exchange.CsvFile;
import app.commonhorizon.exchange.ImportField;
import app.commonhorizon.roadmap.Status;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What the statuses in the file mean. */
final class StatusPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 30;

    private final transient CsvFile file;
    private final transient BiConsumer<String, Status> chosen;
    private final Div choices = new Div();
    private @Nullable Integer shown;

    StatusPanel(CsvFile file, BiConsumer<String, Status> chosen) {
        this.file = file;
        this.chosen = chosen;
        choices.addClassName("ch-import-statuses");
        add(new H3(text("exchange.status.title")), choices);
        setVisible(false);
    }

    /** Shows the values of the column that feeds the status; nothing if none does. */
    void show(ColumnMapping mapping) {
        Integer column = mapping.column(ImportField.STATUS);
        if (column == null || !column.equals(shown)) {
            shown = column;
            choices.removeAll();
            if (column != null) {
                frequent(column).forEach((word, rows) -> choices.add(choice(word, rows, mapping)));
            }
            setVisible(choices.getComponentCount() > 0);
        }
    }

    private Select<Status> choice(String word, long rows, ColumnMapping mapping) {
        Select<Status> select = new Select<>();
        select.setLabel("%s (%,d)".formatted(word.length() > 60 ? word.substring(0, 59) + "…" : word, rows));
        select.setItems(Status.values());
        select.setItemLabelGenerator(Status::label);
        select.setPlaceholder(text("exchange.status.unknown"));
        Status guess = mapping.statuses().get(word);
        if (guess != null) {
            select.setValue(guess);
        }
        select.addValueChangeListener(change -> chosen.accept(word, change.getValue()));
        return select;
    }

    private Map<String, Long> frequent(int column) {
        Map<String, Long> counts = new LinkedHashMap<>();
        file.rows().stream()
                .map(row -> row.cell(column))
                .filter(word -> !word.isBlank())
                .forEach(word -> counts.merge(word, 1L, Long::sum));
        Map<String, Long> frequent = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_SHOWN)
                .forEach(entry -> frequent.put(entry.getKey(), entry.getValue()));
        return frequent;
    }
}
