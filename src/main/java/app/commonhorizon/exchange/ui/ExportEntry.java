package app.commonhorizon.exchange.ui;

import app.commonhorizon.exchange.PlanPictures;
import app.commonhorizon.exchange.PlanView;
import app.commonhorizon.roadmap.PlanMenuEntry;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.net.URL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** “Export…” in the menu of a plan. */
@Component
@Order(100)
class ExportEntry implements PlanMenuEntry {

    private final PlanPictures pictures;

    ExportEntry(PlanPictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public String label() {
        return Texts.text("exchange.export.menu");
    }

    /** What the timeline shows stands in the page's address, which the browser changes without telling the server. */
    @Override
    public void open(PlanPage page) {
        RoadmapId roadmap = page.roadmap();
        PersonId me = page.me();
        UI.getCurrent().getPage().fetchCurrentURL(url -> new ExportDialog(pictures, roadmap, me, view(url)).open());
    }

    private static PlanView view(URL address) {
        String query = address.getQuery();
        return query == null
                ? PlanView.WHOLE
                : PlanView.of(QueryParameters.fromString(query).getParameters());
    }
}
