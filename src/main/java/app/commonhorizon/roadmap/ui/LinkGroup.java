package app.commonhorizon.roadmap.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.LinkId;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The links of one item that mean the same: a list of them, and a field that offers what can be added. */
class LinkGroup extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ItemId item;
    private final boolean leaving;
    private final Link.Kind kind;
    private final transient PlanEditor editor;
    private final transient Consumer<ItemId> open;
    private final Div list = new Div();
    private final ComboBox<Item> choice = new ComboBox<>();
    private transient List<Shown> shown = List.of();
    private transient @Nullable List<Link> known;
    private boolean readOnly;

    /** A link with the items at its ends, as far as its card depends on them. */
    private record Shown(Link link, Item from, Item to) {}

    /**
     * @param name the group's part of the keys of its texts
     * @param leaving whether the links lead from the item to later ones; else from earlier ones to it
     * @param open shows another item's panel
     */
    LinkGroup(String name, ItemId item, boolean leaving, Link.Kind kind, PlanEditor editor, Consumer<ItemId> open) {
        this.item = item;
        this.leaving = leaving;
        this.kind = kind;
        this.editor = editor;
        this.open = open;
        choice.setPlaceholder(text("roadmap.links." + name + ".add"));
        choice.setAriaLabel(text("roadmap.links." + name + ".add"));
        choice.setItemLabelGenerator(Item::title);
        // Asked for only while the list is open: a screen keeps no copy of the plan's items.
        choice.setItems(query ->
                possible(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        add(new H3(text("roadmap.links." + name)), list, choice);
    }

    /** Calls {@code add} with each item that the person chooses to link. */
    void onChoice(Consumer<Item> add) {
        choice.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                add.accept(event.getValue());
                choice.clear();
            }
        });
    }

    /** Shows those of the item's links that belong here. */
    void show(List<Link> links, RoadmapSnapshot now) {
        boolean linksChanged = !links.equals(known);
        known = links;
        List<Shown> wanted = links.stream()
                .filter(this::belongs)
                .sorted(Comparator.comparing(Link::key))
                .flatMap(link -> now.item(link.from()).stream()
                        .flatMap(from -> now.item(link.to()).stream().map(to -> new Shown(link, from, to))))
                .toList();
        if (!wanted.equals(shown)) {
            shown = wanted;
            list.removeAll();
            wanted.forEach(one -> list.add(card(one)));
        }
        if (linksChanged) {
            choice.getLazyDataView().refreshAll();
        }
        showIfAny();
    }

    private LinkCard card(Shown one) {
        LinkCard card = new LinkCard(one.link(), one.from(), one.to(), leaving, editor, open);
        card.setReadOnly(readOnly);
        return card;
    }

    /** For looking only, or for editing. */
    void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        list.getChildren().map(LinkCard.class::cast).forEach(card -> card.setReadOnly(readOnly));
        choice.setVisible(!readOnly);
        showIfAny();
    }

    private void showIfAny() {
        setVisible(!readOnly || !shown.isEmpty());
    }

    private boolean belongs(Link link) {
        return link.kind() == kind && (leaving ? link.from() : link.to()).equals(item);
    }

    /** The link that choosing this item makes. */
    Link linkTo(Item other, LinkId id) {
        return new Link(id, kind, leaving ? item : other.id(), leaving ? other.id() : item, null, Link.Policy.WARN);
    }

    /** What can be linked here without a circle and without a second link between the same two, by title. */
    private Stream<Item> possible(String filter) {
        RoadmapSnapshot now = editor.plan();
        Set<ItemId> taken = new HashSet<>(leaving ? now.itemsBefore(item) : now.itemsAfter(item));
        now.links()
                .filter(link -> (leaving ? link.from() : link.to()).equals(item))
                .forEach(link -> taken.add(leaving ? link.to() : link.from()));
        Kind wanted = leaving ? Kind.SCALING_TASK : Kind.PILOT;
        String text = filter.toLowerCase(Locale.ROOT);
        return now.items()
                .filter(other -> kind == Link.Kind.NEEDS || other.kind() == wanted)
                .filter(other -> !other.id().equals(item) && !taken.contains(other.id()))
                .filter(other -> other.title().toLowerCase(Locale.ROOT).contains(text))
                .sorted(Comparator.comparing(Item::title).thenComparing(Item::key));
    }
}
