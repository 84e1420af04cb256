package app.commonhorizon.drafts.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Alignment;
import app.commonhorizon.alignment.Finding;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.SidePanel;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.ui.Screens;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the teams are out of step in a draft, beside where they are in the plan: what it would solve, and what it would make. */
final class FindingsPanel extends SidePanel {

    private static final long serialVersionUID = 1L;

    /** So many of each kind are shown. */
    private static final int MOST = 100;

    private final transient DraftDesk desk;
    private final transient PlanPage page;
    private final transient RoadmapId plan;
    private final transient List<Alignment.Watch> watches = new ArrayList<>();
    private final Paragraph summary = new Paragraph();
    private final Div lists = new Div();

    FindingsPanel(DraftDesk desk, PlanPage page, RoadmapId plan) {
        super(page, text("drafts.findings.title"));
        this.desk = desk;
        this.page = page;
        this.plan = plan;
        addClassName("ch-draft-findings");
        summary.getElement().setAttribute("role", "status");
        add(summary, lists);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        for (RoadmapId roadmap : List.of(page.roadmap(), plan)) {
            watches.add(desk.alignment().watch(roadmap, page.me(), news -> Screens.later(ui, this::show)));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watches.forEach(Alignment.Watch::end);
        watches.clear();
        super.onDetach(event);
    }

    private void show() {
        if (!isAttached()) {
            return;
        }
        try {
            RoadmapSnapshot original = desk.roadmaps().snapshot(plan, page.me());
            List<Finding> here = desk.alignment().of(page.roadmap(), page.me()).open();
            List<Finding> there = desk.alignment().of(plan, page.me()).open();
            summary.setText(text("drafts.findings.summary", here.size(), there.size()));
            lists.removeAll();
            list("drafts.findings.solved", without(there, here), original);
            list("drafts.findings.made", without(here, there), page.plan());
            list("drafts.findings.both", without(here, without(here, there)), page.plan());
        } catch (NoSuchRoadmapException e) {
            // Deleted or withdrawn in this moment: the page is about to go.
        }
    }

    private static List<Finding> without(List<Finding> findings, List<Finding> others) {
        Set<String> known = others.stream().map(Finding::key).collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> !known.contains(finding.key()))
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::key))
                .toList();
    }

    private void list(String heading, List<Finding> findings, RoadmapSnapshot of) {
        if (findings.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        findings.stream().limit(MOST).forEach(finding -> list.add(row(finding, of)));
        lists.add(new H3(text(heading, findings.size())), list);
    }

    private ListItem row(Finding finding, RoadmapSnapshot of) {
        ListItem row = new ListItem(new Paragraph(finding.says(of)));
        finding.items().stream()
                .flatMap(item -> page.plan().item(item).stream())
                .findFirst()
                .ifPresent(item -> {
                    Button show =
                            new Button(text("drafts.findings.show", item.title()), event -> page.openItem(item.id()));
                    show.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                    row.add(show);
                });
        return row;
    }
}
