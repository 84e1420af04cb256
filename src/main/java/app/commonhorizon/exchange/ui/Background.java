package app.commonhorizon.exchange.ui;

import app.commonhorizon.shared.Languages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that takes longer than the session's lock may be held: one at a time, and newer work makes what is under way void.
 * To be used under the session's lock.
 */
final class Background implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private transient @Nullable Thread running;

    /**
     * Does {@code work} on a thread of its own, then tells {@code done} or {@code failed} under the lock; neither, if it
     * was cancelled or replaced meanwhile.
     */
    <T> void run(UI ui, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        cancel();
        Locale reader = Languages.locale();
        running = Thread.ofVirtual()
                .name("import")
                .unstarted(() -> Languages.in(reader, () -> {
                    try {
                        T result = work.call();
                        finish(ui, () -> done.accept(result));
                    } catch (Exception e) {
                        finish(ui, () -> failed.accept(e));
                    }
                }));
        running.start();
    }

    /** Stops what is under way; nobody is told. */
    void cancel() {
        if (running != null) {
            running.interrupt();
            running = null;
        }
    }

    private void finish(UI ui, Runnable telling) {
        Thread me = Thread.currentThread();
        if (me.isInterrupted()) {
            return;
        }
        tell(ui, () -> {
            if (running == me) {
                running = null;
                telling.run();
            }
        });
    }

    /** Does something under the lock, soon; without effect if the page is gone. */
    @SuppressWarnings("FutureReturnValueIgnored") // The session's error handler is told what fails there.
    static void tell(UI ui, Command telling) {
        try {
            ui.access(telling);
        } catch (UIDetachedException e) {
            LOG.debug("The page went away before its work was done", e);
        }
    }
}
