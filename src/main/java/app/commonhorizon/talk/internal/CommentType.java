package app.commonhorizon.talk.internal;

import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.roadmap.StoredType;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.talk.Comment;
import app.commonhorizon.talk.Mentions;
import app.commonhorizon.talk.Notification.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Comments: whoever sees a roadmap may make them. */
@Component
class CommentType extends StoredType<Comment, CommentEntity> {

    private final CommentRepository rows;
    private final QuestionRepository questions;
    private final Notices notices;

    CommentType(CommentRepository rows, QuestionRepository questions, Notices notices) {
        super(Comment.TYPE, Set.of(), rows, Comment::of, CommentEntity::new);
        this.rows = rows;
        this.questions = questions;
        this.notices = notices;
    }

    @Override
    public void check(AddedStep<Comment> step) {
        Comment before = step.before();
        Comment after = step.after();
        if (before != null) {
            Rules.onlyBy(before.written().by(), step);
            if (after != null) {
                Rules.staysWhereItIs(step);
                if (!Objects.equals(before.reply(), after.reply())) {
                    throw StepRefusedException.invalid("talk.refused.moved");
                }
            }
        } else if (!step.undo()) {
            checkReply(step.plan().id(), step.part());
        }
    }

    /** What comes back by an undo answers what may be gone by now; what is new does not. */
    private void checkReply(RoadmapId roadmap, Comment comment) {
        UUID parent = comment.reply();
        if (parent == null) {
            return;
        }
        Comment answered = find(roadmap, Set.of(parent.toString())).get(parent.toString());
        if (answered == null || answered.reply() != null || !answered.item().equals(comment.item())) {
            throw StepRefusedException.invalid("talk.refused.reply");
        }
    }

    @Override
    public Comment completed(AddedStep<Comment> step) {
        Comment after = step.part();
        if (step.undo()) {
            return after;
        }
        Comment before = step.before();
        return before == null
                ? new Comment(after.id(), after.item(), after.text(), after.reply(), step.written(), null)
                : new Comment(after.id(), after.item(), after.text(), after.reply(), before.written(), step.at());
    }

    @Override
    public void save(List<AddedStep<Comment>> steps) {
        super.save(steps);
        for (AddedStep<Comment> step : steps) {
            Comment after = step.after();
            if (after == null) {
                notices.forget(step.part().id());
            } else {
                tell(step, after);
            }
        }
    }

    private void tell(AddedStep<Comment> step, Comment comment) {
        if (step.undo()) {
            return;
        }
        Set<PersonId> mentioned = Mentions.in(comment.text());
        notices.tell(step, Kind.MENTION, comment.item(), comment.id(), mentioned);
        if (step.before() == null) {
            Set<PersonId> others = concerned(step, comment);
            others.removeAll(mentioned);
            notices.tell(step, Kind.COMMENT, comment.item(), comment.id(), others);
        }
    }

    /** The item's owner, and who has said or asked something there. */
    private Set<PersonId> concerned(AddedStep<Comment> step, Comment comment) {
        UUID roadmap = step.plan().id().value();
        UUID item = comment.item().value();
        Set<PersonId> concerned = new HashSet<>();
        step.item().map(Item::owner).ifPresent(concerned::add);
        rows.authors(roadmap, item).forEach(author -> concerned.add(new PersonId(author)));
        questions.authors(roadmap, item).forEach(author -> concerned.add(new PersonId(author)));
        return concerned;
    }
}
