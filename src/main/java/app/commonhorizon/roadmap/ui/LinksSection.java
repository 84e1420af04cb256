package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All links of an item: what it needs, what needs it, and its handovers. */
class LinksSection extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PlanEditor editor;
    private final transient List<LinkGroup> groups;

    /** @param open shows another item's panel */
    LinksSection(Item item, PlanEditor editor, Consumer<ItemId> open) {
        this.editor = editor;
        addClassName("ch-links");
        LinkGroup needs = new LinkGroup("needs", item.id(), false, Link.Kind.NEEDS, editor, open);
        LinkGroup neededBy = new LinkGroup("needed-by", item.id(), true, Link.Kind.NEEDS, editor, open);
        LinkGroup handover = new LinkGroup(
                item.kind() == Kind.PILOT ? "handover-to" : "handover-from",
                item.id(),
                item.kind() == Kind.PILOT,
                Link.Kind.HANDOVER,
                editor,
                open);
        groups = item.kind() == Kind.MILESTONE ? List.of(needs, neededBy) : List.of(handover, needs, neededBy);
        groups.forEach(group -> group.onChoice(other -> add(group, other)));
        groups.forEach(this::add);
    }

    /** Shows the links of {@code item} as they stand now. */
    void show(Item item, RoadmapSnapshot plan) {
        setVisible(true);
        List<Link> links = plan.links()
                .filter(link -> Stream.of(link.from(), link.to()).anyMatch(item.id()::equals))
                .toList();
        groups.forEach(group -> group.show(links, plan));
    }

    /** For looking only, or for editing. */
    void setReadOnly(boolean readOnly) {
        groups.forEach(group -> group.setReadOnly(readOnly));
    }

    private void add(LinkGroup group, Item other) {
        Link link = group.linkTo(other, LinkId.random());
        editor.applyWithUndo(
                List.of(Op.add(PlanType.LINK.code(), link.id(), link.fields())),
                text("roadmap.links.added", other.title()));
    }
}
