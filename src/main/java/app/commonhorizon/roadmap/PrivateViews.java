package app.commonhorizon.roadmap;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.internal.PrivateViewEntity;
import app.commonhorizon.roadmap.internal.PrivateViewRepository;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.ViewId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The views of roadmaps that a person keeps for himself. They are no part of a plan: nobody else ever sees them, and they
 * stand in no change log. Shared views are parts of the plan, changed through {@link Roadmaps}.
 */
@Service
public class PrivateViews {

    /** So many views of one roadmap can a person keep. */
    private static final int MOST = 200;

    private final PrivateViewRepository rows;
    private final Roadmaps roadmaps;

    PrivateViews(PrivateViewRepository rows, Roadmaps roadmaps) {
        this.rows = rows;
        this.roadmaps = roadmaps;
    }

    /**
     * A person's own views of a roadmap, in no particular order.
     *
     * @throws NoSuchRoadmapException if there is no such roadmap, or the person may not see it
     */
    @Transactional(readOnly = true)
    public List<SavedView> of(RoadmapId roadmap, PersonId person) {
        RoadmapId home = home(roadmap, person);
        return rows.findByPersonIdAndRoadmapId(person.value(), home.value()).stream()
                .map(PrivateViewEntity::toView)
                .toList();
    }

    /**
     * Keeps a view, in place of the person's own one with the same id if there is one.
     *
     * @return the view as it is kept
     * @throws NoSuchRoadmapException if there is no such roadmap, or the person may not see it
     * @throws InvalidFieldException if the name or the query is not possible, or there are too many views already
     */
    @Transactional
    public SavedView save(
            RoadmapId roadmap, PersonId person, ViewId id, @Nullable String name, @Nullable String query) {
        RoadmapId home = home(roadmap, person);
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("name", name);
        fields.put("query", query);
        fields.put("owner", person.toString());
        SavedView view = SavedView.of(id.toString(), fields);
        rows.findByPersonIdAndRoadmapIdAndId(person.value(), home.value(), id.value())
                .ifPresentOrElse(row -> row.write(view), () -> add(home, view));
        return view;
    }

    private void add(RoadmapId roadmap, SavedView view) {
        if (rows.countByPersonIdAndRoadmapId(view.owner().value(), roadmap.value()) >= MOST) {
            throw new InvalidFieldException("name", text("roadmap.field.too-many-views", MOST));
        }
        rows.save(new PrivateViewEntity(roadmap, view));
    }

    /**
     * Removes a person's own view; without effect if there is none with this id.
     *
     * @throws NoSuchRoadmapException if there is no such roadmap, or the person may not see it
     */
    @Transactional
    public void remove(RoadmapId roadmap, PersonId person, ViewId id) {
        RoadmapId home = home(roadmap, person);
        rows.findByPersonIdAndRoadmapIdAndId(person.value(), home.value(), id.value())
                .ifPresent(rows::delete);
    }

    /** Under which roadmap they are kept: on a draft a person finds the views of the plan that it is a draft of. */
    private RoadmapId home(RoadmapId roadmap, PersonId person) {
        RoadmapId origin = roadmaps.snapshot(roadmap, person).roadmap().draftOf();
        return origin == null ? roadmap : origin;
    }
}
