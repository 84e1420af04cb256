package app.commonhorizon.agreement.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.agreement.Agreement;
import app.commonhorizon.agreement.Agreements;
import app.commonhorizon.agreement.Signature;
import app.commonhorizon.agreement.Signing;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows what is signed before a team's key is turned: all terms at first, and just the difference when it is signed again. It
 * signs what it shows: if the plan moves on meanwhile, the server refuses, and the dialog shows how it stands now. More items
 * than a person can look over are shown and signed one part after the other.
 */
@StyleSheet("agreement.css")
class SigningDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** With more items than these each is folded. */
    private static final int UNFOLDED = 3;

    /** So many items are shown, and signed, at once. */
    static final int MOST = 200;

    private final transient KeyDesk desk;
    private final transient PlanPage page;
    private final Team team;
    private final transient List<ItemId> items;
    private final Div content = new Div();
    private final Paragraph problem = new Paragraph();
    private final Button sign = new Button("", event -> sign());
    private transient RoadmapSnapshot seen;

    SigningDialog(KeyDesk desk, PlanPage page, Team team, List<ItemId> items) {
        this.desk = desk;
        this.page = page;
        this.team = team;
        this.items = items;
        this.seen = desk.now(page);
        setHeaderTitle(text("agreement.sign.title." + team.code()));
        setWidth("42rem");
        setMaxWidth("94vw");
        addClassName("ch-signing");
        problem.addClassName("ch-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        add(content);
        getFooter().add(problem, new Button(text("agreement.cancel"), event -> close()), sign);
        show();
    }

    private void show() {
        content.removeAll();
        content.add(new Paragraph(text("agreement.sign.intro." + team.code())));
        List<Item> waiting = waiting();
        List<Item> shown = firstOf(waiting);
        if (waiting.size() > shown.size()) {
            content.add(new Paragraph(text("agreement.sign.part", shown.size(), waiting.size())));
        }
        TermSheet sheet = new TermSheet(desk, page, seen);
        Map<ItemId, Signature> signed =
                desk.signatures(page, shown.stream().map(Item::id).toList(), team);
        for (Item item : shown) {
            Details details = new Details(item.title(), sheet.toSign(item, team, signed.get(item.id())));
            details.setOpened(shown.size() <= UNFOLDED);
            content.add(details);
        }
        if (shown.isEmpty()) {
            content.add(new Paragraph(text("agreement.sign.nothing")));
        }
        sign.setText(shown.size() > 1 ? text("agreement.sign.many", shown.size()) : text("agreement.sign.one"));
        sign.setVisible(!shown.isEmpty());
    }

    /** Those of the items at which this key does not hold. */
    private List<Item> waiting() {
        Agreements agreements = Agreements.of(seen);
        return items.stream()
                .flatMap(id -> seen.item(id).stream())
                .filter(item -> !agreements.of(item).holds(team))
                .toList();
    }

    private static List<Item> firstOf(List<Item> waiting) {
        return waiting.subList(0, Math.min(MOST, waiting.size()));
    }

    private void sign() {
        List<Item> signed = firstOf(waiting());
        List<Op> steps = signed.stream()
                .map(item -> Signing.turn(seen, item.id(), team))
                .flatMap(Optional::stream)
                .toList();
        if (steps.isEmpty()) {
            close();
            return;
        }
        switch (desk.send(page, seen, steps)) {
            case EditAnswer.Accepted accepted -> {
                Notification.show(told(signed), 5_000, Notification.Position.BOTTOM_CENTER);
                lookAgain("");
                if (waiting().isEmpty()) {
                    close();
                }
            }
            case EditAnswer.Refused refused -> lookAgain(refused.message());
        }
    }

    private void lookAgain(String refusal) {
        problem.setText(refusal);
        problem.setVisible(!refusal.isEmpty());
        seen = desk.now(page);
        show();
    }

    private String told(List<Item> signed) {
        if (signed.size() > 1) {
            return text("agreement.signed.many." + team.code(), signed.size());
        }
        Item item = signed.getFirst();
        Agreement.State state = Agreements.of(desk.now(page)).of(item.id()).state();
        return text(
                state == Agreement.State.AGREED ? "agreement.signed.both" : "agreement.signed.one." + team.code(),
                item.title());
    }
}
