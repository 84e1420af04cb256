package app.commonhorizon.talk;

import static app.commonhorizon.testing.TestPlan.accepted;
import static app.commonhorizon.testing.TestPlan.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.Status;
import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.testing.PlanTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How items are going, as their owners say. */
@PlanTest
class HealthTest extends TalkCase {

    @Test
    void theOwnerSaysHowItIsGoingAndAnUndoSaysWhatWasSaidBefore() {
        plan.done(maya, plan.set(item, "owner", ivan.toString()));
        PersonId jonas = plans.marketer("Jonas Silva");
        assertThat(refused(plan.edit(jonas, health("on-track", "All well."))).reason())
                .isEqualTo(Reason.FORBIDDEN);

        plan.done(ivan, health("on-track", "All well."));
        long worse = plan.done(
                ivan,
                Op.set(
                        Health.TYPE,
                        item,
                        Map.of("state", "on-track", "note", "All well."),
                        Map.of("state", "at-risk", "note", "The supplier is late.")));

        assertThat(said().health())
                .extracting(Health::state)
                .containsExactly(Health.State.AT_RISK, Health.State.ON_TRACK);
        assertThat(plan.now().marks().of(Health.TYPE).get(item.toString())).containsEntry("state", "at-risk");

        accepted(plan.undo(ivan, worse));
        assertThat(said().health()).extracting(Health::note).containsExactly("All well.");
        assertThat(plan.now().marks().of(Health.TYPE).get(item.toString())).containsEntry("state", "on-track");
    }

    @Test
    void anItemWithoutOwnerIsSpokenForByWhoMayEditIt() {
        plan.done(ivan, health("off-track", "Nobody works on it."));

        assertThat(refused(plan.edit(vera, set(Health.TYPE, item, "state", "off-track", "on-track")))
                        .reason())
                .isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void whatWasSaidLongAgoIsOldOnlyForWhatIsInProgress() {
        Health health = new Health(item, Health.State.ON_TRACK, "Well.", new Written(ivan, Instant.EPOCH));
        Instant later = Instant.EPOCH.plus(Health.FRESH).plus(Duration.ofHours(1));

        assertThat(health.stale(Status.IN_PROGRESS, later)).isTrue();
        assertThat(health.stale(Status.IN_PROGRESS, Instant.EPOCH.plus(Health.FRESH)))
                .isFalse();
        assertThat(health.stale(Status.DONE, later)).isFalse();
    }

    @Test
    void theTimelineTakesItForOldOnTheSameDay() throws IOException {
        assertThat(Files.readString(Path.of("frontend/timeline/talk/signs.ts")))
                .contains("FRESH_MILLIS = " + Health.FRESH.toDays() + " * DAY_MILLIS");
    }
}
