package app.commonhorizon.roadmap;

/**
 * What a feature offers for the plan as a whole: an entry of the “Plan” menu on the roadmap page. Every bean of this type
 * gets one, in the order of the beans, for everybody who may see the roadmap, on drafts too unless it says otherwise.
 */
public interface PlanMenuEntry {

    /** The entry's words, in the language of the person at the current screen. */
    String label();

    /** Whether it is offered on this page, asked when the page is entered. */
    default boolean isOfferedOn(PlanPage page) {
        return true;
    }

    /** The person has chosen the entry. Called under the lock of that person's screen. */
    void open(PlanPage page);
}
