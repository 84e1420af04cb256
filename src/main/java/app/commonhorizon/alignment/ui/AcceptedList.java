package app.commonhorizon.alignment.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Acceptance;
import app.commonhorizon.alignment.Findings;
import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.PersonId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the teams live with for a while: why, until when, who said so; and taking that back. */
final class AcceptedList extends Details {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final Div rows = new Div();
    private transient List<Findings.Accepted> shown = List.of();
    private transient List<String> sentences = List.of();
    private boolean mayWithdraw;

    AcceptedList(Place place) {
        this.place = place;
        addClassName("ch-accepted");
        rows.addClassName("ch-findings");
        add(rows);
        setVisible(false);
    }

    void show(List<Findings.Accepted> accepted) {
        List<Findings.Accepted> now = accepted.stream()
                .sorted(Comparator.comparing(Findings.Accepted::until)
                        .thenComparing(each -> each.finding().key()))
                .toList();
        setVisible(!now.isEmpty());
        setSummaryText(text("alignment.accepted", now.size()));
        List<String> said =
                now.stream().map(each -> each.finding().says(place.plan())).toList();
        boolean withdraws = place.mayEdit() && !place.isDraft();
        if (!now.equals(shown) || !said.equals(sentences) || withdraws != mayWithdraw) {
            shown = now;
            sentences = said;
            mayWithdraw = withdraws;
            rows.removeAll();
            Map<String, Acceptance> reasons = reasons();
            Map<PersonId, String> names = new HashMap<>();
            now.forEach(each -> rows.add(row(each, reasons, names)));
        }
    }

    private Map<String, Acceptance> reasons() {
        try {
            return place.desk()
                    .alignment()
                    .acceptances(place.edits().roadmap(), place.edits().me());
        } catch (NoSuchRoadmapException e) {
            return Map.of();
        }
    }

    /** @param names of those who were named before, so that each is asked for once */
    private Article row(Findings.Accepted accepted, Map<String, Acceptance> reasons, Map<PersonId, String> names) {
        Article row = new Article(new Paragraph(accepted.finding().says(place.plan())));
        row.addClassNames("ch-finding", "ch-finding-accepted");
        Acceptance acceptance = reasons.get(accepted.acceptance());
        String until = DateTexts.of(accepted.until());
        PersonId by = acceptance == null ? null : acceptance.by();
        if (acceptance != null && by != null) {
            String name = names.computeIfAbsent(by, place.desk()::name);
            row.add(new Paragraph(text("alignment.accepted.by", name, until, acceptance.reason())));
        }
        if (mayWithdraw) {
            Button withdraw = new Button(
                    text("alignment.accepted.withdraw"),
                    event -> place.edits()
                            .make(
                                    List.of(Op.remove(Acceptance.TYPE, accepted.acceptance(), Map.of())),
                                    text("alignment.accepted.withdrawn")));
            withdraw.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            row.add(withdraw);
        }
        return row;
    }
}
