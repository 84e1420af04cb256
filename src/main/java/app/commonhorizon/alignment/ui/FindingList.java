package app.commonhorizon.alignment.ui;

import static app.commonhorizon.shared.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings one below the other, a page of them at a time; those that still stand keep their place and their focus. */
final class FindingList extends Div {

    private static final long serialVersionUID = 1L;

    /** So many are shown at once: an open page must not grow with the plan. */
    private static final int PAGE = 40;

    private final transient Place place;
    private final Div cards = new Div();
    private final Button more = new Button("", event -> showMore());
    private final transient Map<String, FindingCard> known = new HashMap<>();
    private transient List<Ranking.Ranked> all = List.of();
    private int most = PAGE;

    FindingList(Place place) {
        this.place = place;
        cards.addClassName("ch-findings");
        add(cards, more);
    }

    void show(List<Ranking.Ranked> findings) {
        all = findings;
        List<Ranking.Ranked> shown = findings.subList(0, Math.min(most, findings.size()));
        Map<String, FindingCard> kept = new HashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            FindingCard card = card(shown.get(i));
            kept.put(card.finding().key(), card);
            if (i >= cards.getComponentCount() || !cards.getComponentAt(i).equals(card)) {
                cards.addComponentAtIndex(i, card);
            }
        }
        List<Component> gone =
                cards.getChildren().filter(card -> !kept.containsValue(card)).toList();
        cards.remove(gone);
        known.clear();
        known.putAll(kept);
        more.setVisible(findings.size() > shown.size());
        more.setText(text("alignment.more", findings.size() - shown.size()));
    }

    private FindingCard card(Ranking.Ranked ranked) {
        FindingCard card = known.get(ranked.finding().key());
        if (card != null && card.finding().equals(ranked.finding()) && card.holdsUp() == ranked.holdsUp()) {
            card.refresh();
            return card;
        }
        return new FindingCard(place, ranked.finding(), ranked.holdsUp());
    }

    private void showMore() {
        most += PAGE;
        show(all);
    }
}
