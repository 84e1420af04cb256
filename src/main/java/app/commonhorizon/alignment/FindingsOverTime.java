package app.commonhorizon.alignment;

import app.commonhorizon.alignment.internal.Board;
import app.commonhorizon.changes.ChangeLog;
import app.commonhorizon.changes.RecordedChange;
import app.commonhorizon.roadmap.DraftPlans;
import app.commonhorizon.roadmap.Marks;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * How many findings were open at the end of each day. They are not recorded: the log is played again through the checks, so
 * that the past is told as today's checks see it, from the roadmap's first day on. What was worked out once is kept for a
 * while, and goes on from where it ended.
 */
@Service
public class FindingsOverTime {

    /** So far back the days are told. */
    public static final int DAYS = 120;

    private static final int PAGE = 200;

    /**
     * One day.
     *
     * @param blocking how many findings that block were open at its end; of today, as it stands now
     * @param delaying how many that delay
     * @param unclear how many that leave something unclear
     * @param accepted how many were accepted
     */
    public record Day(LocalDate day, int blocking, int delaying, int unclear, int accepted) {

        static Day of(Findings findings) {
            return new Day(
                    findings.day(),
                    count(findings, Severity.BLOCKS),
                    count(findings, Severity.DELAYS),
                    count(findings, Severity.UNCLEAR),
                    findings.accepted().size());
        }

        private static int count(Findings findings, Severity severity) {
            return (int) findings.open().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
        }
    }

    private final Cache<RoadmapId, Replay> replays =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(30)).build();

    private final Roadmaps roadmaps;
    private final ChangeLog log;
    private final Alignment alignment;
    private final DraftPlans drafts;
    private final Clock clock;

    FindingsOverTime(Roadmaps roadmaps, ChangeLog log, Alignment alignment, DraftPlans drafts, Clock clock) {
        this.roadmaps = roadmaps;
        this.log = log;
        this.alignment = alignment;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * The last {@link #DAYS} days, or as many as the roadmap is old, the oldest first; the last one is today. Takes time, the
     * more the longer the log is: not for a screen's own thread.
     *
     * @throws NoSuchRoadmapException if there is no such roadmap, or the reader may not see it
     */
    public List<Day> of(RoadmapId roadmap, PersonId reader) {
        RoadmapSnapshot plan = roadmaps.snapshot(roadmap, reader);
        List<Day> days = new ArrayList<>(
                replays.get(roadmap, id -> new Replay(beginning(plan))).until(LocalDate.now(clock)));
        days.add(Day.of(alignment.of(roadmap, reader)));
        return days.subList(Math.max(0, days.size() - DAYS), days.size());
    }

    /** What its log begins with: nothing, and with a draft what the plan was then. */
    private RoadmapSnapshot beginning(RoadmapSnapshot plan) {
        return plan.roadmap().isDraft()
                ? drafts.base(plan.id()).orElseThrow(() -> new NoSuchRoadmapException(plan.id()))
                : RoadmapSnapshot.of(
                        plan.id(), 0, List.of(), Marks.keeping(plan.marks().kept()));
    }

    /** A plan that is made again from its log, day by day. */
    private final class Replay {

        private final RoadmapId roadmap;
        private final List<Day> over = new ArrayList<>();
        private final Board board;
        private LocalDate day = LocalDate.MIN;

        Replay(RoadmapSnapshot beginning) {
            roadmap = beginning.id();
            board = Board.over(beginning, LocalDate.EPOCH);
        }

        /** The days before {@code today}. */
        synchronized List<Day> until(LocalDate today) {
            LocalDate oldest = today.minusDays(DAYS);
            List<RecordedChange> page;
            do {
                page = log.since(roadmap, board.revision(), PAGE);
                for (RecordedChange recorded : page) {
                    LocalDate then =
                            recorded.change().at().atZone(clock.getZone()).toLocalDate();
                    // What was done today may go on to change: it is played with tomorrow's question.
                    if (!then.isBefore(today)) {
                        page = List.of();
                        break;
                    }
                    end(then, oldest);
                    board.advance(recorded.change());
                }
            } while (page.size() == PAGE);
            end(today, oldest);
            return List.copyOf(over);
        }

        /** Ends all days before this one. */
        private void end(LocalDate before, LocalDate oldest) {
            if (board.revision() > 0) {
                LocalDate each = day.isBefore(oldest) ? oldest : day;
                for (; each.isBefore(before); each = each.plusDays(1)) {
                    board.asOf(each);
                    over.add(Day.of(board.findings()));
                }
            }
            day = before.isAfter(day) ? before : day;
        }
    }
}
