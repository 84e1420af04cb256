package app.commonhorizon.talk.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.UIInitListener;

/**
 * Puts talk's components into what every page loads. The build finds components through routes and through listeners of this
 * kind; those that pages get from beans, as the bell and the section of the panel, it would leave out.
 */
@Uses(Bell.class)
@Uses(TalkPanel.class)
class TalkBundle implements UIInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void uiInit(UIInitEvent event) {
        // There is nothing to do: that the class is there is what the build looks for.
    }
}
