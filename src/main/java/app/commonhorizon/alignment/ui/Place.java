package app.commonhorizon.alignment.ui;

import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.PlanEdits;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.ItemId;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where findings stand on one screen: whose it is, what that person may do there, and the plan as it shows it. */
final class Place {

    private final FindingDesk desk;
    private final PlanEdits edits;
    private final Supplier<RoadmapSnapshot> plan;
    private final Consumer<ItemId> open;
    private boolean mayEdit;
    private Set<Team> states = Set.of();

    /**
     * @param plan the plan as the screen knows it
     * @param open shows an item's panel
     */
    Place(FindingDesk desk, PlanEdits edits, Supplier<RoadmapSnapshot> plan, Consumer<ItemId> open) {
        this.desk = desk;
        this.edits = edits;
        this.plan = plan;
        this.open = open;
        look();
    }

    /** Asks anew what the person may do: once before many findings are shown, for it asks the database. */
    void look() {
        mayEdit = desk.mayEdit(plan(), edits.me());
        EnumSet<Team> teams = isDraft() ? EnumSet.noneOf(Team.class) : EnumSet.allOf(Team.class);
        teams.removeIf(team -> !desk.mayState(plan(), edits.me(), team));
        states = teams;
    }

    FindingDesk desk() {
        return desk;
    }

    PlanEdits edits() {
        return edits;
    }

    RoadmapSnapshot plan() {
        return plan.get();
    }

    /** Shows an item's panel. */
    void open(ItemId item) {
        open.accept(item);
    }

    /** Whether this is a draft: what is asked, accepted and stated there is the plan's. */
    boolean isDraft() {
        return plan().roadmap().isDraft();
    }

    /** Whether the person may change the plan. */
    boolean mayEdit() {
        return mayEdit;
    }

    /** Whether the person may say how much this team can carry. */
    boolean mayState(Team team) {
        return states.contains(team);
    }
}
