package app.commonhorizon.exchange;

import app.commonhorizon.exchange.internal.picture.Drawing;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** Draws plans on paper, in slides and as pictures, for whoever may see them. */
@Service
public class PlanPictures implements DisposableBean {

    /** So many drawings at a time; others wait, because each takes memory and a processor. */
    private static final int AT_A_TIME = 2;

    private static final int LONGEST_NAME = 80;

    private final Roadmaps roadmaps;
    private final People people;
    private final Clock clock;
    /** Threads of the system, below all others: drawing computes, and must not keep live updates waiting. */
    @SuppressWarnings("ThreadPriorityCheck") // A wish: nothing is wrong if the system ignores it.
    private final ExecutorService desks = Executors.newFixedThreadPool(
            AT_A_TIME,
            Thread.ofPlatform()
                    .daemon()
                    .name("picture-", 1)
                    .priority(Thread.MIN_PRIORITY)
                    .factory());

    PlanPictures(Roadmaps roadmaps, People people, Clock clock) {
        this.roadmaps = roadmaps;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Draws a plan as it stands. Takes seconds for a plan of thousands of items: not to be called under a lock.
     *
     * @param person who wants it
     * @param locale in which language, and with dates in which order
     * @return a name for the file, from the roadmap's name and today's date; plain letters, safe on every system
     * @throws NoSuchRoadmapException if there is none, or the person may not see it
     * @throws PictureTooLargeException if the plan does not fit into such a file
     * @throws InterruptedIOException if the thread was interrupted
     */
    public String draw(RoadmapId roadmap, PersonId person, PictureRequest request, Locale locale, OutputStream out)
            throws IOException, PictureTooLargeException {
        RoadmapSnapshot plan = roadmaps.snapshot(roadmap, person);
        LocalDate today = LocalDate.now(clock);
        Drawing drawing = new Drawing(plan, request, owners(plan), today, locale);
        Future<?> drawn = desks.submit(() -> {
            drawing.write(out);
            return null;
        });
        try {
            drawn.get();
        } catch (InterruptedException e) {
            drawn.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            throw told(e);
        }
        return fileName(plan.roadmap().title(), today, request.format());
    }

    /** What the drawing itself threw. */
    private static IOException told(ExecutionException failure) throws PictureTooLargeException {
        return switch (failure.getCause()) {
            case PictureTooLargeException tooLarge -> throw tooLarge;
            case IOException io -> io;
            case RuntimeException defect -> throw defect;
            case null, default -> new IOException(failure);
        };
    }

    /** Whether the person may see the roadmap, and so may have it drawn. */
    public boolean mayDraw(RoadmapId roadmap, PersonId person) {
        return roadmaps.access(roadmap, person) != Access.NONE;
    }

    @Override
    public void destroy() {
        desks.shutdownNow();
    }

    private Map<PersonId, Person> owners(RoadmapSnapshot plan) {
        Set<PersonId> owners =
                plan.items().map(Item::owner).filter(Objects::nonNull).collect(Collectors.toSet());
        return people.find(owners);
    }

    static String fileName(String roadmap, LocalDate today, PictureFormat format) {
        String plain = Normalizer.normalize(roadmap.replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String name = plain.isEmpty() ? "roadmap" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
        return name + "-" + today + "." + format.extension();
    }
}
