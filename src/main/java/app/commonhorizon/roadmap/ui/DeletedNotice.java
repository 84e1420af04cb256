package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands in the panel of an item that somebody has deleted: brings it back as it was last seen there, with its links to what
 * is still on the plan, and with what the person has written since.
 */
final class DeletedNotice extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ItemId item;
    private final transient PlanEditor editor;
    private final Paragraph words = new Paragraph();
    private final Button restore = new Button(text("roadmap.item.restore"), event -> restore());
    private transient Map<String, @Nullable String> fields = Map.of();
    private transient List<Link> links = List.of();
    private final transient Map<String, @Nullable String> unsent = new HashMap<>();

    DeletedNotice(ItemId item, PlanEditor editor) {
        this.item = item;
        this.editor = editor;
        add(words, restore);
        addClassName("ch-item-deleted");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** The item is on the plan, with these links. */
    void hide(Item shown, List<Link> itsLinks) {
        fields = shown.fields();
        links = itsLinks;
        unsent.clear();
        setVisible(false);
    }

    /** The item is gone. */
    void show(boolean mayRestore) {
        words.setText(text(mayRestore ? "roadmap.item.deleted-kept" : "roadmap.item.deleted-meanwhile"));
        restore.setVisible(mayRestore);
        setVisible(true);
    }

    /** What the person wanted to set when the item was gone already. */
    void written(Map<String, @Nullable String> mine) {
        unsent.putAll(mine);
    }

    private void restore() {
        Map<String, @Nullable String> wanted = new HashMap<>(fields);
        wanted.putAll(unsent);
        List<Op> steps = new ArrayList<>(List.of(Op.add("item", item, wanted)));
        RoadmapSnapshot plan = editor.plan();
        links.stream()
                .filter(link -> isThere(link.from(), plan) && isThere(link.to(), plan))
                .forEach(link -> steps.add(Op.add("link", link.id(), link.fields())));
        editor.applyOrTell(steps);
    }

    private boolean isThere(ItemId end, RoadmapSnapshot plan) {
        return end.equals(item) || plan.item(end).isPresent();
    }
}
