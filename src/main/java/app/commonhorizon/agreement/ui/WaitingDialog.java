package app.commonhorizon.agreement.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.agreement.Agreement;
import app.commonhorizon.agreement.Agreements;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What waits for the keys of the person at the screen, and what has drifted from what both sides had signed. */
@StyleSheet("agreement.css")
class WaitingDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient KeyDesk desk;
    private final transient PlanPage page;
    private final transient RoadmapSnapshot plan;
    private final transient Agreements agreements;

    WaitingDialog(KeyDesk desk, PlanPage page) {
        this.desk = desk;
        this.page = page;
        this.plan = page.plan();
        this.agreements = Agreements.of(plan);
        setHeaderTitle(text("agreement.waiting.title"));
        setWidth("34rem");
        setMaxWidth("94vw");
        addClassName("ch-waiting");
        for (Team team : desk.myKeys(page)) {
            add(waitingFor(team));
        }
        add(drifted());
        getFooter().add(new Button(text("agreement.close"), event -> close()));
    }

    private List<Item> items(Predicate<Agreement> wanted) {
        return agreements.signedItems().stream()
                .flatMap(id -> plan.item(id).stream())
                .filter(item -> !item.status().isOver() && wanted.test(agreements.of(item)))
                .sorted(Comparator.comparing(Item::title))
                .toList();
    }

    private Div waitingFor(Team team) {
        List<Item> waiting = items(agreement -> agreement.waitsFor(team)
                && agreement
                        .key(team == Team.MARKETING ? Team.IT : Team.MARKETING)
                        .filter(other -> !other.by().equals(page.me()))
                        .isPresent());
        Div part = new Div(new H3(text("agreement.waiting." + team.code(), waiting.size())));
        if (waiting.isEmpty()) {
            part.add(new Paragraph(text("agreement.waiting.nothing")));
            return part;
        }
        part.add(list(waiting));
        Button sign = new Button(text("agreement.waiting.sign", waiting.size()), event -> {
            close();
            new SigningDialog(desk, page, team, waiting.stream().map(Item::id).toList()).open();
        });
        sign.addThemeVariants(ButtonVariant.SMALL);
        part.add(sign);
        return part;
    }

    private Div drifted() {
        List<Item> drifted = items(agreement -> agreement.state() == Agreement.State.DRIFTED);
        Div part = new Div(new H3(text("agreement.waiting.drifted", drifted.size())));
        part.add(drifted.isEmpty() ? new Paragraph(text("agreement.waiting.no-drift")) : list(drifted));
        return part;
    }

    private UnorderedList list(List<Item> items) {
        UnorderedList list = new UnorderedList();
        for (Item item : items) {
            Button open = new Button(item.title(), event -> {
                close();
                page.openItem(item.id());
            });
            open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            ListItem line = new ListItem(open);
            Agreement agreement = agreements.of(item);
            agreement
                    .leftBehind()
                    .ifPresent(key -> line.add(new Span(desk.words(plan).clauses(key.drift(), null))));
            list.add(line);
        }
        return list;
    }
}
