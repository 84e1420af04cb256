package app.commonhorizon.drafts.ui;

import app.commonhorizon.alignment.Alignment;
import app.commonhorizon.drafts.BringingIn;
import app.commonhorizon.history.CompareOpener;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.DraftPlans;
import app.commonhorizon.roadmap.DraftSummary;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.PersonId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the screens of drafts need of the rest. */
@Component
record DraftDesk(
        DraftPlans drafts,
        BringingIn bringing,
        Roadmaps roadmaps,
        People people,
        CompareOpener compare,
        Alignment alignment,
        Clock clock) {

    /** The draft that a page shows; empty if it shows a plan, or a draft that is gone by now. */
    Optional<DraftSummary> draft(PlanPage page) {
        return page.plan().roadmap().isDraft() ? drafts.find(page.roadmap(), page.me()) : Optional.empty();
    }

    /** Whether the person at a page may make drafts. */
    boolean mayStart(PlanPage page) {
        return people.find(page.me()).filter(Person::mayEdit).isPresent();
    }

    /** A person's name. */
    String name(PersonId person) {
        return people.name(person);
    }

    /** The day on which a draft was made, by the server's clock. */
    String day(DraftSummary draft) {
        return DateTexts.of(draft.madeAt().atZone(clock.getZone()).toLocalDate());
    }
}
