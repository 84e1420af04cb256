package app.commonhorizon.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;

/** Reaches open screens from other threads. */
public final class Screens {

    private Screens() {}

    /** Runs {@code command} on this screen soon, under its lock; does nothing if the screen was closed meanwhile. */
    public static void later(UI screen, Command command) {
        try {
            var unused = screen.access(command);
        } catch (UIDetachedException e) {
            // Nobody is there any more to be told.
        }
    }
}
