package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Grant;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.Roadmap;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.ui.Face;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The owner says who may see and who may edit the roadmap. */
class ShareDialog extends PlanDialog {

    private static final long serialVersionUID = 1L;

    private final transient Roadmap roadmap;
    private final transient Map<PersonId, Access> before = new HashMap<>();
    private final Select<Access> everyone = new Select<>();
    private final transient Map<PersonId, Select<Access>> levels = new LinkedHashMap<>();

    ShareDialog(RoadmapSnapshot plan, List<Person> people, PlanEditor editor) {
        super(text("roadmap.share.title", plan.roadmap().name()), editor);
        roadmap = plan.roadmap();
        plan.grants().forEach(grant -> before.put(grant.person(), grant.level()));
        everyone.setLabel(text("roadmap.share.everyone"));
        everyone.setItems(Access.NONE, Access.VIEW, Access.EDIT);
        everyone.setItemLabelGenerator(ShareDialog::label);
        everyone.setValue(roadmap.everyone());
        everyone.setWidthFull();
        Div rows = new Div();
        rows.addClassName("ch-rows");
        people.stream().filter(Person::active).forEach(person -> rows.add(row(person)));
        add(everyone, new Paragraph(text("roadmap.share.single")), rows);
    }

    private Div row(Person person) {
        Div row =
                new Div(new Face(person.name(), person.initials(), person.side().code()), new Span(person.name()));
        row.addClassNames("ch-row", "ch-share-row");
        if (person.id().equals(roadmap.owner())) {
            row.add(new Span(text("roadmap.share.owner")));
            return row;
        }
        Select<Access> level = new Select<>();
        level.setAriaLabel(text("roadmap.share.level", person.name()));
        level.setItems(
                person.mayEdit() ? List.of(Access.NONE, Access.VIEW, Access.EDIT) : List.of(Access.NONE, Access.VIEW));
        level.setItemLabelGenerator(
                access -> access == Access.NONE ? text("roadmap.share.as-everyone") : label(access));
        Access now = before.getOrDefault(person.id(), Access.NONE);
        level.setValue(person.mayEdit() || now == Access.NONE ? now : Access.VIEW);
        levels.put(person.id(), level);
        row.add(level);
        return row;
    }

    private static String label(Access access) {
        return switch (access) {
            case NONE -> text("roadmap.share.none");
            case VIEW -> text("roadmap.share.view");
            case EDIT -> text("roadmap.share.edit");
            case OWNER -> text("roadmap.share.owner");
        };
    }

    @Override
    List<Op> edits() {
        List<Op> ops = new ArrayList<>();
        Map<String, @Nullable String> after = new HashMap<>(roadmap.fields());
        after.put("everyone", everyone.getValue().code());
        ops.add(Op.difference(PlanType.ROADMAP.code(), roadmap.id(), roadmap.fields(), after));
        levels.forEach((person, select) -> {
            Access was = before.get(person);
            Access now = select.getValue();
            if (was == null && now != Access.NONE) {
                ops.add(Op.add(PlanType.ACCESS.code(), person, new Grant(person, now).fields()));
            } else if (was != null && now == Access.NONE) {
                ops.add(Op.remove(PlanType.ACCESS.code(), person, Map.of()));
            } else if (was != null) {
                ops.add(Op.difference(
                        PlanType.ACCESS.code(),
                        person,
                        new Grant(person, was).fields(),
                        new Grant(person, now).fields()));
            }
        });
        return ops;
    }
}
