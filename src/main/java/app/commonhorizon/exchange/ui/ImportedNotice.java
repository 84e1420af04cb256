package app.commonhorizon.exchange.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.EditAnswer.Accepted;
import app.commonhorizon.changes.EditAnswer.Refused;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.Languages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what was imported, and takes it back if the person wants so. */
final class ImportedNotice extends Notification {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ImportedNotice.class);
    private static final int SHOWN_MILLIS = 20_000;

    private final transient Roadmaps roadmaps;
    private final transient Roadmap roadmap;
    private final long revision;

    /**
     * The notice about a finished import; to be opened.
     *
     * @param revision the import's change
     */
    ImportedNotice(Roadmaps roadmaps, Roadmap roadmap, long revision, LastImport done) {
        this.roadmaps = roadmaps;
        this.roadmap = roadmap;
        this.revision = revision;
        setDuration(SHOWN_MILLIS);
        setPosition(Position.BOTTOM_CENTER);
        Div content = new Div(
                new Span(text("exchange.done.imported", done.items())),
                new Button(text("exchange.done.undo"), click -> undo()),
                new ReportLink(text("exchange.preview.report"), done::report));
        content.addClassName("ch-import-notice");
        add(content);
    }

    /** Away from the session's lock: taking thousands of items back takes a while. */
    private void undo() {
        UI ui = UI.getCurrent();
        Locale reader = Languages.locale();
        close();
        Notification working = Notification.show(text("exchange.done.undoing"), 0, Position.BOTTOM_CENTER);
        Thread.ofVirtual().name("import-undo").start(() -> {
            String message = Languages.ask(reader, this::taken);
            Background.tell(ui, () -> {
                working.close();
                Notification.show(message, SHOWN_MILLIS / 2, Position.BOTTOM_CENTER);
            });
        });
    }

    private String taken() {
        try {
            EditAnswer answer = roadmaps.apply(Edit.undoing(roadmap.id(), roadmap.owner(), revision));
            return switch (answer) {
                case Accepted accepted -> Objects.requireNonNullElse(accepted.note(), text("exchange.done.undone"));
                case Refused refused -> refused.message();
            };
        } catch (RuntimeException e) {
            LOG.error("An import could not be taken back", e);
            return text("exchange.done.undo-failed");
        }
    }
}
