package app.commonhorizon.agreement;

import app.commonhorizon.people.Team;
import java.util.Locale;

/** What items can be filtered by as to their keys; the timeline has the same ones in {@code keys.ts}. */
public enum KeyFilter {
    AGREED,
    DRIFTED,
    /** IT's key holds, and marketing's does not. */
    WAIT_MARKETING,
    /** Marketing's key holds, and IT's does not. */
    WAIT_IT;

    /** The name in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether an item on which the teams agree so far passes. */
    public boolean passes(Agreement agreement) {
        return switch (this) {
            case AGREED -> agreement.state() == Agreement.State.AGREED;
            case DRIFTED -> agreement.state() == Agreement.State.DRIFTED;
            case WAIT_MARKETING -> agreement.waitsFor(Team.MARKETING);
            case WAIT_IT -> agreement.waitsFor(Team.IT);
        };
    }
}
