package app.commonhorizon.drafts.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.DraftSummary;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.RoadmapId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.Objects;

/** The strip above a draft: what this is, who sees it, how far it has gone, and what can be done with it. */
@StyleSheet("drafts.css")
final class DraftBanner extends Section {

    private static final long serialVersionUID = 1L;

    private final transient DraftDesk desk;
    private final transient PlanPage page;
    private final transient RoadmapId plan;
    private final Span what = new Span();
    private final Span who = new Span();
    private final Span facts = new Span();
    private final Button bringIn = new Button(text("drafts.banner.bring-in"), event -> openBringIn());
    private final Button settings = new Button(text("drafts.banner.settings"), event -> openSettings());
    private final Button discard = new Button(text("drafts.banner.discard"), event -> askDiscard());

    DraftBanner(DraftDesk desk, PlanPage page) {
        this.desk = desk;
        this.page = page;
        this.plan = Objects.requireNonNull(page.plan().roadmap().draftOf());
        addClassName("ch-draft-banner");
        getElement().setAttribute("aria-label", text("drafts.banner.label"));
        Icon icon = VaadinIcon.FLASK.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        what.addClassName("ch-draft-what");
        who.addClassName("ch-draft-who");
        facts.addClassName("ch-draft-facts");
        Div words = new Div(what, who, facts);
        words.addClassName("ch-draft-words");
        Button compare = new Button(
                text("drafts.banner.compare"), event -> desk.compare().open(page));
        Button findings = new Button(
                text("drafts.banner.findings"), event -> page.showBeside(new FindingsPanel(desk, page, plan)));
        Button back = new Button(
                text("drafts.banner.back"),
                VaadinIcon.ARROW_LEFT.create(),
                event -> UI.getCurrent().navigate("roadmap/" + plan));
        bringIn.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(findings, compare, bringIn, settings, discard, back);
        buttons.addClassName("ch-draft-buttons");
        add(icon, words, buttons);
        page.onPlan(this::show);
        show();
    }

    private void show() {
        desk.draft(page).ifPresent(this::show);
    }

    private void show(DraftSummary draft) {
        Roadmap head = page.plan().roadmap();
        what.setText(text("drafts.banner.what", head.name(), planName()));
        String seenBy = text("drafts.seen-by." + head.everyone().name().toLowerCase(Locale.ROOT));
        boolean own = draft.maker().equals(page.me());
        facts.setText(text(
                "drafts.banner.facts",
                String.valueOf(head.draftBase()),
                desk.day(draft),
                draft.edits(),
                draft.behind()));
        who.setText(own ? seenBy : text("drafts.banner.made-by", desk.name(draft.maker()), seenBy));
        bringIn.setVisible(desk.roadmaps().access(plan, page.me()).mayEdit());
        settings.setVisible(draft.access() == Access.OWNER);
        discard.setVisible(draft.mayDiscard());
    }

    private String planName() {
        try {
            return desk.roadmaps().snapshot(plan, page.me()).roadmap().name();
        } catch (NoSuchRoadmapException e) {
            return ""; // Withdrawn in this moment: the page is about to go.
        }
    }

    private void openBringIn() {
        new BringInDialog(desk, page, plan).open();
    }

    private void openSettings() {
        new SettingsDialog(desk, page).open();
    }

    private void askDiscard() {
        desk.draft(page)
                .ifPresent(draft -> new DiscardDialog(
                                desk, draft, page.me(), () -> UI.getCurrent().navigate("roadmap/" + plan))
                        .open());
    }
}
