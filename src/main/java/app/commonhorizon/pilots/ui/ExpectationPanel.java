package app.commonhorizon.pilots.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.pilots.Expectation;
import app.commonhorizon.pilots.ExpectedWindow;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.ui.When;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By when the other team expects an item, whether the plan agrees, and how the two come together. */
@StyleSheet("pilots.css")
class ExpectationPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PlanPage page;
    private final transient Tools tools;
    private final transient ItemId item;

    ExpectationPanel(PlanPage page, Tools tools, ItemId item) {
        this.page = page;
        this.tools = tools;
        this.item = item;
        addClassName("ch-pilot");
        Tools.follow(page, item, this, this::reload);
    }

    private void reload() {
        removeAll();
        Item about = page.plan().item(item).orElse(null);
        setVisible(about != null);
        if (about == null) {
            return;
        }
        List<Expectation> others = tools.life(page, item).expectations().stream()
                .filter(each -> each.team() != about.team())
                .toList();
        others.forEach(each -> add(card(about, each)));
        if (others.isEmpty()) {
            add(Tools.quiet(text("pilots.expect.none")));
        }
        if (ExpectationDialog.offered(page, tools, about) && others.isEmpty()) {
            add(new Button(text("pilots.expect.say"), event -> ExpectationDialog.open(page, tools, about)));
        }
    }

    private Article card(Item about, Expectation expectation) {
        ExpectedWindow window = new ExpectedWindow(expectation.team(), expectation.window());
        Paragraph said =
                new Paragraph(text("pilots.expect.said", expectation.team().label(), window.words()));
        said.addClassName("ch-expected");
        Article card = new Article(said);
        card.addClassNames("ch-expectation", "ch-of-" + expectation.team().code());
        if (expectation.note() != null) {
            card.add(new Paragraph(expectation.note()));
        }
        Div head = new Div(
                new Span(tools.name(expectation.written().by())),
                new When(expectation.written().at()));
        head.addClassName("ch-said-head");
        card.add(head);
        agreement(card, about, window);
        if (ExpectationDialog.offered(page, tools, about)) {
            card.add(new Div(
                    Tools.small(text("pilots.expect.change"), () -> ExpectationDialog.open(page, tools, about)),
                    Tools.small(text("pilots.expect.withdraw"), () -> withdraw(expectation))));
        }
        return card;
    }

    private void agreement(Article card, Item about, ExpectedWindow window) {
        if (window.isMetBy(about.period())) {
            Paragraph agrees = new Paragraph(text("pilots.expect.agree"));
            agrees.addClassName("ch-reached");
            card.add(agrees);
            return;
        }
        Paragraph differs = new Paragraph(
                about.period().isUndated()
                        ? text("pilots.expect.differs-undated")
                        : text("pilots.expect.differs", Dates.of(about.period())));
        differs.addClassName("ch-differs");
        card.add(differs);
        if (page.access().mayEdit()) {
            Period taken = window.takenBy(about);
            Button take = new Button(text("pilots.expect.take", Dates.of(taken)), event -> take(about, window));
            take.addClassName("ch-take-dates");
            card.add(take);
        }
    }

    private void take(Item about, ExpectedWindow window) {
        Period taken = window.takenBy(about);
        Map<String, @Nullable String> after = new HashMap<>(about.fields());
        after.put("start", Objects.toString(taken.start(), null));
        after.put("end", Objects.toString(taken.end(), null));
        page.applyWithUndo(
                List.of(Op.difference(PlanType.ITEM.code(), about.id(), about.fields(), after)),
                text("pilots.expect.taken", about.title(), window.team().label()));
    }

    private void withdraw(Expectation expectation) {
        page.applyWithUndo(
                List.of(Op.remove(Expectation.TYPE, expectation.id(), Map.of())),
                text("pilots.expect.withdrawn", expectation.team().label()));
    }
}
