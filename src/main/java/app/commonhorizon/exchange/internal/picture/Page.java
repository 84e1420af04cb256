package app.commonhorizon.exchange.internal.picture;

import app.commonhorizon.exchange.internal.picture.Chart.Days;
import app.commonhorizon.shared.ItemId;
import java.util.List;
import java.util.Map;

/**
 * One page with a part of the plan.
 *
 * @param days the time on it
 * @param tray the chips; its heading is the last block where it is on this page
 * @param pageOf on which page each item is seen first, counted from 1
 * @param number of this page, from 1
 */
record Page(Days days, List<Block> blocks, Tray tray, Map<ItemId, Integer> pageOf, int number) {

    double bottom(Frame frame) {
        return blocks.isEmpty()
                ? frame.bodyTop() + frame.rowHeight()
                : blocks.getLast().bottom();
    }
}
