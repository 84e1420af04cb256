package app.commonhorizon.talk.internal;

import app.commonhorizon.shared.ItemId;
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
public class DecisionEntity extends PartEntity {

    private String text;
    private @Nullable UUID questionId;

    protected DecisionEntity() {}

    DecisionEntity(RoadmapId roadmap, Decision decision) {
        super(decision.id(), roadmap, decision.item().value(), decision.written());
        questionId = decision.question();
        write(decision);
    }

    final void write(Decision decision) {
        text = decision.text();
    }

    /** The decision as callers get it. */
    public Decision toPart() {
        return new Decision(getId(), new ItemId(itemId()), text, questionId, written());
    }
}
