package app.commonhorizon.pilots.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.pilots.PilotLife;
import app.commonhorizon.pilots.Result;
import app.commonhorizon.pilots.Values;
import app.commonhorizon.shared.DateTexts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Results as a table, the latest first; long ones scroll. */
class ResultTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Function<Result, String> author;
    private final transient @Nullable Consumer<Result> delete;

    /**
     * @param author by whom a result was entered
     * @param delete deletes a result; null where that is not offered
     */
    ResultTable(Function<Result, String> author, @Nullable Consumer<Result> delete) {
        this.author = author;
        this.delete = delete;
        addClassName("ch-results");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", text("pilots.results.table"));
        getElement().setAttribute("tabindex", "0");
    }

    /** Shows these; nothing without any result. */
    void show(PilotLife life, boolean mayEdit) {
        removeAll();
        setVisible(!life.results().isEmpty());
        boolean deletes = mayEdit && delete != null;
        NativeTable table = new NativeTable();
        table.getHead().add(head(deletes));
        String unit = life.pilot() == null ? null : life.pilot().unit();
        life.results().reversed().forEach(result -> table.getBody().add(row(result, unit, deletes)));
        add(table);
    }

    private static NativeTableRow head(boolean deletes) {
        NativeTableRow row = new NativeTableRow(
                new NativeTableHeaderCell(text("pilots.results.day")),
                new NativeTableHeaderCell(text("pilots.results.value")),
                new NativeTableHeaderCell(text("pilots.results.note")),
                new NativeTableHeaderCell(text("pilots.results.by")));
        if (deletes) {
            row.add(new NativeTableCell());
        }
        return row;
    }

    private NativeTableRow row(Result result, @Nullable String unit, boolean deletes) {
        String day = DateTexts.of(result.day());
        NativeTableCell value = new NativeTableCell(Values.words(result.value(), unit));
        value.addClassName("ch-number");
        NativeTableRow row = new NativeTableRow(
                new NativeTableCell(day),
                value,
                new NativeTableCell(result.note() == null ? "" : result.note()),
                new NativeTableCell(author.apply(result)));
        if (deletes && delete != null) {
            Button button = new Button(VaadinIcon.TRASH.create(), event -> delete.accept(result));
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            button.setAriaLabel(text("pilots.results.delete", day));
            button.setTooltipText(text("pilots.results.delete", day));
            row.add(new NativeTableCell(button));
        }
        return row;
    }
}
