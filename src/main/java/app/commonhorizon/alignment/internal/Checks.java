package app.commonhorizon.alignment.internal;

import app.commonhorizon.alignment.Check;
import java.util.List;

/**
 * All checks, in the order in which they are offered for choice.
 *
 * <p>To add one: write a class that implements {@link ItemCheck}, {@link LinkCheck} or {@link TeamCheck}, by what it has to
 * look at, and name it here; give it the texts {@code alignment.check.<code>} (what it is called, also as
 * {@code timeline.alignment.<code>} for the bars) and {@code alignment.says.<code>}, in both languages; and a small test.
 * That it is asked again when it has to be, that findings are shown, counted, accepted and recorded, follows by itself.
 */
public final class Checks {

    /** All of them. */
    public static final List<Check> ALL = List.of(
            new UnscaledWinner(),
            new EarlyScaling(),
            new HandoverGap(),
            new HorizonMismatch(),
            new DriftedAgreement(),
            new BrokenDependency(),
            new OverdueQuestion(),
            new NoOwner(),
            new Overload(),
            new PastDates());

    static final List<ItemCheck> OF_ITEMS = only(ItemCheck.class);
    static final List<LinkCheck> OF_LINKS = only(LinkCheck.class);
    static final List<TeamCheck> OF_TEAMS = only(TeamCheck.class);

    private static <C> List<C> only(Class<C> scope) {
        return ALL.stream().filter(scope::isInstance).map(scope::cast).toList();
    }

    private Checks() {}
}
