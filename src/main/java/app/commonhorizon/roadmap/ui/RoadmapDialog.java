package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names a roadmap and says what it is for. */
class RoadmapDialog extends PlanDialog {

    private static final long serialVersionUID = 1L;

    private final transient Roadmap before;
    private final TextField name = new TextField(text("roadmap.dialog.name"));
    private final TextArea purpose = new TextArea(text("roadmap.dialog.purpose"));

    RoadmapDialog(RoadmapSnapshot plan, PlanEditor editor) {
        super(text("roadmap.dialog.name-and-purpose"), editor);
        before = plan.roadmap();
        name.setValue(before.name());
        name.setMaxLength(200);
        name.setWidthFull();
        purpose.setValue(before.purpose() == null ? "" : before.purpose());
        purpose.setHelperText(text("roadmap.dialog.purpose-help"));
        purpose.setMaxLength(2_000);
        purpose.setWidthFull();
        add(name, purpose);
    }

    @Override
    List<Op> edits() {
        Map<String, @Nullable String> after = new HashMap<>(before.fields());
        after.put("name", name.getValue());
        after.put("purpose", purpose.getValue().isBlank() ? null : purpose.getValue());
        return List.of(Op.difference(PlanType.ROADMAP.code(), before.id(), before.fields(), after));
    }
}
