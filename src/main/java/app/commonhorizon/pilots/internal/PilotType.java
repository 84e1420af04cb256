package app.commonhorizon.pilots.internal;

import app.commonhorizon.pilots.Pilot;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.Kind;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What pilots are to show. */
@Component
class PilotType extends PilotsType<Pilot, PilotEntity> {

    PilotType(PilotRows rows) {
        super(Pilot.TYPE, Set.of("item", "target", "better", "unit"), rows, Pilot::of, PilotEntity::new);
    }

    @Override
    void checkFits(AddedStep<Pilot> step) {
        Rules.isAbout(Kind.PILOT, step, "pilots.refused.no-pilot");
    }
}
