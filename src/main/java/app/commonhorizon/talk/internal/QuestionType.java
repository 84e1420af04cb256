package app.commonhorizon.talk.internal;

import app.commonhorizon.people.People;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.roadmap.StoredType;
import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.talk.Notification.Kind;
import app.commonhorizon.talk.Question;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions: whoever sees a roadmap may ask. */
@Component
class QuestionType extends StoredType<Question, QuestionEntity> {

    private static final Set<String> KEPT = Set.of("item", "team", "person", "due", "about", "by", "answeredAt");

    private final People people;
    private final Notices notices;

    QuestionType(QuestionRepository rows, People people, Notices notices) {
        super(Question.TYPE, KEPT, rows, Question::of, QuestionEntity::new);
        this.people = people;
        this.notices = notices;
    }

    @Override
    public void check(AddedStep<Question> step) {
        Question before = step.before();
        Question after = step.after();
        if (before == null) {
            checkAddressee(step);
            checkLink(step);
        } else if (after == null) {
            Rules.onlyBy(before.asked().by(), step);
        } else {
            Rules.staysWhereItIs(step);
            if (!sameQuestion(before, after)) {
                Rules.onlyBy(before.asked().by(), step);
                checkAddressee(step);
                checkLink(step);
            }
            if (!Objects.equals(before.answer(), after.answer())) {
                checkAnswer(step, before, after);
            }
        }
    }

    private static boolean sameQuestion(Question one, Question other) {
        return one.text().equals(other.text())
                && one.team() == other.team()
                && Objects.equals(one.person(), other.person())
                && Objects.equals(one.due(), other.due())
                && one.about().equals(other.about());
    }

    /** A person who is asked has to be able to see the question. */
    private void checkAddressee(AddedStep<Question> step) {
        Question question = step.part();
        Question before = step.before();
        PersonId asked = question.person();
        if (asked == null || step.undo() || before != null && asked.equals(before.person())) {
            return;
        }
        if (people.find(asked)
                .filter(person -> Notices.maySee(step.plan(), person))
                .isEmpty()) {
            throw StepRefusedException.invalid("talk.refused.cannot-see");
        }
    }

    private static void checkLink(AddedStep<Question> step) {
        Question question = step.part();
        String about = question.about();
        if (step.undo() || about.equals(Question.ITEM) || about.equals(Question.DATES)) {
            return;
        }
        if (!(step.parts().apply(PlanType.LINK, about) instanceof Link link
                && (link.from().equals(question.item()) || link.to().equals(question.item())))) {
            throw StepRefusedException.invalid("talk.refused.link");
        }
    }

    /** Answers come from those who are asked, from those who work on the plan, and from who asked and found out. */
    private void checkAnswer(AddedStep<Question> step, Question before, Question after) {
        PersonId by = step.by();
        if (before.answered() != null) {
            boolean asksAgain = after.open() && by.equals(before.asked().by());
            if (!asksAgain && !by.equals(before.answered().by())) {
                throw StepRefusedException.forbidden("talk.refused.answered");
            }
            return;
        }
        boolean asked = by.equals(before.person()) || isOn(before.team(), by);
        if (!asked && !step.access().mayEdit() && !by.equals(before.asked().by())) {
            throw StepRefusedException.forbidden("talk.refused.not-asked");
        }
    }

    private boolean isOn(@Nullable Team team, PersonId person) {
        return team != null && people.teams(person).contains(team);
    }

    @Override
    public Question completed(AddedStep<Question> step) {
        Question after = step.part();
        if (step.undo()) {
            return after;
        }
        Question before = step.before();
        String answer = before == null ? null : after.answer();
        Written answered =
                before != null && Objects.equals(before.answer(), answer) ? before.answered() : step.written();
        return new Question(
                after.id(),
                after.item(),
                after.text(),
                after.team(),
                after.person(),
                after.due(),
                after.about(),
                before == null ? step.written() : before.asked(),
                answer,
                answer == null ? null : answered);
    }

    @Override
    public void save(List<AddedStep<Question>> steps) {
        super.save(steps);
        for (AddedStep<Question> step : steps) {
            Question after = step.after();
            if (after == null) {
                notices.forget(step.part().id());
            } else {
                tell(step, after);
            }
        }
    }

    private void tell(AddedStep<Question> step, Question question) {
        if (step.undo()) {
            return;
        }
        Question before = step.before();
        boolean answeredNow = before != null && before.open() && !question.open();
        if (answeredNow) {
            notices.tell(
                    step,
                    Kind.ANSWER,
                    question.item(),
                    question.id(),
                    Set.of(question.asked().by()));
        } else if (question.open() && question.person() != null) {
            notices.tell(step, Kind.QUESTION, question.item(), question.id(), Set.of(question.person()));
        } else if (question.open() && question.team() != null) {
            notices.tell(step, Kind.QUESTION, question.item(), question.id(), question.team());
        }
    }
}
