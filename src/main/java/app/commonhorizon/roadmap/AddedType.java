package app.commonhorizon.roadmap;

import app.commonhorizon.shared.RoadmapId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type of things that a module adds to roadmaps, such as comments: every bean of this type is one. Steps of the type come
 * through {@link Roadmaps#apply} in edits of their own or together with steps of the plan, are compared field by field with
 * what the sender saw, stand in the same change, and are told live and taken back like all others. The module says what is
 * allowed and keeps the rows; all is called inside the edit's transaction, under the lock of the roadmap.
 *
 * <p>Parts are not held in memory with the plan, except for the few small fields that {@link #kept} names.
 */
public interface AddedType<P extends AddedPart> {

    /** The name in changes and on the wire; unlike those of all other types. */
    String code();

    /**
     * The part with this id and these fields; what the server fills in itself ({@link #completed}) may be missing.
     *
     * @throws InvalidFieldException if they break a rule that concerns the part alone
     */
    P read(String id, Map<String, @Nullable String> fields);

    /** Those of the roadmap's parts that have these ids, by id. Asked once per edit, and only if it has steps of the type. */
    Map<String, P> find(RoadmapId roadmap, Set<String> ids);

    /**
     * Whether the person may do this, and whether it fits the plan. Who may only look at a roadmap gets here too: what
     * needs {@link app.commonhorizon.shared.Access#EDIT} has to ask for it. The item is there.
     *
     * @throws StepRefusedException if not
     */
    void check(AddedStep<P> step);

    /**
     * What is stored for a step that was checked and that adds or sets: {@link AddedStep#after} with what only the server
     * knows, such as who wrote it and when. Whatever the edit says in such fields has to be ignored, unless it is an undo.
     */
    P completed(AddedStep<P> step);

    /** Writes the outcome of an edit: for each part that stands differently one step from how it stood to how it stands. */
    void save(List<AddedStep<P>> steps);

    /**
     * The fields that are held in memory with the plan and told to every timeline with it, so they have to be few and short.
     * Null values are left out. Without any (the default) nothing is held of such parts.
     */
    default Set<String> kept() {
        return Set.of();
    }

    /** All parts of the roadmap of which something is kept. Asked only when a plan is read from the database. */
    default Collection<P> allKept(RoadmapId roadmap) {
        return List.of();
    }
}
