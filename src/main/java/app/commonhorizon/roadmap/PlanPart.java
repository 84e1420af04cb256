package app.commonhorizon.roadmap;

/** One thing on a plan that edits are about: it has a type, an id, and fields. */
public sealed interface PlanPart extends Part permits Roadmap, Stage, Horizon, Item, Link, SavedView, Grant {

    /** What it is, as in a change. */
    PlanType type();
}
