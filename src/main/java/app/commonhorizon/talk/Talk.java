package app.commonhorizon.talk;

import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.talk.internal.CommentEntity;
import app.commonhorizon.talk.internal.CommentRepository;
import app.commonhorizon.talk.internal.DecisionEntity;
import app.commonhorizon.talk.internal.DecisionRepository;
import app.commonhorizon.talk.internal.HealthEntity;
import app.commonhorizon.talk.internal.HealthRepository;
import app.commonhorizon.talk.internal.QuestionEntity;
import app.commonhorizon.talk.internal.QuestionRepository;
import app.commonhorizon.talk.internal.VisiblePlans;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * What was said on roadmaps, for reading: it is written by edits, through {@link Roadmaps#apply}. Who may not see a roadmap
 * sees nothing of its talk.
 */
@Service
public class Talk {

    private static final Comparator<Inbox.Entry> BY_DUE = Comparator.comparing(
                    (Inbox.Entry entry) -> entry.question().due(),
                    Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(entry -> entry.question().asked().at());

    private final Roadmaps roadmaps;
    private final People people;
    private final CommentRepository comments;
    private final QuestionRepository questions;
    private final DecisionRepository decisions;
    private final HealthRepository health;

    Talk(
            Roadmaps roadmaps,
            People people,
            CommentRepository comments,
            QuestionRepository questions,
            DecisionRepository decisions,
            HealthRepository health) {
        this.roadmaps = roadmaps;
        this.people = people;
        this.comments = comments;
        this.questions = questions;
        this.decisions = decisions;
        this.health = health;
    }

    /**
     * All that was said about an item; nothing if it is not on the plan.
     *
     * @throws NoSuchRoadmapException if there is no such roadmap, or the reader may not see it
     */
    public ItemTalk about(RoadmapId roadmap, ItemId item, PersonId reader) {
        if (roadmaps.snapshot(roadmap, reader).item(item).isEmpty()) {
            return new ItemTalk(List.of(), List.of(), List.of(), List.of());
        }
        UUID on = roadmap.value();
        UUID of = item.value();
        return new ItemTalk(
                comments.findByRoadmapIdAndItemIdOrderByWrittenAtAscIdAsc(on, of).stream()
                        .map(CommentEntity::toPart)
                        .toList(),
                questions.findByRoadmapIdAndItemIdOrderByWrittenAtAscIdAsc(on, of).stream()
                        .map(QuestionEntity::toPart)
                        .toList(),
                decisions.findByRoadmapIdAndItemIdOrderByWrittenAtAscIdAsc(on, of).stream()
                        .map(DecisionEntity::toPart)
                        .toList(),
                health.findByRoadmapIdAndItemIdOrderByWrittenAtDesc(on, of).stream()
                        .map(HealthEntity::toPart)
                        .toList());
    }

    /** The open questions that wait for this person's answer or that the person waits for. */
    public Inbox inbox(PersonId person) {
        Optional<Person> known = people.find(person).filter(Person::active);
        VisiblePlans plans = new VisiblePlans(roadmaps, person);
        List<UUID> visible = plans.ids();
        if (known.isEmpty() || visible.isEmpty()) {
            return new Inbox(List.of(), List.of());
        }
        return new Inbox(
                entries(
                        questions.waitingFor(
                                visible, person.value(), known.get().teams()),
                        plans),
                entries(questions.askedBy(visible, person.value()), plans));
    }

    private static List<Inbox.Entry> entries(List<QuestionEntity> rows, VisiblePlans plans) {
        return rows.stream()
                .flatMap(row -> plans.plan(row.roadmap()).flatMap(plan -> entry(plan, row.toPart())).stream())
                .sorted(BY_DUE)
                .toList();
    }

    private static Optional<Inbox.Entry> entry(RoadmapSnapshot plan, Question question) {
        return plan.item(question.item())
                .map(item -> new Inbox.Entry(plan.id(), plan.roadmap().name(), item, question));
    }

    /** Those who may see this plan, closed accounts left out, by name: whom one can ask and mention. */
    public List<Person> readers(RoadmapSnapshot plan) {
        return people.all().stream()
                .filter(person -> person.active() && plan.access(person.id(), person.mayEdit()) != Access.NONE)
                .toList();
    }
}
