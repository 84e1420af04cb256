package app.commonhorizon.history.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.history.HistoryQuery;
import app.commonhorizon.roadmap.PlanPage;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;

/** What has stood in one field of an item. */
class FieldHistoryDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** @param label what the field is called */
    FieldHistoryDialog(HistoryDesk desk, PlanPage page, HistoryQuery query, String label) {
        setHeaderTitle(text("history.of-field", label));
        setWidth("34rem");
        setMaxWidth("94vw");
        add(new ChangeList(desk, page, query));
        getFooter().add(new Button(text("history.close"), event -> close()));
    }
}
