package app.commonhorizon.history.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.history.HistoryQuery;
import app.commonhorizon.history.ToldChange;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.PlanPage;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The changes that a query wants, the latest first, a page at a time. What comes live meanwhile waits behind a button, so
 * that nothing moves under the reader's eyes.
 */
@StyleSheet("history.css")
class ChangeList extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    private final transient HistoryDesk desk;
    private final transient PlanPage page;
    private final OrderedList rows = new OrderedList();
    private final Paragraph none = new Paragraph(text("history.list.none"));
    private final Button newer = new Button(text("history.list.newer"), event -> show(this.query));
    private final Button earlier = new Button(text("history.list.earlier"), event -> more());
    private transient HistoryQuery query;
    private long last = Long.MAX_VALUE;
    private long shownAt;
    private transient @Nullable Registration listening;

    ChangeList(HistoryDesk desk, PlanPage page, HistoryQuery query) {
        this.desk = desk;
        this.page = page;
        this.query = query;
        addClassName("ch-changes");
        newer.addThemeVariants(ButtonVariant.SMALL);
        earlier.addThemeVariants(ButtonVariant.TERTIARY);
        none.getElement().setAttribute("role", "status");
        add(newer, rows, none, earlier);
        show(query);
    }

    /** Shows what another query wants, from the latest on. */
    final void show(HistoryQuery wanted) {
        query = wanted;
        last = Long.MAX_VALUE;
        shownAt = page.plan().revision();
        rows.removeAll();
        newer.setVisible(false);
        more();
        none.setVisible(rows.getComponentCount() == 0);
    }

    private void more() {
        try {
            List<ToldChange> found = desk.history().of(page.roadmap(), page.me(), query, last, PAGE + 1);
            boolean isMore = found.size() > PAGE;
            found.stream().limit(PAGE).forEach(change -> rows.add(row(change)));
            if (isMore) {
                last = found.get(PAGE - 1).revision();
            }
            earlier.setVisible(isMore);
        } catch (NoSuchRoadmapException e) {
            // The page itself notices and goes.
            earlier.setVisible(false);
        }
    }

    private ChangeRow row(ToldChange change) {
        Consumer<ToldChange> putBack = mayPutBack(change) ? this::putBack : null;
        return new ChangeRow(change, desk.moment(change.at()), putBack, this::lookAt);
    }

    private boolean mayPutBack(ToldChange change) {
        return desk.mayEdit(page)
                && desk.restoring()
                        .isAllowed(page.roadmap(), page.me(), change.revision(), itemsAskedFor(), query.fields());
    }

    private void putBack(ToldChange change) {
        PutBackDialog.open(desk, page, change, itemsAskedFor(), query.fields());
    }

    /** The history of a field is about one item; all others are about whole changes. */
    private Set<String> itemsAskedFor() {
        return query.fields().isEmpty() || query.item() == null
                ? Set.of()
                : Set.of(query.item().toString());
    }

    private void lookAt(ToldChange change) {
        page.tellTimeline("play-back", Map.of("revision", change.revision() - 1));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        listening = page.onPlan(() -> newer.setVisible(page.plan().revision() > shownAt));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
        super.onDetach(event);
    }
}
