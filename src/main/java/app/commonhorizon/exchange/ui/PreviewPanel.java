package app.commonhorizon.exchange.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.exchange.ImportNote.Severity;
import app.commonhorizon.exchange.ImportPreview;
import app.commonhorizon.exchange.ImportReport;
import app.commonhorizon.exchange.ImportRow;
import app.commonhorizon.people.Person;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.List;
import java.util.function.Predicate;

/** The third step: what the rows become, what is to be known about them, and which of them are imported. */
final class PreviewPanel extends Div {

    private static final long serialVersionUID = 1L;

    /** Which rows are imported. */
    enum Which {
        ALL("exchange.preview.all"),
        TICKED("exchange.preview.ticked");

        private final String key;

        Which(String key) {
            this.key = key;
        }
    }

    private final transient Runnable changed;
    private final PreviewGrid grid;
    private final ReportPanel report = new ReportPanel();
    private final Span counts = new Span();
    private final Tab reportTab = new Tab(text("exchange.preview.report"));
    private final RadioButtonGroup<Which> which = new RadioButtonGroup<>(text("exchange.preview.import"));
    private final Checkbox anyway = new Checkbox();
    private transient ImportPreview preview = new ImportPreview(List.of(), 0, List.of(), List.of());

    /** Tells {@code changed} whenever other rows are to be imported. */
    PreviewPanel(List<Person> people, Runnable changed) {
        this.changed = changed;
        this.grid = new PreviewGrid(people, changed);
        addClassName("ch-import-card");
        counts.addClassName("ch-import-counts");
        counts.getElement().setAttribute("role", "status");
        TabSheet tabs = new TabSheet();
        tabs.addClassName("ch-import-tabs");
        tabs.add(new Tab(text("exchange.preview.preview")), grid);
        tabs.add(reportTab, report);
        tabs.setSuffixComponent(
                new ReportLink(text("exchange.preview.download"), () -> ImportReport.csv(preview, isChosen())));
        add(new H2(text("exchange.preview.title")), counts, tabs, choice());
    }

    private Div choice() {
        which.setItems(Which.values());
        which.setItemLabelGenerator(each -> text(each.key));
        which.setValue(Which.ALL);
        which.addValueChangeListener(change -> {
            grid.setTicking(change.getValue() == Which.TICKED, preview.rows());
            changed.run();
        });
        anyway.addValueChangeListener(change -> changed.run());
        Div choice = new Div(which, anyway);
        choice.addClassName("ch-import-boxes");
        return choice;
    }

    /** Shows what would become of the file now. */
    void show(ImportPreview other) {
        preview = other;
        int problems = other.withProblems();
        int remarks = other.count(Severity.REMARK);
        counts.setText(text(
                "exchange.preview.counts",
                other.ready(),
                problems,
                remarks,
                other.stages().size()));
        reportTab.setLabel(text("exchange.preview.report-count", remarks + other.count(Severity.PROBLEM)));
        anyway.setVisible(problems > 0);
        anyway.setLabel(text("exchange.preview.anyway", problems));
        grid.show(other.rows());
        report.show(other.notes());
    }

    /** The rows to import. */
    List<ImportRow> chosen() {
        return preview.rows().stream().filter(isChosen()).toList();
    }

    /** What is shown. */
    ImportPreview preview() {
        return preview;
    }

    private Predicate<ImportRow> isChosen() {
        boolean withProblems = anyway.getValue();
        return row -> (withProblems || !row.hasProblem()) && grid.isTicked(row);
    }
}
