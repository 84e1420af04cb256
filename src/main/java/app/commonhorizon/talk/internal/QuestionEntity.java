package app.commonhorizon.talk.internal;

import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.talk.Question;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code talk_question}. */
@Entity
@Table(name = "talk_question")
@SuppressWarnings("NullAway.Init") // filled by JPA
public class QuestionEntity extends PartEntity<Question> {

    private String text;

    @Enumerated(EnumType.STRING)
    private @Nullable Team team;

    private @Nullable UUID personId;
    private @Nullable LocalDate due;
    private String about;
    private @Nullable String answer;
    private @Nullable UUID answeredBy;
    private @Nullable Instant answeredAt;

    protected QuestionEntity() {}

    QuestionEntity(RoadmapId roadmap, Question question) {
        super(roadmap, question, question.asked());
        write(question);
    }

    @Override
    protected final void write(Question question) {
        Written answered = question.answered();
        text = question.text();
        team = question.team();
        personId = question.person() == null ? null : question.person().value();
        due = question.due();
        about = question.about();
        answer = question.answer();
        answeredBy = answered == null ? null : answered.by().value();
        answeredAt = answered == null ? null : answered.at();
    }

    @Override
    public Question toPart() {
        return new Question(
                id(),
                item(),
                text,
                team,
                personId == null ? null : new PersonId(personId),
                due,
                about,
                written(),
                answer,
                answeredBy == null || answeredAt == null ? null : new Written(new PersonId(answeredBy), answeredAt));
    }
}
