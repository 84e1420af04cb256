package app.commonhorizon.alignment.ui;

import app.commonhorizon.alignment.Alignment;
import app.commonhorizon.alignment.News;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.PlanPageGuest;
import app.commonhorizon.shared.ui.Screens;
import com.vaadin.flow.component.UI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.springframework.stereotype.Component;

/** Tells each timeline at which items something is out of step: all of it at first, then what is new. */
@Component
class SignsGuest implements PlanPageGuest {

    private final Alignment alignment;
    private final Map<PlanPage, Alignment.Watch> watches = Collections.synchronizedMap(new WeakHashMap<>());

    SignsGuest(Alignment alignment) {
        this.alignment = alignment;
    }

    @Override
    public void entered(PlanPage page, boolean item) {
        UI ui = UI.getCurrent();
        watches.put(page, alignment.watch(page.roadmap(), page.me(), news -> {
            // Most edits change the number or nothing: no need to wake the screen for its signs.
            if (!news.signs().isEmpty()) {
                Screens.later(ui, () -> tell(page, news));
            }
        }));
    }

    private static void tell(PlanPage page, News news) {
        Map<String, Object> signs = new LinkedHashMap<>();
        news.signs().forEach((item, found) -> signs.put(item.toString(), found));
        page.tellTimeline("findings", Map.of("signs", signs));
    }

    @Override
    public void left(PlanPage page) {
        Alignment.Watch watch = watches.remove(page);
        if (watch != null) {
            watch.end();
        }
    }
}
