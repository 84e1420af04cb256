package app.commonhorizon.roadmap;

import app.commonhorizon.shared.ItemId;
import java.util.Set;

/**
 * What a feature offers for each single field of an item, such as its history: a small button beside the field's label. At
 * most one bean of this type is used.
 */
public interface FieldEntry {

    /** What the button does, for the field with this label, in the language of the person at the current screen. */
    String label(String field);

    /**
     * The person has chosen it.
     *
     * @param fields the names of the field as they stand in changes; two that always have the same value count as one
     * @param label what the field is called on the screen
     */
    void open(PlanPage page, ItemId item, Set<String> fields, String label);
}
