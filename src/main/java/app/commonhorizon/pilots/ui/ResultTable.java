package app.commonhorizon.pilots.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.pilots.PilotLife;
import app.commonhorizon.pilots.Result;
import app.commonhorizon.pilots.Values;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.PersonId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Results as a table, the latest first; long ones scroll, and of very long ones the earlier results follow on request. */
class ResultTable extends Div {

    private static final long serialVersionUID = 1L;

    /** So many are shown at once: an open panel must not grow with the years. */
    private static final int PAGE = 100;

    private final transient Function<Set<PersonId>, Map<PersonId, String>> names;
    private final transient @Nullable Consumer<Result> delete;
    private transient PilotLife shown = PilotLife.NONE;
    private boolean deletes;
    private int most = PAGE;

    /**
     * @param names what the people are called who have entered results
     * @param delete deletes a result; null where that is not offered
     */
    ResultTable(Function<Set<PersonId>, Map<PersonId, String>> names, @Nullable Consumer<Result> delete) {
        this.names = names;
        this.delete = delete;
        addClassName("ch-results");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", text("pilots.results.table"));
        getElement().setAttribute("tabindex", "0");
    }

    /** Shows these; nothing without any result. */
    void show(PilotLife life, boolean mayEdit) {
        boolean mayDelete = mayEdit && delete != null;
        boolean same = life.results().equals(shown.results())
                && Objects.equals(unit(life), unit(shown))
                && mayDelete == deletes;
        shown = life;
        deletes = mayDelete;
        setVisible(!life.results().isEmpty());
        if (!same) {
            draw();
        }
    }

    private static @Nullable String unit(PilotLife life) {
        return life.pilot() == null ? null : life.pilot().unit();
    }

    private void draw() {
        removeAll();
        List<Result> latest = shown.results().reversed().stream().limit(most).toList();
        Map<PersonId, String> authors =
                names.apply(latest.stream().map(result -> result.written().by()).collect(Collectors.toSet()));
        NativeTable table = new NativeTable();
        table.getHead().add(head());
        latest.forEach(result -> table.getBody()
                .add(row(result, authors.getOrDefault(result.written().by(), ""))));
        add(table);
        int earlier = shown.results().size() - latest.size();
        if (earlier > 0) {
            add(Tools.small(text("pilots.results.earlier", Math.min(earlier, PAGE)), () -> {
                most += PAGE;
                draw();
            }));
        }
    }

    private NativeTableRow head() {
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

    private NativeTableRow row(Result result, String author) {
        String day = DateTexts.of(result.day());
        NativeTableCell value = new NativeTableCell(Values.words(result.value(), unit(shown)));
        value.addClassName("ch-number");
        NativeTableRow row = new NativeTableRow(
                new NativeTableCell(day),
                value,
                new NativeTableCell(result.note() == null ? "" : result.note()),
                new NativeTableCell(author));
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
