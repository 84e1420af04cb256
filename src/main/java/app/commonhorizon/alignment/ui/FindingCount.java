package app.commonhorizon.alignment.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.alignment.Alignment;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.ui.Screens;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** The one number that both teams watch fall: how many findings are open. Follows the plan while it is in the page. */
@StyleSheet("alignment.css")
final class FindingCount extends Span {

    private static final long serialVersionUID = 1L;

    private final transient Alignment alignment;
    private final transient RoadmapId roadmap;
    private final transient PersonId me;
    private final Span number = new Span();
    private final Span spoken = new Span();
    private transient Alignment.@Nullable Watch watch;
    /** What the page was told last. */
    private volatile int told = -1;

    FindingCount(Alignment alignment, RoadmapId roadmap, PersonId me) {
        this.alignment = alignment;
        this.roadmap = roadmap;
        this.me = me;
        addClassName("ch-finding-count");
        number.getElement().setAttribute("aria-hidden", "true");
        spoken.addClassName("ch-spoken");
        add(number, spoken);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        try {
            watch = alignment.watch(roadmap, me, news -> tell(ui, news.count()));
            show(alignment.of(roadmap, me).open().size());
        } catch (NoSuchRoadmapException e) {
            // The page is about to say so itself.
            setVisible(false);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watch != null) {
            watch.end();
            watch = null;
        }
        super.onDetach(event);
    }

    /** Most news are of signs and leave the number as it is: no need to wake the screen. */
    private void tell(UI ui, int count) {
        if (count != told) {
            told = count;
            Screens.later(ui, () -> show(count));
        }
    }

    private void show(int count) {
        told = count;
        number.setText(String.valueOf(count));
        spoken.setText(text("alignment.count", count));
        getElement().getClassList().set("none", count == 0);
    }
}
