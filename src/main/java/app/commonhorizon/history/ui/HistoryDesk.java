package app.commonhorizon.history.ui;

import app.commonhorizon.history.History;
import app.commonhorizon.history.Restoring;
import app.commonhorizon.people.People;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.Languages;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.springframework.stereotype.Component;

/** What the panels of the history need of the rest. */
@Component
record HistoryDesk(History history, Restoring restoring, People people, Clock clock) {

    /** A moment as people say it, by the server's clock: "3 Mar 2027, 14:05". */
    String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Languages.locale())
                .format(ZonedDateTime.ofInstant(at, clock.getZone()));
    }

    /** Whether the person at a page may change its plan. */
    boolean mayEdit(PlanPage page) {
        return page.access().mayEdit();
    }
}
