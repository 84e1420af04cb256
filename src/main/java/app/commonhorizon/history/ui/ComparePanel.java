package app.commonhorizon.history.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.history.Baseline;
import app.commonhorizon.history.Difference;
import app.commonhorizon.history.DifferenceFile;
import app.commonhorizon.history.ui.PointField.Point;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.SidePanel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
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
@StyleSheet("history.css")
class ComparePanel extends SidePanel {

    private static final long serialVersionUID = 1L;

    private final transient CompareDesk desk;
    private final transient PlanPage page;
    private final PointField from;
    private final PointField to;
    private final Paragraph summary = new Paragraph();
    private final DifferenceTable table = new DifferenceTable();
    private final Paragraph rest = new Paragraph();
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
        add(points, baselines, summary, file, table, rest);
        table.setVisible(false);
        rest.setVisible(false);
        file.setVisible(false);
        if (page.plan().roadmap().isDraft()) {
            baselines.setVisible(false);
            from.setValue(PointField.beginning());
        } else {
            desk.baselines().of(page.roadmap(), page.me()).stream().findFirst().ifPresent(this::begin);
        }
    }

    private void begin(Baseline latest) {
        from.setValue(new Point(latest.name(), latest.revision()));
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
        table.show(differences);
        rest.setVisible(differences.size() > DifferenceTable.MOST);
        rest.setText(text("history.compare.rest", differences.size() - DifferenceTable.MOST));
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
}
