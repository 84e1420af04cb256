package app.commonhorizon.talk;

import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.talk.internal.Bells;
import app.commonhorizon.talk.internal.CommentEntity;
import app.commonhorizon.talk.internal.CommentRepository;
import app.commonhorizon.talk.internal.NotificationEntity;
import app.commonhorizon.talk.internal.NotificationRepository;
import app.commonhorizon.talk.internal.QuestionEntity;
import app.commonhorizon.talk.internal.QuestionRepository;
import app.commonhorizon.talk.internal.VisiblePlans;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each person is told of: mentions, questions, answers, comments. Only of what the person may see now; what concerns a
 * roadmap that was withdrawn, or an item that is gone, is left out.
 */
@Service
public class Notifications {

    /** More are not shown: who has been away for longer finds the open questions in the inbox. */
    public static final int MOST = 50;

    /** So much of what was said is shown. */
    private static final int EXCERPT = 140;

    private final NotificationRepository rows;
    private final CommentRepository comments;
    private final QuestionRepository questions;
    private final Roadmaps roadmaps;
    private final People people;
    private final Bells bells;
    private final Clock clock;

    Notifications(
            NotificationRepository rows,
            CommentRepository comments,
            QuestionRepository questions,
            Roadmaps roadmaps,
            People people,
            Bells bells,
            Clock clock) {
        this.rows = rows;
        this.comments = comments;
        this.questions = questions;
        this.roadmaps = roadmaps;
        this.people = people;
        this.bells = bells;
        this.clock = clock;
    }

    /** The latest for this person, newest first, {@value #MOST} at most. */
    public List<Notification> latest(PersonId person) {
        VisiblePlans plans = new VisiblePlans(roadmaps, person);
        List<UUID> visible = plans.ids();
        return visible.isEmpty() ? List.of() : told(rows.latest(person.value(), visible, Limit.of(MOST)), plans);
    }

    /** How many of the latest the person has not read; {@value #MOST} stands for that many and more. */
    public int unread(PersonId person) {
        VisiblePlans plans = new VisiblePlans(roadmaps, person);
        List<UUID> visible = plans.ids();
        return visible.isEmpty()
                ? 0
                : told(rows.unread(person.value(), visible, Limit.of(MOST)), plans)
                        .size();
    }

    /** The person has seen these; others than the person's own are left alone. */
    @Transactional
    public void markRead(PersonId person, Collection<UUID> notifications) {
        if (!notifications.isEmpty()) {
            rows.markRead(person.value(), notifications, clock.instant());
        }
        bells.ringAfterCommit(person);
    }

    /** The person has seen all about this item. */
    @Transactional
    public void markRead(PersonId person, ItemId item) {
        rows.markItemRead(person.value(), item.value(), clock.instant());
        bells.ringAfterCommit(person);
    }

    /**
     * Calls {@code changed} whenever what this person is told of may have changed; never on the thread that changed it.
     *
     * @return ends that
     */
    public Runnable subscribe(PersonId person, Runnable changed) {
        return bells.subscribe(person, changed);
    }

    private List<Notification> told(List<NotificationEntity> found, VisiblePlans plans) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> words = words(found);
        return found.stream()
                .flatMap(row -> plans
                        .plan(row.roadmap())
                        .flatMap(plan -> plan.item(row.item()))
                        .map(item -> row.toNotification(item.title(), words.getOrDefault(row.part(), "")))
                        .stream())
                .toList();
    }

    private Map<UUID, String> words(List<NotificationEntity> found) {
        List<UUID> parts = found.stream().map(NotificationEntity::part).toList();
        Map<UUID, String> words = new HashMap<>();
        for (CommentEntity row : comments.findByIdIn(parts)) {
            Comment comment = row.toPart();
            words.put(comment.id(), comment.text());
        }
        for (QuestionEntity row : questions.findByIdIn(parts)) {
            Question question = row.toPart();
            String answer = question.answer();
            words.put(question.id(), answer == null ? question.text() : answer);
        }
        Map<PersonId, Person> mentioned = people.find(words.values().stream()
                .flatMap(text -> Mentions.in(text).stream())
                .collect(Collectors.toSet()));
        words.replaceAll((id, text) -> excerpt(Mentions.shown(text, person -> Person.nameOf(mentioned.get(person)))));
        return words;
    }

    private static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= EXCERPT
                ? line
                : line.substring(
                                0, line.offsetByCodePoints(0, Math.min(EXCERPT, line.codePointCount(0, line.length()))))
                        + "…";
    }
}
