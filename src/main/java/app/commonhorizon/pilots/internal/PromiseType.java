package app.commonhorizon.pilots.internal;

import app.commonhorizon.pilots.Promise;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.Kind;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What scaling tasks promise. */
@Component
class PromiseType extends PilotsType<Promise, PromiseEntity> {

    PromiseType(PromiseRows rows) {
        super(Promise.TYPE, Set.of("item", "operator"), rows, Promise::of, PromiseEntity::new);
    }

    @Override
    void checkFits(AddedStep<Promise> step) {
        Rules.isAbout(Kind.SCALING_TASK, step, "pilots.refused.no-scaling-task");
    }
}
