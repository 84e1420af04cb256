package app.commonhorizon.pilots;

import app.commonhorizon.pilots.internal.ExpectationRows;
import app.commonhorizon.pilots.internal.PilotRows;
import app.commonhorizon.pilots.internal.PromiseRows;
import app.commonhorizon.pilots.internal.ResultRows;
import app.commonhorizon.pilots.internal.RowEntity;
import app.commonhorizon.pilots.internal.Rows;
import app.commonhorizon.pilots.internal.VerdictRows;
import app.commonhorizon.roadmap.AddedPart;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * What becomes of pilots, for reading: it is written by edits, through {@link Roadmaps#apply}. Who may not see a roadmap sees
 * nothing of it.
 */
@Service
public class Pilots {

    private final Roadmaps roadmaps;
    private final PilotRows pilots;
    private final ResultRows results;
    private final VerdictRows verdicts;
    private final PromiseRows promises;
    private final ExpectationRows expectations;

    Pilots(
            Roadmaps roadmaps,
            PilotRows pilots,
            ResultRows results,
            VerdictRows verdicts,
            PromiseRows promises,
            ExpectationRows expectations) {
        this.roadmaps = roadmaps;
        this.pilots = pilots;
        this.results = results;
        this.verdicts = verdicts;
        this.promises = promises;
        this.expectations = expectations;
    }

    /**
     * All that is known of an item's life; nothing if it is not on the plan.
     *
     * @throws NoSuchRoadmapException if there is no such roadmap, or the reader may not see it
     */
    public PilotLife of(RoadmapId roadmap, ItemId item, PersonId reader) {
        if (roadmaps.snapshot(roadmap, reader).item(item).isEmpty()) {
            return PilotLife.NONE;
        }
        return new PilotLife(
                parts(pilots, roadmap, item).findFirst().orElse(null),
                parts(results, roadmap, item)
                        .sorted(Comparator.comparing(Result::day))
                        .toList(),
                parts(verdicts, roadmap, item)
                        .sorted(Comparator.comparing(
                                        (Verdict verdict) -> verdict.written().at())
                                .reversed()
                                .thenComparing(Verdict::key))
                        .toList(),
                parts(promises, roadmap, item).findFirst().orElse(null),
                parts(expectations, roadmap, item)
                        .sorted(Comparator.comparing(Expectation::team))
                        .toList());
    }

    /** What stands on these days of a pilot, among its results; all of them. */
    List<Result> results(RoadmapId roadmap, ItemId item) {
        return parts(results, roadmap, item).toList();
    }

    private static <P extends AddedPart, E extends RowEntity<P>> Stream<P> parts(
            Rows<E> rows, RoadmapId roadmap, ItemId item) {
        return rows.findByRoadmapIdAndItemId(roadmap.value(), item.value()).stream()
                .map(RowEntity::toPart);
    }
}
