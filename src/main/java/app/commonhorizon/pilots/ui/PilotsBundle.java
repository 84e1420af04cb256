package app.commonhorizon.pilots.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.UIInitListener;

/** Puts this module's components, which pages get from beans, into what every page loads: see talk's. */
@Uses(PilotPanel.class)
@Uses(PromisePanel.class)
@Uses(ExpectationPanel.class)
@Uses(DecisionDialog.class)
@Uses(ExpectationDialog.class)
@Uses(PasteDialog.class)
@Uses(KeyDialog.class)
class PilotsBundle implements UIInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void uiInit(UIInitEvent event) {
        // There is nothing to do: that the class is there is what the build looks for.
    }
}
