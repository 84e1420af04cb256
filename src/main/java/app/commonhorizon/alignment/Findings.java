package app.commonhorizon.alignment;

import app.commonhorizon.shared.ItemId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Everything in which the two teams are out of step on one plan, at one revision and on one day.
 *
 * @param revision the plan's
 * @param day as of which the plan was looked at
 * @param open what nobody has accepted, in no particular order
 * @param accepted what the teams live with for a while, in no particular order
 */
public record Findings(long revision, LocalDate day, List<Finding> open, List<Accepted> accepted) {

    /**
     * A finding that was accepted.
     *
     * @param acceptance the id of the {@link Acceptance} by which it was; the one that lasts longest
     * @param until the last day on which it counts
     */
    public record Accepted(Finding finding, String acceptance, LocalDate until) {}

    public Findings {
        open = List.copyOf(open);
        accepted = List.copyOf(accepted);
    }

    /** The open findings that this item is part of, the worst first. */
    public List<Finding> involving(ItemId item) {
        return open.stream()
                .filter(finding -> finding.items().contains(item))
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::key))
                .toList();
    }
}
