package app.commonhorizon.pilots.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.pilots.DecisionState;
import app.commonhorizon.pilots.PilotLife;
import app.commonhorizon.pilots.PilotMarks;
import app.commonhorizon.pilots.Verdict;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.ui.When;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;

/** What was decided on a pilot, and the way to decide. */
class VerdictBox extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PlanPage page;
    private final transient Tools tools;

    VerdictBox(PlanPage page, Tools tools) {
        this.page = page;
        this.tools = tools;
        addClassName("ch-verdicts");
    }

    /** Shows what was decided on this pilot. */
    void show(Item pilot, PilotLife life, boolean mayEdit) {
        removeAll();
        DecisionState state = PilotMarks.of(page.plan().marks()).decision(pilot, tools.today());
        add(chip(state));
        List<Verdict> verdicts = life.verdicts();
        if (verdicts.isEmpty()) {
            add(Tools.quiet(text(state == DecisionState.DUE ? "pilots.verdict.none-due" : "pilots.verdict.none")));
        } else {
            add(verdict(verdicts.getFirst(), mayEdit));
        }
        if (mayEdit) {
            Button decide = new Button(
                    text(
                            verdicts.isEmpty() || state == DecisionState.DUE
                                    ? "pilots.verdict.decide"
                                    : "pilots.verdict.again"),
                    event -> DecisionDialog.open(page, tools, pilot));
            add(decide);
        }
        if (verdicts.size() > 1) {
            Details before = new Details(text("pilots.verdict.before"));
            verdicts.stream().skip(1).forEach(verdict -> before.add(verdict(verdict, false)));
            add(before);
        }
    }

    private static Component chip(DecisionState state) {
        Span sign = new Span();
        sign.addClassNames("ch-decision-sign", state.code());
        sign.getElement().setAttribute("aria-hidden", "true");
        Span chip = new Span(sign, new Span(state.label()));
        chip.addClassNames("ch-decision-state", state.code());
        return chip;
    }

    private Article verdict(Verdict verdict, boolean mayTakeBack) {
        Div head = new Div(
                new Span(text("pilots.verdict.by", tools.name(verdict.written().by()))),
                new When(verdict.written().at()));
        head.addClassName("ch-said-head");
        Span choice = new Span(verdict.choice().label());
        choice.addClassName("ch-verdict-choice");
        Article article = new Article(head, choice, words(verdict.reason()));
        if (verdict.evidence() != null) {
            article.add(words(text("pilots.verdict.evidence", verdict.evidence())));
        }
        article.addClassName("ch-verdict");
        if (mayTakeBack) {
            article.add(Tools.small(
                    text("pilots.verdict.take-back"),
                    () -> page.applyWithUndo(
                            List.of(Op.remove(Verdict.TYPE, verdict.id(), Map.of())),
                            text("pilots.verdict.taken-back"))));
        }
        return article;
    }

    private static Paragraph words(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("ch-said-text");
        return paragraph;
    }
}
