package app.commonhorizon.pilots.internal;

import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.AddedStep;
import app.commonhorizon.roadmap.AddedType;
import app.commonhorizon.shared.RoadmapId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** A type of this module: how its parts are found and stored is the same for all of them. */
abstract class StoredType<P extends AddedPart, E extends RowEntity<P>> implements AddedType<P> {

    private final String code;
    private final Set<String> kept;
    private final Rows<E> rows;
    private final BiFunction<RoadmapId, P, E> newRow;

    /** @param newRow makes the row of a part that has none yet */
    StoredType(String code, Set<String> kept, Rows<E> rows, BiFunction<RoadmapId, P, E> newRow) {
        this.code = code;
        this.kept = kept;
        this.rows = rows;
        this.newRow = newRow;
    }

    @Override
    public final String code() {
        return code;
    }

    @Override
    public final Set<String> kept() {
        return kept;
    }

    @Override
    public Map<String, P> find(RoadmapId roadmap, Set<String> ids) {
        return rows(roadmap, ids).stream()
                .map(RowEntity::toPart)
                .collect(Collectors.toMap(AddedPart::key, part -> part));
    }

    private List<E> rows(RoadmapId roadmap, Set<String> ids) {
        return rows.findByRoadmapIdAndIdIn(
                roadmap.value(), ids.stream().map(UUID::fromString).toList());
    }

    @Override
    public Collection<P> allKept(RoadmapId roadmap) {
        return rows.findByRoadmapId(roadmap.value()).stream()
                .map(RowEntity::toPart)
                .toList();
    }

    @Override
    public final void check(AddedStep<P> step) {
        Rules.mayEdit(step);
        Rules.staysWhereItIs(step);
        checkFits(step);
    }

    /** Whether it fits the plan, for somebody who may change that. */
    abstract void checkFits(AddedStep<P> step);

    /** As it is asked for; types with an author or a time put them in. */
    @Override
    public P completed(AddedStep<P> step) {
        return step.part();
    }

    @Override
    public void save(List<AddedStep<P>> steps) {
        RoadmapId roadmap = steps.getFirst().plan().id();
        Map<UUID, E> stored =
                rows(roadmap, steps.stream().map(step -> step.part().key()).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(RowEntity::getId, row -> row));
        for (AddedStep<P> step : steps) {
            E row = stored.get(UUID.fromString(step.part().key()));
            P after = step.after();
            if (after == null) {
                rows.delete(Objects.requireNonNull(row));
            } else if (row == null) {
                rows.save(newRow.apply(roadmap, after));
            } else {
                row.write(after);
            }
        }
    }
}
