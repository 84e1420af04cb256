package app.commonhorizon.history.ui;

import app.commonhorizon.history.SinceGroups;
import app.commonhorizon.history.SinceGroups.Group;
import app.commonhorizon.history.ToldChange;
import app.commonhorizon.history.Visits;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.PlanMenuEntry;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.PlanPageGuest;
import app.commonhorizon.shared.Texts;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells each person on opening a roadmap what others changed since they were here. Having been here means: they have marked
 * it as read, or the page was open for {@link #LOOK} with nothing new on it or with the list in sight; it then counts when
 * they leave, up to what their screen was told by then.
 */
@Component
@Order(19)
class SinceGuest implements PlanPageGuest, PlanMenuEntry {

    /** Who closes the page sooner has hardly read anything. */
    private static final Duration LOOK = Duration.ofSeconds(20);

    private static final int MOST = 500;

    private record Stay(Instant since, boolean listed) {}

    private final HistoryDesk desk;
    private final Visits visits;
    private final Map<PlanPage, Stay> stays = Collections.synchronizedMap(new WeakHashMap<>());

    SinceGuest(HistoryDesk desk, Visits visits) {
        this.desk = desk;
        this.visits = visits;
    }

    @Override
    public boolean isOfferedOn(PlanPage page) {
        return !page.plan().roadmap().isDraft();
    }

    /** Drafts tell nobody what is new in them. */
    @Override
    public void entered(PlanPage page, boolean item) {
        if (!isOfferedOn(page)) {
            return;
        }
        stays.put(page, new Stay(desk.clock().instant(), item ? count(page) == 0 : true));
        if (!item) {
            show(page);
        }
    }

    private int count(PlanPage page) {
        long seen = visits.of(page.roadmap(), page.me()).seen();
        // Most people come back to what they have just left: that needs no look into the log.
        return seen >= page.plan().revision() ? 0 : desk.history().countByOthersSince(page.roadmap(), page.me(), seen);
    }

    /** @return whether there was anything to show */
    private boolean show(PlanPage page) {
        Visits.Visit visit = visits.of(page.roadmap(), page.me());
        if (count(page) == 0) {
            return false;
        }
        Person me = desk.people().find(page.me()).orElseThrow();
        List<ToldChange> told = desk.history().byOthersSince(page.roadmap(), page.me(), visit.seen(), MOST);
        List<Group> groups = SinceGroups.of(page.plan(), me, told).stream()
                .filter(group -> visit.isNew(group.subject(), group.latest()))
                .toList();
        if (groups.isEmpty()) {
            return false;
        }
        page.showBeside(new SincePanel(
                page, visits, desk.moment(visit.at()), groups, told.getLast().revision(), told.size() == MOST));
        return true;
    }

    @Override
    public void left(PlanPage page) {
        Stay stay = stays.remove(page);
        boolean looked = stay != null
                && stay.listed()
                && Duration.between(stay.since(), desk.clock().instant()).compareTo(LOOK) >= 0;
        if (looked) {
            visits.see(page.roadmap(), page.me(), page.plan().revision());
        }
    }

    @Override
    public String label() {
        return Texts.text("history.menu-since");
    }

    @Override
    public void open(PlanPage page) {
        if (show(page)) {
            stays.computeIfPresent(page, (key, stay) -> new Stay(stay.since(), true));
        } else {
            Notification.show(Texts.text("history.since.nothing"), 5_000, Notification.Position.BOTTOM_CENTER);
        }
    }
}
