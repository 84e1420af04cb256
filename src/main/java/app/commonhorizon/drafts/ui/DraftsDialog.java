package app.commonhorizon.drafts.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.DraftSummary;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.RoadmapId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;

/** The drafts of a roadmap that the person may see: how far each has gone, and the plan since. */
@StyleSheet("drafts.css")
final class DraftsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient DraftDesk desk;
    private final transient PlanPage page;
    private final transient RoadmapId plan;
    private final Div list = new Div();

    DraftsDialog(DraftDesk desk, PlanPage page) {
        this.desk = desk;
        this.page = page;
        RoadmapId origin = page.plan().roadmap().draftOf();
        this.plan = origin == null ? page.roadmap() : origin;
        setHeaderTitle(text("drafts.list.title"));
        setWidth("44rem");
        setMaxWidth("94vw");
        add(list);
        getFooter().add(new Button(text("drafts.close"), event -> close()));
        show();
    }

    private void show() {
        List<DraftSummary> drafts = desk.drafts().of(plan, page.me());
        list.removeAll();
        if (drafts.isEmpty()) {
            list.add(new Paragraph(text("drafts.list.none")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("ch-drafts");
        drafts.forEach(draft -> rows.add(row(draft)));
        list.add(rows);
    }

    private ListItem row(DraftSummary draft) {
        Span name = new Span(draft.name());
        name.addClassName("ch-draft-name");
        String who = draft.maker().equals(page.me()) ? text("drafts.list.mine") : desk.name(draft.maker());
        Span facts = new Span(text("drafts.list.facts", who, desk.day(draft), draft.edits(), draft.behind()));
        facts.addClassName("ch-draft-facts");
        Span shared = new Span(text("drafts.seen-by." + draft.others().name().toLowerCase(Locale.ROOT)));
        shared.addClassName("ch-chip");
        Div words = new Div(name, shared, facts);
        words.addClassName("ch-draft-words");
        ListItem row = new ListItem(words);
        row.addClassName("ch-draft-row");
        if (draft.id().equals(page.roadmap())) {
            row.add(new Span(text("drafts.list.here")));
        } else {
            Button open = new Button(text("drafts.list.open"), event -> go(draft));
            open.setAriaLabel(text("drafts.list.open-it", draft.name()));
            row.add(open);
        }
        if (draft.mayDiscard()) {
            Button discard = new Button(VaadinIcon.TRASH.create(), event -> discard(draft));
            discard.addThemeVariants(ButtonVariant.TERTIARY);
            discard.setAriaLabel(text("drafts.list.discard-it", draft.name()));
            discard.setTooltipText(text("drafts.list.discard-it", draft.name()));
            row.add(discard);
        }
        return row;
    }

    private void go(DraftSummary draft) {
        close();
        UI.getCurrent().navigate("roadmap/" + draft.id());
    }

    private void discard(DraftSummary draft) {
        new DiscardDialog(desk, draft, page.me(), () -> {
                    if (draft.id().equals(page.roadmap())) {
                        close();
                        UI.getCurrent().navigate("roadmap/" + plan);
                    } else {
                        show();
                    }
                })
                .open();
    }
}
