package app.commonhorizon.agreement;

import app.commonhorizon.people.Team;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the two teams agree on one item, see {@link Agreements}.
 *
 * @param marketing marketing's key; null if it was not turned
 * @param it IT's key; null if it was not turned
 */
public record Agreement(
        ItemId item,
        State state,
        @Nullable Key marketing,
        @Nullable Key it) {

    /** How far they agree. */
    public enum State {
        /** No key holds. */
        NONE,
        /** Only marketing's key holds. */
        MARKETING,
        /** Only IT's key holds. */
        IT,
        /** Both keys hold. */
        AGREED,
        /** Both teams had signed the same terms, and the item differs from them now. One may have signed anew meanwhile. */
        DRIFTED
    }

    /**
     * One team's key, turned.
     *
     * @param id of its {@link Signature}
     * @param with see {@link Signature#with}
     * @param terms what was signed; of long texts the fingerprints
     * @param drift in what the item differs from them, in the order of the terms; of long texts only that they do: where
     *     there is any, the key does not hold
     */
    public record Key(
            UUID id,
            Team team,
            PersonId by,
            Instant at,
            @Nullable UUID with,
            Terms terms,
            List<Terms.Drift> drift) {

        public Key {
            drift = List.copyOf(drift);
        }

        /** Whether the item stands as it was signed. */
        public boolean holds() {
            return drift.isEmpty();
        }
    }

    /** The state of an item at which these keys were turned. */
    static Agreement of(ItemId item, @Nullable Key marketing, @Nullable Key it) {
        boolean marketings = marketing != null && marketing.holds();
        boolean its = it != null && it.holds();
        State state;
        if (marketings && its) {
            state = State.AGREED;
        } else if (marketing != null && it != null && belongTogether(marketing, it)) {
            state = State.DRIFTED;
        } else {
            state = marketings ? State.MARKETING : its ? State.IT : State.NONE;
        }
        return new Agreement(item, state, marketing, it);
    }

    private static boolean belongTogether(Key one, Key other) {
        return Objects.equals(one.with(), other.id()) || Objects.equals(other.with(), one.id());
    }

    /** A team's key, whether or not it holds; empty if it was not turned. */
    public Optional<Key> key(Team team) {
        return Optional.ofNullable(team == Team.MARKETING ? marketing : it);
    }

    /** Whether this team's key was turned, and the item stands as was signed. */
    public boolean holds(Team team) {
        return key(team).filter(Key::holds).isPresent();
    }

    /** Whether both teams have agreed on this item at some time and neither has withdrawn since; it may have drifted. */
    public boolean wasAgreed() {
        return state == State.AGREED || state == State.DRIFTED;
    }

    /** The key whose terms a {@linkplain State#DRIFTED drifted} item left first; empty for all others. */
    public Optional<Key> leftBehind() {
        return state != State.DRIFTED
                ? Optional.empty()
                : Stream.of(marketing, it)
                        .flatMap(Stream::ofNullable)
                        .filter(key -> !key.holds())
                        .min(Comparator.comparing(Key::at));
    }

    /** In what a drifted item differs from what was agreed; empty for all others. */
    public List<Terms.Drift> drift() {
        return leftBehind().map(Key::drift).orElse(List.of());
    }

    /** Whether the other team's key holds and this team's does not. */
    public boolean waitsFor(Team team) {
        return !holds(team) && holds(team == Team.MARKETING ? Team.IT : Team.MARKETING);
    }
}
