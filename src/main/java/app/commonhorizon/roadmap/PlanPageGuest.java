package app.commonhorizon.roadmap;

/** A feature that wants to know when somebody opens the roadmap page. Every bean of this type is told. */
public interface PlanPageGuest {

    /** The page is there, with the plan; {@code item} says whether it was opened for one item, whose panel then stands there. */
    void entered(PlanPage page, boolean item);

    /** The person has left the page, or their browser was not heard of for long. */
    default void left(PlanPage page) {}
}
