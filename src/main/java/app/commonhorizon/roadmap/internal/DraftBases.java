package app.commonhorizon.roadmap.internal;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.Op;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.roadmap.Marks;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.RoadmapId;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the drafts in the database began with: the plan as it was then, packed, whole and by itself. However far its log has
 * gone on, before or since, opening a draft costs one row and the draft's own changes.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DraftBases {

    private static final int CHUNK = 1_000;

    private final EntityManager entityManager;
    private final AddedParts added;
    private final ChangeLog changes;
    private final JsonMapper json;

    DraftBases(EntityManager entityManager, AddedParts added, ChangeLog changes, JsonMapper json) {
        this.entityManager = entityManager;
        this.added = added;
        this.changes = changes;
        this.json = json;
    }

    /**
     * Stores what a new draft begins with, and gives the draft at revision 0.
     *
     * @param draft its head, which is in the database already
     * @param plan the plan that it is a draft of, as it stands
     */
    public RoadmapSnapshot store(Roadmap draft, RoadmapSnapshot plan) {
        List<Op> steps = stepsOf(draft, plan);
        entityManager.persist(new DraftBaseEntity(draft.id().value(), packed(steps)));
        return snapshot(draft.id(), steps);
    }

    /** Removes it, with the draft. */
    public void remove(RoadmapId draft) {
        DraftBaseEntity row = entityManager.find(DraftBaseEntity.class, draft.value());
        if (row != null) {
            entityManager.remove(row);
        }
    }

    /** A draft at revision 0: the plan as it was when the draft was made. */
    public RoadmapSnapshot first(RoadmapId draft) {
        DraftBaseEntity row = Objects.requireNonNull(entityManager.find(DraftBaseEntity.class, draft.value()));
        return snapshot(draft, unpacked(row.content()));
    }

    /** A draft as it stands. The caller holds the lock on its head. */
    RoadmapSnapshot load(RoadmapEntity head) {
        RoadmapSnapshot draft = first(head.toPart().id());
        while (draft.revision() < head.revision()) {
            List<Change> next = changes.since(draft.id(), draft.revision(), CHUNK).stream()
                    .map(RecordedChange::change)
                    .toList();
            draft = draft.advancedBy(next);
        }
        return draft;
    }

    /** The plan's parts and marks as steps that add them; with the draft's head, and without whom the plan is shared with. */
    private static List<Op> stepsOf(Roadmap draft, RoadmapSnapshot plan) {
        List<Op> steps = new ArrayList<>();
        steps.add(Op.add(PlanType.ROADMAP.code(), draft.key(), draft.fields()));
        plan.parts()
                .filter(part -> part.type() != PlanType.ROADMAP && part.type() != PlanType.ACCESS)
                .map(part -> Op.add(part.type().code(), part.key(), part.fields()))
                .forEach(steps::add);
        for (String type : plan.marks().kept().keySet()) {
            plan.marks().of(type).forEach((id, fields) -> steps.add(Op.add(type, id, new HashMap<>(fields))));
        }
        return steps;
    }

    private RoadmapSnapshot snapshot(RoadmapId draft, List<Op> steps) {
        List<PlanPart> parts = new ArrayList<>();
        List<Op> marks = new ArrayList<>();
        for (Op step : steps) {
            PlanType.of(step.type())
                    .ifPresentOrElse(type -> parts.add(type.read(step.id(), step.to())), () -> marks.add(step));
        }
        Marks all = added.noMarks().after(marks);
        return RoadmapSnapshot.of(draft, 0, parts, all);
    }

    private String packed(List<Op> steps) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(bytes)) {
            json.writeValue(packing, steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private List<Op> unpacked(String content) {
        byte[] bytes = Base64.getDecoder().decode(content);
        try (InputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return List.of(json.readValue(unpacking, Op[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
