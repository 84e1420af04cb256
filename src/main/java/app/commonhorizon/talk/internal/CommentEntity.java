package app.commonhorizon.talk.internal;

import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.talk.Comment;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code talk_comment}. */
@Entity
@Table(name = "talk_comment")
@SuppressWarnings("NullAway.Init") // filled by JPA
public class CommentEntity extends PartEntity {

    private String text;
    private @Nullable UUID replyTo;
    private @Nullable Instant editedAt;

    protected CommentEntity() {}

    CommentEntity(RoadmapId roadmap, Comment comment) {
        super(comment.id(), roadmap, comment.item().value(), comment.written());
        replyTo = comment.reply();
        write(comment);
    }

    final void write(Comment comment) {
        text = comment.text();
        editedAt = comment.edited();
    }

    /** The comment as callers get it. */
    public Comment toPart() {
        return new Comment(getId(), new ItemId(itemId()), text, replyTo, written(), editedAt);
    }
}
