package app.commonhorizon.alignment.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Finding;
import app.commonhorizon.alignment.Fix;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One finding: what is wrong and for whom, and what would help. */
final class FindingCard extends Article {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final transient Finding finding;
    private final int holdsUp;
    private final Paragraph sentence = new Paragraph();
    private final Div fixes = new Div();
    private transient List<String> offered = List.of();
    private boolean mayAccept;

    /** @param holdsUp how many other items wait for it, directly or not */
    FindingCard(Place place, Finding finding, int holdsUp) {
        this.place = place;
        this.finding = finding;
        this.holdsUp = holdsUp;
        addClassNames("ch-finding", "ch-finding-" + finding.severity().code());
        getElement().setAttribute("data-check", finding.check().code());
        Span sign = new Span();
        sign.addClassNames("ch-finding-sign", finding.severity().code());
        sign.getElement().setAttribute("aria-hidden", "true");
        Span severity = new Span(finding.severity().label());
        severity.addClassName("ch-finding-severity");
        Div head = new Div(sign, severity, new Span(finding.check().label()));
        head.addClassName("ch-finding-head");
        finding.concerns().forEach(team -> head.add(chip(team)));
        if (holdsUp > 0) {
            Span waiting = new Span(text("alignment.holds-up", holdsUp));
            waiting.addClassName("ch-finding-waiting");
            head.add(waiting);
        }
        fixes.addClassName("ch-finding-fixes");
        add(head, sentence, fixes);
        refresh();
    }

    private static Span chip(Team team) {
        Span chip = new Span(team.label());
        chip.addClassNames("ch-team", "ch-team-" + team.code());
        return chip;
    }

    Finding finding() {
        return finding;
    }

    /** How many other items it says to wait for it. */
    int holdsUp() {
        return holdsUp;
    }

    /**
     * Says what is wrong and offers what would help now: dates and names in it, and what the person may do, may have changed
     * although the finding has not.
     */
    void refresh() {
        RoadmapSnapshot plan = place.plan();
        sentence.setText(finding.says(plan));
        boolean accepts = place.mayEdit() && !place.isDraft();
        List<Fix> now = finding.fixes(plan, place.desk().today());
        List<String> labels = now.stream().map(Fix::label).toList();
        if (!labels.equals(offered) || accepts != mayAccept || fixes.getComponentCount() == 0) {
            offered = labels;
            mayAccept = accepts;
            fixes.removeAll();
            now.forEach(this::offer);
            if (accepts) {
                Button accept = new Button(text("alignment.accept"), event -> new AcceptDialog(place, finding).open());
                accept.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                fixes.add(accept);
            }
        }
    }

    private void offer(Fix fix) {
        Button button = button(fix);
        if (button != null) {
            button.setText(fix.label());
            button.addThemeVariants(ButtonVariant.SMALL);
            fixes.add(button);
        }
    }

    /** Null for what this person may not do, or what is done in the plan and not in a draft of it. */
    private @Nullable Button button(Fix fix) {
        boolean mayEdit = place.mayEdit();
        return switch (fix) {
            case Fix.Apply apply -> mayEdit ? new Button("", event -> apply(apply.label())) : null;
            case Fix.Ask ask -> place.isDraft() ? null : new Button("", event -> new AskDialog(place, ask).open());
            case Fix.Give give -> mayEdit ? new Button("", event -> new GiveDialog(place, give.item()).open()) : null;
            case Fix.Open open -> new Button("", event -> place.open(open.item()));
            case Fix.State state ->
                place.mayState(state.team())
                        ? new Button("", event -> new CapacityDialog(place, state.team()).open())
                        : null;
        };
    }

    /** Does what was offered by this label, made anew: what the plan holds may have changed since. */
    private void apply(String label) {
        finding.fixes(place.plan(), place.desk().today()).stream()
                .filter(fix -> fix instanceof Fix.Apply && fix.label().equals(label))
                .map(Fix.Apply.class::cast)
                .findFirst()
                .ifPresentOrElse(fix -> place.edits().make(fix.steps(), fix.done()), this::refresh);
    }
}
