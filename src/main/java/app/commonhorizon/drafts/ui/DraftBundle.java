package app.commonhorizon.drafts.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.UIInitListener;

/** Puts what drafts show into what every page loads: the build does not find components that pages get from beans. */
@Uses(DraftBanner.class)
@Uses(DraftsDialog.class)
@Uses(StartDialog.class)
@Uses(FindingsPanel.class)
class DraftBundle implements UIInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void uiInit(UIInitEvent event) {
        // There is nothing to do: that the class is there is what the build looks for.
    }
}
