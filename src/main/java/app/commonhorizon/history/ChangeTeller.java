package app.commonhorizon.history;

import app.commonhorizon.changes.Op;
import java.util.Set;

/**
 * Puts the steps of some types into words. A module that adds types of its own to edits brings one as a bean; steps of types
 * that nobody tells are named by their type.
 */
public interface ChangeTeller {

    /** The types whose steps this tells, as they stand in changes. */
    Set<String> types();

    /** Whether its phrases say what a change was as a whole, and so stand before all others. */
    default boolean isHeadline() {
        return false;
    }

    /**
     * What the step did, in plain text and the reader's language: a phrase that follows the person's name. In English it
     * begins with a verb in the past ("asked IT “…” on “Loyalty API”"), in German it ends with a participle, for it follows
     * „Ivan hat“ („die IT zu „Loyalty API“ gefragt: …“). No full stop at the end.
     *
     * @param step of a recorded change: it knows what it replaced
     */
    String tell(Op step, Names names);
}
