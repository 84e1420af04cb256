package app.commonhorizon.roadmap;

import app.commonhorizon.shared.ItemId;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a feature shows in the panel of each item. Every bean of this type gets a section there, in the order of the beans. */
public interface ItemSection {

    /** The section's title, in the language of the person at the current screen. */
    String label();

    /** Whether it stands open when the panel opens; by default it waits for the person to open it. */
    default boolean openAtFirst() {
        return false;
    }

    /**
     * Whether it is there on drafts too. By default it is not: what is said, measured and agreed about an item stays with the
     * plan, and is refused in a draft.
     */
    default boolean isForDrafts() {
        return false;
    }

    /** Whether this item gets the section, as it is when its panel is opened; by default every item does. */
    default boolean concerns(Item item) {
        return true;
    }

    /** What is in it; asked for when the person opens the section for the first time. */
    Component content(PlanPage page, ItemId item);

    /** What it offers at the top of the panel, where it is found at once; by default nothing. */
    default Optional<Component> atTop(PlanPage page, ItemId item) {
        return Optional.empty();
    }
}
