package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Kind;
import app.commonhorizon.shared.PlanDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An item in its row, over days that are counted as {@code LocalDate.toEpochDay} does.
 *
 * @param from the first day it is drawn over
 * @param to the last day it is drawn over, inclusive
 * @param freeFrom the first day that it keeps free of others in its row
 * @param freeTo the last day that it keeps free of others in its row
 */
record Placed(Item item, long from, long to, long freeFrom, long freeTo) {

    /** How many days an open start or end is drawn beyond the date that is known. */
    private static final int OPEN_DAYS = 56;
    /** Days that a milestone keeps free on either side: for its diamond and for its title. */
    private static final int MILESTONE_BEFORE = 4;

    private static final int MILESTONE_AFTER = 28;

    /** Earlier first, then the longer one, then by id: as the timeline does it, so that a plan always looks the same. */
    private static final Comparator<Placed> ORDER = Comparator.comparingLong(Placed::freeFrom)
            .thenComparing(Comparator.comparingLong(Placed::freeTo).reversed())
            .thenComparing(placed -> placed.item().key());

    /** Where an item with at least one date is drawn. */
    static Placed of(Item item) {
        PlanDate start = item.period().start();
        PlanDate end = item.period().end();
        if (start == null && end == null) {
            throw new IllegalArgumentException("Without dates there is no place");
        }
        long last = end == null ? Long.MIN_VALUE : end.lastDay().toEpochDay();
        long from = start == null ? last - OPEN_DAYS : start.firstDay().toEpochDay();
        long to = end == null ? from + OPEN_DAYS : Math.max(from, last);
        boolean milestone = item.kind() == Kind.MILESTONE;
        return new Placed(
                item, from, to, milestone ? from - MILESTONE_BEFORE : from, milestone ? to + MILESTONE_AFTER : to);
    }

    /** Puts each item into the highest row that is free over its days; within a row they are sorted by start. */
    static List<List<Placed>> stack(List<Item> items) {
        List<List<Placed>> rows = new ArrayList<>();
        for (Placed placed : items.stream().map(Placed::of).sorted(ORDER).toList()) {
            List<Placed> free = rows.stream()
                    .filter(row -> row.getLast().freeTo() < placed.freeFrom())
                    .findFirst()
                    .orElse(null);
            if (free == null) {
                free = new ArrayList<>();
                rows.add(free);
            }
            free.add(placed);
        }
        return rows;
    }
}
