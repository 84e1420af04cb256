package app.commonhorizon.roadmap;

import tools.jackson.databind.JsonNode;

/** A feature that wants to know when somebody opens the roadmap page. Every bean of this type is told. */
public interface PlanPageGuest {

    /** The page is there, with the plan; {@code item} says whether it was opened for one item, whose panel then stands there. */
    void entered(PlanPage page, boolean item);

    /**
     * The person has asked for something on the timeline that has a dialog of its own, such as deciding on a pilot: see
     * {@code TimelineHost.askPage} in the element.
     *
     * @param name what is asked for
     * @param detail what there is to know for it, as the browser told it: not checked
     * @return whether it was meant here
     */
    default boolean asked(PlanPage page, String name, JsonNode detail) {
        return false;
    }

    /** The person has left the page, or their browser was not heard of for long. */
    default void left(PlanPage page) {}
}
