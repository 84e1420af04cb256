package app.commonhorizon.alignment.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Alignment;
import app.commonhorizon.alignment.Finding;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.ui.Screens;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The findings of one item, as they stand. */
final class ItemFindings extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final transient ItemId item;
    private final transient List<FindingCard> cards = new ArrayList<>();
    private final Paragraph none = new Paragraph(text("alignment.item-in-step"));
    private transient Alignment.@Nullable Watch watch;

    ItemFindings(Place place, ItemId item) {
        this.place = place;
        this.item = item;
        addClassName("ch-item-findings");
        none.addClassName("ch-quiet");
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        watch = place.desk()
                .alignment()
                .watch(place.edits().roadmap(), place.edits().me(), news -> Screens.later(ui, this::show));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watch != null) {
            watch.end();
            watch = null;
        }
        super.onDetach(event);
    }

    /** Cards of findings that still stand stay where they are, with the focus that may be in them. */
    private void show() {
        place.look();
        List<Finding> found = found();
        cards.removeIf(card -> {
            boolean gone = !found.contains(card.finding());
            if (gone) {
                remove(card);
            }
            return gone;
        });
        cards.forEach(FindingCard::refresh);
        for (Finding finding : found) {
            if (cards.stream().noneMatch(card -> card.finding().equals(finding))) {
                FindingCard card = new FindingCard(place, finding, 0);
                cards.add(card);
                add(card);
            }
        }
        if (cards.isEmpty()) {
            add(none);
        } else {
            remove(none);
        }
    }

    private List<Finding> found() {
        try {
            return place.desk()
                    .alignment()
                    .of(place.edits().roadmap(), place.edits().me())
                    .involving(item);
        } catch (NoSuchRoadmapException e) {
            // Withdrawn from this person: the page is about to leave.
            return List.of();
        }
    }
}
