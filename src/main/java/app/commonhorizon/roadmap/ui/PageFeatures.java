package app.commonhorizon.roadmap.ui;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.FieldEntry;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.ItemSection;
import app.commonhorizon.roadmap.PlanMenuEntry;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.PlanPageGuest;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.ui.timeline.RoadmapTimeline;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.JsonNode;

/** What other modules add to the roadmap page on one screen; the page knows them by this alone. */
final class PageFeatures implements PlanPage {

    /** What other modules offer on every roadmap page. */
    @org.springframework.stereotype.Component
    record Offered(
            ObjectProvider<PlanMenuEntry> menu,
            ObjectProvider<ItemSection> items,
            ObjectProvider<FieldEntry> fields,
            ObjectProvider<PlanPageGuest> guests) {

        /** The entries of the plan's menu. */
        Stream<PlanMenuEntry> entries() {
            return menu.orderedStream();
        }
    }

    private record Listener(Predicate<Change> about, Runnable told) {}

    private final Offered offered;
    private final RoadmapView view;
    private final PlanEditor editor;
    private final Beside beside;
    private final Supplier<RoadmapSnapshot> plan;
    private final RoadmapTimeline timeline;
    private final List<PlanPageGuest> guests;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Component above;
    private boolean left;

    PageFeatures(
            Offered offered,
            RoadmapView view,
            PlanEditor editor,
            Beside beside,
            Supplier<RoadmapSnapshot> plan,
            RoadmapTimeline timeline) {
        this.offered = offered;
        this.editor = editor;
        this.beside = beside;
        this.view = view;
        this.plan = plan;
        this.timeline = timeline;
        this.guests = offered.guests().orderedStream().toList();
    }

    /** The page is there. */
    void entered(boolean item) {
        guests.forEach(guest -> guest.entered(this, item));
    }

    /** The page is gone. */
    void left() {
        if (!left) {
            left = true;
            guests.forEach(guest -> guest.left(this));
        }
    }

    /** Whether any of them shows what this change touches. Asked by any thread. */
    boolean concerns(Change change) {
        return listeners.stream().anyMatch(listener -> listener.about().test(change));
    }

    void planChanged() {
        listeners.forEach(listener -> listener.told().run());
    }

    /** The person has asked for this on the timeline. @return whether any of them was meant */
    boolean asked(String name, JsonNode detail) {
        return guests.stream().anyMatch(guest -> guest.asked(this, name, detail));
    }

    /** The sections of one item's panel, closed, each filled when it is opened. */
    Stream<Component> sections(Item item) {
        return sectionsOf(item).map(section -> section(section, item.id()));
    }

    /** What these sections offer at the top of the panel. */
    Stream<Component> atTop(Item item) {
        return sectionsOf(item).flatMap(section -> section.atTop(this, item.id()).stream());
    }

    private Stream<ItemSection> sectionsOf(Item item) {
        boolean draft = plan.get().roadmap().isDraft();
        return offered.items()
                .orderedStream()
                .filter(section -> section.concerns(item) && (!draft || section.isForDrafts()));
    }

    private Details section(ItemSection section, ItemId item) {
        Details details = new Details(section.label());
        details.addClassName("ch-item-section");
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && details.getContent().findAny().isEmpty()) {
                details.add(section.content(this, item));
            }
        });
        details.setOpened(section.openAtFirst());
        return details;
    }

    /** What is offered for each field of an item; null for nothing. */
    @Nullable
    FieldOffer fieldHistory(ItemId item) {
        FieldEntry entry = offered.fields().orderedStream().findFirst().orElse(null);
        return entry == null ? null : new FieldOffer(entry, this, item);
    }

    @Override
    public RoadmapId roadmap() {
        return plan.get().id();
    }

    @Override
    public PersonId me() {
        return editor.me();
    }

    @Override
    public RoadmapSnapshot plan() {
        return plan.get();
    }

    @Override
    public Access access() {
        return view.access();
    }

    @Override
    public void showAbove(Component strip) {
        if (above != null) {
            view.remove(above);
        }
        above = strip;
        view.addComponentAsFirst(strip);
        strip.addClassName("ch-strip");
        view.addClassName("ch-with-strip");
    }

    @Override
    public EditAnswer apply(List<Op> steps) {
        return editor.apply(steps);
    }

    @Override
    public boolean applyWithUndo(List<Op> steps, String done) {
        return editor.applyWithUndo(steps, done);
    }

    @Override
    public void showBeside(Component panel) {
        beside.show(panel);
    }

    @Override
    public void close(Component panel) {
        beside.close(panel);
    }

    @Override
    public void openItem(ItemId item) {
        beside.openAndReveal(item);
    }

    @Override
    public void tellTimeline(String command, Map<String, Object> detail) {
        timeline.command(command, detail);
    }

    @Override
    public Registration onPlan(Predicate<Change> about, Runnable told) {
        Listener listener = new Listener(about, told);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
