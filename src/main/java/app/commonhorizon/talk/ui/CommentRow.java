package app.commonhorizon.talk.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.talk.Comment;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One comment, with what its reader may do with it. */
class CommentRow extends Article {

    private static final long serialVersionUID = 1L;

    private final transient Sender sender;
    private final boolean tidies;
    private final transient Runnable reply;
    private final Div content = new Div();
    private @Nullable Div editing;

    /**
     * @param tidies whether the person may take away what others wrote
     * @param reply begins an answer to it
     */
    CommentRow(Sender sender, boolean tidies, Runnable reply) {
        this.sender = sender;
        this.tidies = tidies;
        this.reply = reply;
        addClassName("ch-comment");
        add(content);
    }

    /** Shows the comment as it stands; the person's own change of it, under way, stays. */
    void show(Comment now, Speakers speakers) {
        setId("said-" + now.id());
        setClassName("ch-reply", now.reply() != null);
        content.removeAll();
        content.add(
                speakers.head(now.written(), now.edited() == null ? "" : text("talk.comment.edited")),
                Words.paragraph(speakers.shown(now.text())),
                actions(now, speakers));
    }

    private Div actions(Comment now, Speakers speakers) {
        Div actions = new Div(QuestionCard.small(text("talk.comment.reply"), reply));
        actions.addClassName("ch-said-actions");
        boolean own = now.written().by().equals(sender.me());
        if (own) {
            actions.add(QuestionCard.small(text("talk.comment.edit"), () -> edit(now, speakers)));
        }
        if (own || tidies) {
            actions.add(QuestionCard.small(
                    text("talk.comment.delete"), () -> sender.send(Op.remove(Comment.TYPE, now.id(), Map.of()))));
        }
        return actions;
    }

    private void edit(Comment now, Speakers speakers) {
        if (editing != null) {
            return;
        }
        Words.Field field = new Words.Field(text("talk.comment.edit"));
        field.setValue(speakers.shown(now.text()));
        Button save = new Button(text("talk.comment.save"), event -> {
            String stored = speakers.stored(field.getValue().strip());
            if (stored.equals(now.text())
                    || sender.send(
                            Op.set(Comment.TYPE, now.id(), Map.of("text", now.text()), Map.of("text", stored)))) {
                stopEditing();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(text("talk.cancel"), event -> stopEditing());
        Div buttons = new Div(cancel, save);
        buttons.addClassName("ch-say-buttons");
        Div box = new Div(field, buttons);
        editing = box;
        content.setVisible(false);
        add(box);
        field.offer(speakers.names());
        field.focus();
    }

    private void stopEditing() {
        if (editing != null) {
            remove(editing);
            editing = null;
        }
        content.setVisible(true);
    }
}
