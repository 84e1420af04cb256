package app.commonhorizon.history.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.history.History;
import app.commonhorizon.history.SinceGroups;
import app.commonhorizon.history.SinceGroups.Group;
import app.commonhorizon.history.ToldChange;
import app.commonhorizon.history.Visits;
import app.commonhorizon.mail.Mail;
import app.commonhorizon.mail.MailSubscription;
import app.commonhorizon.mail.Mails;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.RoadmapSummary;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes digests: what others have changed since the person was there, and since the last digest. */
@Component
class DigestWriter {

    private static final int MOST_CHANGES = 500;
    private static final int MOST_GROUPS = 15;
    private static final int MOST_SENTENCES = 3;

    private final Roadmaps roadmaps;
    private final History history;
    private final Visits visits;
    private final People people;
    private final Mails mails;

    DigestWriter(Roadmaps roadmaps, History history, Visits visits, People people, Mails mails) {
        this.roadmaps = roadmaps;
        this.history = history;
        this.visits = visits;
        this.people = people;
        this.mails = mails;
    }

    /**
     * A digest that is ready to be sent.
     *
     * @param told up to which revision it tells of each roadmap
     */
    record Digest(Mail mail, Map<RoadmapId, Long> told) {}

    /** What is to be told now of the roadmaps that the person may see now; empty if there is nothing. */
    Optional<Digest> write(MailSubscription to, Instant due) {
        Person reader = people.find(to.person()).filter(Person::active).orElse(null);
        if (reader == null) {
            return Optional.empty();
        }
        List<Map<String, Object>> sections = new ArrayList<>();
        Map<RoadmapId, Long> told = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        int changes = 0;
        for (RoadmapSummary summary : roadmaps.visibleTo(reader.id())) {
            try {
                List<ToldChange> news = news(summary.id(), reader);
                if (!news.isEmpty()) {
                    sections.add(section(roadmaps.snapshot(summary.id(), reader.id()), reader, news));
                    told.put(summary.id(), news.getLast().revision());
                    names.add(summary.name());
                    changes += news.size();
                }
            } catch (NoSuchRoadmapException e) {
                // Withdrawn in this moment: then it is not told of.
            }
        }
        if (sections.isEmpty()) {
            return Optional.empty();
        }
        String id = "digest-" + reader.id() + "-" + due.getEpochSecond();
        String subject = names.size() == 1
                ? text("history.digest.subject", changes, names.getFirst())
                : text("history.digest.subject-many", changes, names.size());
        Map<String, Object> model = Map.of("roadmaps", sections, "open", text("history.digest.open"));
        return Optional.of(new Digest(new Mail(id, subject, "digest", model), told));
    }

    private List<ToldChange> news(RoadmapId roadmap, Person reader) {
        Visits.Visit visit = visits.of(roadmap, reader.id());
        long since = Math.max(visit.seen(), visit.mailed());
        return history.countByOthersSince(roadmap, reader.id(), since) == 0
                ? List.of()
                : history.byOthersSince(roadmap, reader.id(), since, MOST_CHANGES);
    }

    private Map<String, Object> section(RoadmapSnapshot plan, Person reader, List<ToldChange> news) {
        String page = "roadmap/" + plan.id();
        List<Group> groups = SinceGroups.of(plan, reader, news);
        Map<String, Object> section = new HashMap<>();
        section.put("name", plan.roadmap().name());
        section.put("address", mails.address(page));
        section.put(
                "items",
                groups.stream()
                        .limit(MOST_GROUPS)
                        .map(group -> item(group, page))
                        .toList());
        section.put(
                "more",
                groups.size() > MOST_GROUPS
                        ? List.of(text("history.digest.more", groups.size() - MOST_GROUPS))
                        : List.of());
        return section;
    }

    private Map<String, Object> item(Group group, String page) {
        Item item = group.item();
        List<String> lines = new ArrayList<>(group.changes().reversed().stream()
                .limit(MOST_SENTENCES)
                .map(ToldChange::sentence)
                .toList());
        int more = group.changes().size() - MOST_SENTENCES;
        if (more > 0) {
            lines.add(text("history.since.and-more", more));
        }
        String reason = group.reason().name().toLowerCase(Locale.ROOT);
        return Map.of(
                "title",
                item == null ? text("history.since.plan") : item.title(),
                "why",
                item == null ? "" : text("history.since.reason-" + reason),
                "address",
                mails.address(item == null ? page : page + "?item=" + item.key()),
                "lines",
                lines);
    }

    /** Notes what the person has been told of. */
    void sent(PersonId reader, Digest digest) {
        digest.told().forEach((roadmap, revision) -> visits.mail(roadmap, reader, revision));
    }
}
