package app.commonhorizon.history.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.history.Baseline;
import app.commonhorizon.history.Difference;
import app.commonhorizon.history.DifferenceFile;
import app.commonhorizon.history.ui.PointField.Point;
import app.commonhorizon.roadmap.PlanPage;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two points in a roadmap's time beside each other: on the timeline, and as a table that can be taken along. */
class ComparePanel extends SidePanel {

    private static final long serialVersionUID = 1L;

    private final transient CompareDesk desk;
    private final transient PlanPage page;
    private final PointField from;
    private final PointField to;
    private final Paragraph summary = new Paragraph();
    private final Grid<Difference> table = new Grid<>();
    private final Anchor file = new Anchor();
    private transient List<Difference> differences = List.of();

    ComparePanel(CompareDesk desk, PlanPage page, boolean mayEdit) {
        super(page, text("history.compare.title"));
        this.desk = desk;
        this.page = page;
        addClassName("ch-compare");
        from = new PointField(text("history.compare.from"), desk, page);
        to = new PointField(text("history.compare.to"), desk, page);
        to.setValue(PointField.now());
        from.addValueChangeListener(event -> compare());
        to.addValueChangeListener(event -> compare());
        Button baselines = new Button(
                text("history.compare.baselines"),
                event -> new BaselinesDialog(desk, page, mayEdit, this::offer).open());
        Div points = new Div(from, to);
        points.addClassName("ch-history-filters");
        summary.getElement().setAttribute("role", "status");
        file.setText(text("history.compare.export"));
        file.getElement().setAttribute("download", true);
        file.setHref(DownloadHandler.fromInputStream(event -> {
            byte[] content = DifferenceFile.of(differences);
            return new DownloadResponse(
                    new ByteArrayInputStream(content),
                    text("history.compare.file-name"),
                    "text/csv;charset=utf-8",
                    content.length);
        }));
        columns();
        add(points, baselines, summary, file, table);
        table.setVisible(false);
        file.setVisible(false);
        desk.baselines().of(page.roadmap(), page.me()).stream().findFirst().ifPresent(this::begin);
    }

    private void begin(Baseline latest) {
        from.setValue(new Point(latest.name(), latest.revision()));
    }

    private void columns() {
        table.addThemeVariants(GridVariant.ROW_STRIPES, GridVariant.WRAP_CELL_CONTENT);
        table.addColumn(Difference::what)
                .setHeader(text("history.compare.what"))
                .setFlexGrow(3)
                .setRowHeader(true);
        table.addColumn(difference ->
                        difference.field().isEmpty() ? DifferenceFile.kind(difference) : difference.field())
                .setHeader(text("history.compare.field"))
                .setFlexGrow(2);
        table.addColumn(Difference::before)
                .setHeader(text("history.compare.before"))
                .setFlexGrow(3);
        table.addColumn(Difference::after)
                .setHeader(text("history.compare.after"))
                .setFlexGrow(3);
        table.addColumn(difference -> difference.days() == null ? "" : String.format("%+d", difference.days()))
                .setHeader(text("history.compare.days"))
                .setFlexGrow(1);
        table.addColumn(Difference::who).setHeader(text("history.compare.who")).setFlexGrow(2);
        table.setColumnReorderingAllowed(false);
        table.setAllRowsVisible(false);
    }

    private void offer() {
        from.offer();
        to.offer();
    }

    private void compare() {
        Point one = from.getValue();
        Point other = to.getValue();
        if (one == null || other == null) {
            return;
        }
        long head = page.plan().revision();
        long first = one.revision() == null ? head : one.revision();
        long second = other.revision() == null ? head : other.revision();
        differences = desk.comparing().between(page.roadmap(), page.me(), first, second);
        summary.setText(text("history.compare.summary", differences.size(), one.name(), other.name()));
        table.setItems(differences);
        table.setVisible(!differences.isEmpty());
        file.setVisible(!differences.isEmpty());
        boolean toNow = one.revision() == null || other.revision() == null;
        Map<String, Object> detail = new HashMap<>();
        detail.put("from", Math.min(first, second));
        if (!toNow) {
            detail.put("to", Math.max(first, second));
        }
        detail.put("label", text("history.compare.label", one.name(), other.name()));
        page.tellTimeline("compare", detail);
    }

    /** Without its table the outlines would stand there unexplained. */
    @Override
    protected void onDetach(DetachEvent event) {
        page.tellTimeline("compare", Map.of());
        super.onDetach(event);
    }
}
