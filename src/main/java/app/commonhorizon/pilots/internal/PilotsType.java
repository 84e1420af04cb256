package app.commonhorizon.pilots.internal;

import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.StepRefusedException;
import app.commonhorizon.roadmap.StoredType;
import app.commonhorizon.shared.RoadmapId;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A type of this module: who may only look at a plan changes nothing of its pilots either. */
abstract class PilotsType<P extends AddedPart, E extends RowEntity<P>> extends StoredType<P, E> {

    PilotsType(
            String code,
            Set<String> kept,
            Rows<E> rows,
            BiFunction<String, Map<String, @Nullable String>, P> reader,
            BiFunction<RoadmapId, P, E> newRow) {
        super(code, kept, rows, reader, newRow);
    }

    @Override
    public final void check(AddedStep<P> step) {
        if (!step.access().mayEdit()) {
            throw StepRefusedException.forbidden("roadmap.refused.viewer");
        }
        if (step.moves()) {
            throw StepRefusedException.invalid("pilots.refused.moved");
        }
        checkFits(step);
    }

    /** Whether it fits the plan, for somebody who may change that. */
    abstract void checkFits(AddedStep<P> step);
}
