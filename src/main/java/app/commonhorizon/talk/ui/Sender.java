package app.commonhorizon.talk.ui;

import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.List;
import java.util.function.LongSupplier;

/** Sends what one person says on one roadmap. */
record Sender(Roadmaps roadmaps, RoadmapId roadmap, PersonId me, LongSupplier revision) {

    /**
     * Sends one edit; a refusal is told in a notification.
     *
     * @return whether it was accepted
     */
    boolean send(Op... steps) {
        return switch (roadmaps.apply(Edit.of(roadmap, me, revision.getAsLong(), List.of(steps)))) {
            case EditAnswer.Accepted accepted -> true;
            case EditAnswer.Refused refused -> {
                Notification toast = new Notification(refused.message(), 8_000, Notification.Position.BOTTOM_CENTER);
                toast.addThemeVariants(NotificationVariant.ERROR);
                toast.setAssertive(true);
                toast.open();
                yield false;
            }
        };
    }
}
