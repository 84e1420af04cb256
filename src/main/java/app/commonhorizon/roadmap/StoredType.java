package app.commonhorizon.roadmap;

import app.commonhorizon.shared.RoadmapId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An {@link AddedType} with one row to a part: how its parts are found and stored. What is left to say is who may do what
 * ({@link #check}) and, for types with an author or a time, what the server puts in ({@link #completed}).
 */
public abstract class StoredType<P extends AddedPart, E extends AddedRow<P>> implements AddedType<P> {

    private final String code;
    private final Set<String> kept;
    private final AddedRows<E> rows;
    private final BiFunction<String, Map<String, @Nullable String>, P> reader;
    private final BiFunction<RoadmapId, P, E> newRow;

    /**
     * @param code see {@link #code()}
     * @param kept see {@link #kept()}; empty if nothing is
     * @param reader the part with an id and fields, see {@link #read}
     * @param newRow the row of a part that has none yet, with all its fields
     */
    protected StoredType(
            String code,
            Set<String> kept,
            AddedRows<E> rows,
            BiFunction<String, Map<String, @Nullable String>, P> reader,
            BiFunction<RoadmapId, P, E> newRow) {
        this.code = code;
        this.kept = kept;
        this.rows = rows;
        this.reader = reader;
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
    public final P read(String id, Map<String, @Nullable String> fields) {
        return reader.apply(id, fields);
    }

    @Override
    public final Map<String, P> find(RoadmapId roadmap, Set<String> ids) {
        return stored(roadmap, ids).values().stream()
                .map(AddedRow::toPart)
                .collect(Collectors.toMap(AddedPart::key, Function.identity()));
    }

    private Map<UUID, E> stored(RoadmapId roadmap, Set<String> ids) {
        List<UUID> asked = ids.stream().map(UUID::fromString).toList();
        return rows.findByRoadmapIdAndIdIn(roadmap.value(), asked).stream()
                .collect(Collectors.toMap(AddedRow::id, Function.identity()));
    }

    @Override
    public final Collection<P> allKept(RoadmapId roadmap) {
        return kept.isEmpty()
                ? List.of()
                : rows.findByRoadmapId(roadmap.value()).stream()
                        .map(AddedRow::toPart)
                        .toList();
    }

    /** As it is asked for. */
    @Override
    public P completed(AddedStep<P> step) {
        return step.part();
    }

    @Override
    public void save(List<AddedStep<P>> steps) {
        RoadmapId roadmap = steps.getFirst().plan().id();
        Map<UUID, E> stored =
                stored(roadmap, steps.stream().map(step -> step.part().key()).collect(Collectors.toSet()));
        for (AddedStep<P> step : steps) {
            E row = stored.get(step.part().id());
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
