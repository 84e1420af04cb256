package app.commonhorizon.talk.internal;

import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.talk.Decision;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code talk_decision}. */
@Entity
@Table(name = "talk_decision")
@SuppressWarnings("NullAway.Init") // filled by JPA
public class DecisionEntity extends PartEntity<Decision> {

    private String text;
    private @Nullable UUID questionId;

    protected DecisionEntity() {}

    DecisionEntity(RoadmapId roadmap, Decision decision) {
        super(roadmap, decision, decision.written());
        questionId = decision.question();
        write(decision);
    }

    @Override
    protected final void write(Decision decision) {
        text = decision.text();
    }

    @Override
    public Decision toPart() {
        return new Decision(id(), item(), text, questionId, written());
    }
}
