package app.commonhorizon.roadmap.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.EditAnswer.Reason;
import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.Horizon;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.Part;
import app.commonhorizon.roadmap.PlanPart;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.SavedView;
import app.commonhorizon.roadmap.Stage;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a change back, as far as nobody has changed since what it set. Each of its steps is taken back by itself, the
 * last one first: what has to stay, because it was changed or is needed by something newer, is named and never
 * overwritten, and does not keep the rest from going back.
 */
final class UndoSteps {

    private final EditResolver resolver;
    private final Set<String> left = new LinkedHashSet<>();

    /** Gives the steps to {@code resolver}, which lays them over the plan as it stands. */
    UndoSteps(EditResolver resolver) {
        this.resolver = resolver;
    }

    /**
     * Takes {@code change} back.
     *
     * @return names of what has to stay as it is
     * @throws RefusedException if the person may not do what that needs
     */
    Set<String> takeBack(Change change) {
        change.ops().reversed().stream().map(Op::inverse).forEach(this::takeBack);
        return left;
    }

    private void takeBack(Op inverse) {
        Part stands = resolver.part(inverse.type(), inverse.id());
        switch (inverse.op()) {
            case ADD -> restore(inverse, stands);
            case REMOVE -> takeAway(inverse, stands);
            case SET -> putBack(inverse, stands);
        }
    }

    private void restore(Op inverse, @Nullable Part stands) {
        if (stands == null) {
            take(inverse, resolver.read(inverse.type(), inverse.id(), inverse.to()));
        }
    }

    private void takeAway(Op inverse, @Nullable Part stands) {
        if (stands == null) {
            return;
        }
        // Links that this change added are gone by now; those that are still there somebody has made since.
        boolean needed =
                stands instanceof Item && !resolver.linksOf(stands.key()).isEmpty();
        if (needed || !stands.equals(resolver.read(inverse.type(), stands.key(), inverse.from()))) {
            left.add(name(stands));
        } else {
            take(inverse, stands);
        }
    }

    private void putBack(Op inverse, @Nullable Part stands) {
        if (stands == null) {
            return;
        }
        Map<String, @Nullable String> fields = stands.fields();
        Map<String, @Nullable String> from = new HashMap<>();
        Map<String, @Nullable String> to = new HashMap<>();
        inverse.to().forEach((field, value) -> {
            if (Objects.equals(fields.get(field), inverse.from().get(field))) {
                from.put(field, fields.get(field));
                to.put(field, value);
            } else {
                left.add(
                        stands instanceof PlanPart
                                ? text("roadmap.undo.field", text("roadmap.field-name." + field), name(stands))
                                : name(stands));
            }
        });
        if (!to.isEmpty()) {
            take(Op.set(inverse.type(), inverse.id(), from, to), stands);
        }
    }

    private void take(Op step, Part part) {
        try {
            resolver.take(step);
        } catch (RefusedException e) {
            if (e.answer().reason() == Reason.FORBIDDEN) {
                throw e;
            }
            left.add(name(part));
        }
    }

    private static String name(Part part) {
        return switch (part) {
            case Item item -> text("roadmap.quoted", item.title());
            case Stage stage -> text("roadmap.undo.stage", stage.name());
            case Link link ->
                text(link.kind() == Link.Kind.HANDOVER ? "roadmap.undo.handover" : "roadmap.undo.dependency");
            case SavedView view -> text("roadmap.undo.view", view.name());
            case Horizon horizon -> text("roadmap.undo.horizon", horizon.name());
            case AddedPart added -> added.name();
            case Roadmap roadmap -> text("roadmap.undo.roadmap");
            default -> text("roadmap.undo.access");
        };
    }
}
