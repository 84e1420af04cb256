package app.commonhorizon.alignment.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.UIInitListener;

/**
 * Puts the components of findings into what every page loads: the build does not find by itself what pages get from beans.
 */
@Uses(FindingCount.class)
@Uses(FindingCard.class)
@Uses(AcceptDialog.class)
@Uses(AskDialog.class)
@Uses(GiveDialog.class)
@Uses(CapacityDialog.class)
class AlignmentBundle implements UIInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void uiInit(UIInitEvent event) {
        // There is nothing to do: that the class is there is what the build looks for.
    }
}
