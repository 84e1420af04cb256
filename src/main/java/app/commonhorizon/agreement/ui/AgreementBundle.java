package app.commonhorizon.agreement.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.UIInitListener;

/**
 * Puts the keys' components into what every page loads. The build finds components through routes and through listeners of
 * this kind; those that pages get from beans it would leave out.
 */
@Uses(AgreementPanel.class)
@Uses(SigningDialog.class)
@Uses(HoldersDialog.class)
@Uses(WaitingDialog.class)
class AgreementBundle implements UIInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void uiInit(UIInitEvent event) {
        // There is nothing to do: that the class is there is what the build looks for.
    }
}
