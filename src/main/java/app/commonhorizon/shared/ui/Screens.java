package app.commonhorizon.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.concurrent.Executor;

/** Reaches open screens from other threads. */
public final class Screens {

    private Screens() {}

    /**
     * Runs {@code command} on this screen soon, under its lock; does nothing if the screen was closed meanwhile. On a thread
     * of its own, because whoever finds a screen free runs the command, and what others have waiting there, at once.
     */
    public static void later(UI screen, Command command) {
        executor(screen).execute(command::execute);
    }

    /** Runs each task as {@link #later} does. */
    public static Executor executor(UI screen) {
        return task -> Thread.startVirtualThread(screen.accessLater(task::run, () -> {})::run);
    }
}
