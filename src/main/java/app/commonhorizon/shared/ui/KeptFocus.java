package app.commonhorizon.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;

/**
 * Keeps the focus in a part of a page that the server draws anew: where a button goes that has it, another one gets it. Added
 * to the part itself; nothing of it is seen.
 */
@JsModule("./keep-focus.ts")
public class KeptFocus extends Span {

    private static final long serialVersionUID = 1L;

    private KeptFocus() {
        getElement().setAttribute("hidden", true);
    }

    /** Keeps the focus in this part. */
    public static void in(Component part) {
        KeptFocus keeper = new KeptFocus();
        part.getElement().appendChild(keeper.getElement());
        keeper.addAttachListener(event -> keeper.getElement().executeJs("window.chKeepFocus(this.parentElement)"));
    }
}
