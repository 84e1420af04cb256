package app.commonhorizon.agreement.ui;

import app.commonhorizon.agreement.KeyRights;
import app.commonhorizon.agreement.Keys;
import app.commonhorizon.agreement.Signature;
import app.commonhorizon.agreement.Term;
import app.commonhorizon.agreement.TermWords;
import app.commonhorizon.changes.Edit;
import app.commonhorizon.changes.EditAnswer;
import app.commonhorizon.changes.Op;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the screens of the two keys work with. */
@Component
class KeyDesk {

    private final Keys keys;
    private final Roadmaps roadmaps;
    private final People people;

    KeyDesk(Keys keys, Roadmaps roadmaps, People people) {
        this.keys = keys;
        this.roadmaps = roadmaps;
        this.people = people;
    }

    /** The plan as it stands on the server, which this screen may not have been told of yet. */
    RoadmapSnapshot now(PlanPage page) {
        return roadmaps.snapshot(page.roadmap(), page.me());
    }

    /** Everybody with an open account. */
    List<Person> everybody() {
        return people.all().stream().filter(Person::active).toList();
    }

    Person me(PlanPage page) {
        return people.find(page.me()).orElseThrow();
    }

    /** The teams whose key the person at the screen may turn. */
    Set<Team> myKeys(PlanPage page) {
        return KeyRights.keysOf(page.plan(), me(page));
    }

    /** A person's name; "Somebody" for one without an account. */
    String name(PersonId person) {
        return people.name(person);
    }

    TermWords words(RoadmapSnapshot plan) {
        // Of many items the same few people answer for.
        Map<PersonId, Optional<String>> known = new HashMap<>();
        return new TermWords(
                plan,
                person -> known.computeIfAbsent(person, id -> people.find(id).map(Person::name))
                        .orElse(null));
    }

    /** The signatures at an item, by team. */
    Map<Team, Signature> signatures(PlanPage page, ItemId item) {
        return keys.signedAt(page.roadmap(), Set.of(item), page.me()).stream()
                .collect(Collectors.toMap(Signature::team, each -> each));
    }

    /** One team's signatures at these items, by item; read at once. */
    Map<ItemId, Signature> signatures(PlanPage page, Collection<ItemId> items, Team team) {
        return keys.signedAt(page.roadmap(), items, page.me()).stream()
                .filter(signature -> signature.team() == team)
                .collect(Collectors.toMap(Signature::item, each -> each));
    }

    /** The long texts of these signatures, by their fingerprints. */
    Map<String, String> texts(PlanPage page, Collection<Signature> signed) {
        Set<String> fingerprints = signed.stream()
                .flatMap(signature -> Stream.of(Term.values())
                        .filter(Term::isLong)
                        .map(term -> signature.terms().get(term)))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        return keys.signedTexts(page.roadmap(), fingerprints, page.me());
    }

    /** Asks for one edit, as somebody who sees this plan. */
    EditAnswer send(PlanPage page, RoadmapSnapshot seen, List<Op> steps) {
        return roadmaps.apply(Edit.of(page.roadmap(), page.me(), seen.revision(), steps));
    }

    /** Asks for one edit; a refusal is told in a notification. */
    void sendOrTell(PlanPage page, RoadmapSnapshot seen, List<Op> steps) {
        if (!steps.isEmpty() && send(page, seen, steps) instanceof EditAnswer.Refused refused) {
            Notification toast = new Notification(refused.message(), 8_000, Notification.Position.BOTTOM_CENTER);
            toast.addThemeVariants(NotificationVariant.ERROR);
            toast.setAssertive(true);
            toast.open();
        }
    }

    /** The day on which something was done, in words. */
    static String day(Instant at) {
        return DateTexts.of(LocalDate.ofInstant(at, ZoneId.systemDefault()));
    }
}
