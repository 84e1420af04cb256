package app.commonhorizon.roadmap;

import app.commonhorizon.changes.Change;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.live.LiveFeed;
import app.commonhorizon.shared.RoadmapId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The plans that stand open on pages. However many pages show a roadmap, each change is worked into one snapshot that they
 * share; and a page is told only of what it shows, so that an edit costs nothing on the pages that it does not concern.
 */
@Service
public class OpenPlans {

    private static final Logger LOG = LoggerFactory.getLogger(OpenPlans.class);

    private final LiveFeed feed;
    private final Map<RoadmapId, Room> rooms = new HashMap<>();

    OpenPlans(LiveFeed feed) {
        this.feed = feed;
    }

    /** A page that shows a plan. */
    public interface Reader {

        /**
         * Whether the page shows anything that this change touches. Called for every change, one after the other, on a thread
         * that all pages share: has to be quick, and takes no lock.
         */
        boolean concerns(Change change);

        /** There is something newer that concerns the page. What happens until this is called needs no further call. */
        void changed();

        /** Too much has changed to follow: the plan has to be asked for anew. Nothing more comes after this. */
        void tooFarBehind();
    }

    /** A plan that stands open on one page. */
    public interface OpenPlan extends AutoCloseable {

        /** The plan as it stands: never older than what the page was told of, and shared with all others who have it open. */
        RoadmapSnapshot plan();

        /** Tells the page nothing more; {@link #plan} stays as it then stands. May be called repeatedly. */
        @Override
        void close();
    }

    /**
     * Follows a plan.
     *
     * @param seen the plan that the page shows; whatever concerns the page and is newer is told at once
     * @param screen runs what the reader is told; must not run it on the calling thread
     */
    public OpenPlan open(RoadmapSnapshot seen, Executor screen, Reader reader) {
        synchronized (rooms) {
            Room room = rooms.get(seen.id());
            if (room == null) {
                room = new Room(seen);
                rooms.put(seen.id(), room);
            }
            Opened opened = new Opened(room, seen, screen, reader);
            room.readers.add(opened);
            room.begin();
            if (room.plan.revision() > seen.revision()) {
                opened.wake();
            }
            return opened;
        }
    }

    private void close(Opened opened) {
        synchronized (rooms) {
            Room room = opened.room;
            if (room.readers.remove(opened) && room.readers.isEmpty()) {
                rooms.remove(room.plan.id(), room);
                room.end();
            }
        }
    }

    /** One roadmap that stands open: its plan, and who shows it. */
    private final class Room implements LiveFeed.Listener {

        private final List<Opened> readers = new CopyOnWriteArrayList<>();
        private volatile RoadmapSnapshot plan;
        private LiveFeed.@Nullable Subscription subscription;

        Room(RoadmapSnapshot plan) {
            this.plan = plan;
        }

        void begin() {
            if (subscription == null) {
                subscription = feed.subscribe(plan.id(), plan.revision(), this);
            }
        }

        void end() {
            if (subscription != null) {
                subscription.cancel();
            }
        }

        @Override
        public void changed(List<RecordedChange> changes) {
            RoadmapSnapshot next = plan;
            for (RecordedChange change : changes) {
                if (change.revision() == next.revision() + 1) {
                    next = next.advancedBy(change.change());
                }
            }
            plan = next;
            readers.forEach(reader -> tell(reader, changes));
        }

        /** A page that fails keeps no other from being told, and is told to look, so that it does not go on with what is old. */
        private void tell(Opened reader, List<RecordedChange> changes) {
            boolean concerned;
            try {
                concerned = changes.stream().anyMatch(change -> reader.reader.concerns(change.change()));
            } catch (RuntimeException e) {
                LOG.error("A page on {} could not say whether a change concerns it", plan.id(), e);
                concerned = true;
            }
            if (concerned) {
                reader.wake();
            }
        }

        @Override
        public void tooFarBehind() {
            List<Opened> left;
            synchronized (rooms) {
                rooms.remove(plan.id(), this);
                left = List.copyOf(readers);
                readers.clear();
            }
            left.forEach(reader -> reader.screen.execute(reader.reader::tooFarBehind));
        }
    }

    private final class Opened implements OpenPlan {

        private final Room room;
        private final Executor screen;
        private final Reader reader;
        private final AtomicBoolean woken = new AtomicBoolean();
        /** The plan that the page came with, until the room's is as new. */
        private volatile @Nullable RoadmapSnapshot seen;

        Opened(Room room, RoadmapSnapshot seen, Executor screen, Reader reader) {
            this.room = room;
            this.seen = seen;
            this.screen = screen;
            this.reader = reader;
        }

        /** Only while the page is still busy with the last word, all that happens meanwhile becomes one more. */
        void wake() {
            if (woken.compareAndSet(false, true)) {
                screen.execute(() -> {
                    woken.set(false);
                    reader.changed();
                });
            }
        }

        @Override
        public RoadmapSnapshot plan() {
            RoadmapSnapshot shared = room.plan;
            RoadmapSnapshot own = seen;
            if (own != null && own.revision() > shared.revision()) {
                return own;
            }
            seen = null;
            return shared;
        }

        @Override
        public void close() {
            OpenPlans.this.close(this);
        }
    }
}
