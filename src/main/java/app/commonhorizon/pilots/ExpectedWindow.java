package app.commonhorizon.pilots;

import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.shared.Period;
import app.commonhorizon.shared.PlanDate;
import app.commonhorizon.shared.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The window in which one team expects an item of the other. Pure.
 *
 * @param window not before its start and done by its end; one of the two may be missing
 */
public record ExpectedWindow(Team team, Period window) {

    /** Whether an item with these dates lies in the window. A date that the window asks for and the item lacks does not. */
    public boolean isMetBy(Period planned) {
        PlanDate from = window.start();
        PlanDate to = window.end();
        boolean late =
                to != null && (planned.end() == null || planned.end().lastDay().isAfter(to.lastDay()));
        boolean early = from != null
                && (planned.start() == null || planned.start().firstDay().isBefore(from.firstDay()));
        return !late && !early;
    }

    /** The dates that the item would have if its team gave in: those of the window; where one is missing, as long as it is. */
    public Period takenBy(Item item) {
        PlanDate from = window.start();
        PlanDate to = window.end();
        if (item.kind() == Kind.MILESTONE) {
            PlanDate date = to == null ? from : to;
            return new Period(date, date);
        }
        if (from != null && to != null) {
            return window;
        }
        return to == null ? startingOn(Objects.requireNonNull(from), item.period()) : endingOn(to, item.period());
    }

    private static Period startingOn(PlanDate start, Period planned) {
        if (planned.start() != null && planned.end() != null) {
            return new Period(
                    start, moved(planned.end().lastDay(), planned.start().firstDay(), start.firstDay()));
        }
        boolean endsLater = planned.end() != null && !planned.end().lastDay().isBefore(start.firstDay());
        return new Period(start, endsLater ? planned.end() : null);
    }

    private static Period endingOn(PlanDate end, Period planned) {
        if (planned.start() != null && planned.end() != null) {
            return new Period(moved(planned.start().firstDay(), planned.end().lastDay(), end.lastDay()), end);
        }
        boolean startsEarlier =
                planned.start() != null && !planned.start().firstDay().isAfter(end.lastDay());
        return new Period(startsEarlier ? planned.start() : null, end);
    }

    private static PlanDate moved(LocalDate day, LocalDate from, LocalDate to) {
        return PlanDate.of(day.plusDays(ChronoUnit.DAYS.between(from, to)));
    }

    /** The window in words: "from 1 Feb 2027 to 12 Mar 2027", "by 12 Mar 2027", "not before 1 Feb 2027". */
    public String words() {
        return words(window.start(), window.end());
    }

    private static String words(@Nullable PlanDate from, @Nullable PlanDate to) {
        if (from != null && to != null) {
            return Texts.text("pilots.window.between", DateTexts.of(from), DateTexts.of(to));
        }
        return to == null
                ? Texts.text("pilots.window.from", DateTexts.of(Objects.requireNonNull(from)))
                : Texts.text("pilots.window.by", DateTexts.of(to));
    }
}
