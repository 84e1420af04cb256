package app.commonhorizon.roadmap.internal;

import app.commonhorizon.roadmap.Grant;
import app.commonhorizon.roadmap.Horizon;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.SavedView;
import app.commonhorizon.roadmap.Stage;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans in the database. Every method takes part in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PlanRows {

    private static final Map<PlanType, Class<? extends PartRow<?>>> ENTITIES = entities();

    private final EntityManager entityManager;
    private final AddedParts added;
    private final DraftBases draftBases;

    PlanRows(EntityManager entityManager, AddedParts added, DraftBases draftBases) {
        this.entityManager = entityManager;
        this.added = added;
        this.draftBases = draftBases;
    }

    private static Map<PlanType, Class<? extends PartRow<?>>> entities() {
        Map<PlanType, Class<? extends PartRow<?>>> entities = new EnumMap<>(PlanType.class);
        entities.put(PlanType.ROADMAP, RoadmapEntity.class);
        entities.put(PlanType.ACCESS, AccessEntity.class);
        entities.put(PlanType.STAGE, StageEntity.class);
        entities.put(PlanType.HORIZON, HorizonEntity.class);
        entities.put(PlanType.ITEM, ItemEntity.class);
        entities.put(PlanType.LINK, LinkEntity.class);
        entities.put(PlanType.VIEW, SavedViewEntity.class);
        return entities;
    }

    /** Adds the head row of a new roadmap. */
    public RoadmapEntity addHead(RoadmapEntity head) {
        entityManager.persist(head);
        return head;
    }

    /** Reads a whole plan. The caller holds the lock on its head, so that the parts fit together. */
    public RoadmapSnapshot load(RoadmapEntity head) {
        RoadmapId id = head.toPart().id();
        if (head.toPart().isDraft()) {
            return draftBases.load(head);
        }
        List<PlanPart> parts = new ArrayList<>();
        parts.add(head.toPart());
        for (PlanType type : PlanType.values()) {
            if (type != PlanType.ROADMAP) {
                for (PartRow<?> row : rows(type, id)) {
                    parts.add(row.toPart());
                    // What follows in this transaction may write the row, and would not, were it kept as read-only.
                    entityManager.detach(row);
                }
            }
        }
        return RoadmapSnapshot.of(id, head.revision(), parts, added.marks(id));
    }

    private List<? extends PartRow<?>> rows(PlanType type, RoadmapId roadmap) {
        Class<? extends PartRow<?>> entity = Objects.requireNonNull(ENTITIES.get(type));
        return entityManager
                .createQuery(
                        "select row from " + entity.getSimpleName() + " row where row.roadmapId = :roadmap", entity)
                .setParameter("roadmap", roadmap.value())
                .setHint("org.hibernate.readOnly", true)
                .getResultList();
    }

    /**
     * Writes those parts that stand differently in {@code after} than in {@code before}. Of a draft only the head is
     * written: its parts are those of another plan, and what has become of them here stands in its log.
     *
     * @param touched by type, the ids that may differ
     */
    public void save(RoadmapSnapshot before, RoadmapSnapshot after, Map<PlanType, Set<String>> touched) {
        List<PlanType> order = before.roadmap().isDraft()
                ? new ArrayList<>(List.of(PlanType.ROADMAP))
                : new ArrayList<>(Arrays.asList(PlanType.values()));
        for (PlanType type : order) {
            Set<String> keys = touched.getOrDefault(type, Set.of());
            addNew(before, after, type, keys);
            writeChanged(before, after, type, keys);
        }
        Collections.reverse(order);
        for (PlanType type : order) {
            removeGone(before, after, type, touched.getOrDefault(type, Set.of()));
        }
    }

    private void addNew(RoadmapSnapshot before, RoadmapSnapshot after, PlanType type, Set<String> keys) {
        for (String key : keys) {
            PlanPart part = after.part(type, key);
            if (part != null && before.part(type, key) == null) {
                entityManager.persist(newRow(after.id().value(), part));
            }
        }
    }

    private static PartRow<?> newRow(UUID roadmap, PlanPart part) {
        return switch (part) {
            case Roadmap head -> throw new IllegalArgumentException("A roadmap's head is not added by an edit");
            case Grant grant -> new AccessEntity(roadmap, grant);
            case Stage stage -> new StageEntity(roadmap, stage);
            case Horizon horizon -> new HorizonEntity(roadmap, horizon);
            case Item item -> new ItemEntity(roadmap, item);
            case Link link -> new LinkEntity(roadmap, link);
            case SavedView view -> new SavedViewEntity(roadmap, view);
        };
    }

    private void writeChanged(RoadmapSnapshot before, RoadmapSnapshot after, PlanType type, Set<String> keys) {
        Set<String> changed = new LinkedHashSet<>();
        for (String key : keys) {
            PlanPart part = after.part(type, key);
            if (part != null && before.part(type, key) != null && !part.equals(before.part(type, key))) {
                changed.add(key);
            }
        }
        for (PartRow<?> row : find(before.id(), type, changed)) {
            write(row, Objects.requireNonNull(after.part(type, row.toPart().key())));
        }
    }

    @SuppressWarnings("unchecked") // rows and parts of one type belong together
    private static <P extends PlanPart> void write(PartRow<P> row, PlanPart part) {
        row.write((P) part);
    }

    private void removeGone(RoadmapSnapshot before, RoadmapSnapshot after, PlanType type, Set<String> keys) {
        Set<String> gone = new LinkedHashSet<>();
        for (String key : keys) {
            if (after.part(type, key) == null && before.part(type, key) != null) {
                gone.add(key);
            }
        }
        find(before.id(), type, gone).forEach(entityManager::remove);
    }

    /** The rows with these ids, in one query however many they are. */
    private List<? extends PartRow<?>> find(RoadmapId roadmap, PlanType type, Set<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Class<? extends PartRow<?>> entity = Objects.requireNonNull(ENTITIES.get(type));
        List<Object> ids = new ArrayList<>();
        for (String key : keys) {
            UUID id = UUID.fromString(key);
            ids.add(type == PlanType.ACCESS ? new AccessEntity.Key(roadmap.value(), id) : id);
        }
        return entityManager.unwrap(org.hibernate.Session.class).findMultiple(entity, ids);
    }
}
