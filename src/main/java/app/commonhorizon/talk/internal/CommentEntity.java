package app.commonhorizon.talk.internal;

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
public class CommentEntity extends PartEntity<Comment> {

    private String text;
    private @Nullable UUID replyTo;
    private @Nullable Instant editedAt;

    protected CommentEntity() {}

    CommentEntity(RoadmapId roadmap, Comment comment) {
        super(roadmap, comment, comment.written());
        replyTo = comment.reply();
        write(comment);
    }

    @Override
    protected final void write(Comment comment) {
        text = comment.text();
        editedAt = comment.edited();
    }

    @Override
    public Comment toPart() {
        return new Comment(id(), item(), text, replyTo, written(), editedAt);
    }
}
