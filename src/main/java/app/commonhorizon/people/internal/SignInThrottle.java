package app.commonhorizon.people.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after a few wrong passwords an account, and after more of them an address, has to wait, each time
 * twice as long. Nobody is kept waiting on a thread; an attempt that comes too early is refused unread. Each node counts
 * for itself.
 */
@Component
class SignInThrottle {

    static final int FREE_PER_ACCOUNT = 5;
    /** An office often has one address for many people. */
    static final int FREE_PER_ADDRESS = 30;

    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int LONGEST_MAIL = 254;

    private record Tally(int failures, Instant openAgain) {
        static final Tally NONE = new Tally(0, Instant.EPOCH);

        Tally oneMore(int free, Instant now) {
            int count = failures + 1;
            if (count < free) {
                return new Tally(count, Instant.EPOCH);
            }
            int doublings = Math.min(count - free, 10);
            Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
            return new Tally(count, now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
        }
    }

    private final Clock clock;
    private final Cache<String, Tally> accounts;
    private final Cache<String, Tally> addresses;

    SignInThrottle(Clock clock) {
        this.clock = clock;
        accounts = tallies();
        addresses = tallies();
    }

    private Cache<String, Tally> tallies() {
        return Caffeine.newBuilder()
                .expireAfterWrite(FORGOTTEN_AFTER)
                .maximumSize(100_000)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /**
     * Asks to try a password. An admitted attempt counts as failed until {@link #succeeded} takes that back: many
     * attempts at once do not slip through together.
     *
     * @param email as typed; need not be anybody's
     * @param address where the attempt comes from
     * @return how long to wait, at least a second; empty if the attempt may go ahead
     */
    synchronized Optional<Duration> admit(String email, String address) {
        Instant now = clock.instant();
        Instant open = later(
                tally(accounts, accountKey(email)).openAgain(),
                tally(addresses, addressKey(address)).openAgain());
        if (open.isAfter(now)) {
            Duration wait = Duration.between(now, open);
            return Optional.of(
                    Duration.ofSeconds(Math.max(1, wait.plusMillis(999).toSeconds())));
        }
        accounts.put(accountKey(email), tally(accounts, accountKey(email)).oneMore(FREE_PER_ACCOUNT, now));
        addresses.put(addressKey(address), tally(addresses, addressKey(address)).oneMore(FREE_PER_ADDRESS, now));
        return Optional.empty();
    }

    /** The admitted attempt had the right password: forget the account's failures, and this one of the address. */
    synchronized void succeeded(String email, String address) {
        accounts.invalidate(accountKey(email));
        int others = tally(addresses, addressKey(address)).failures() - 1;
        if (others > 0) {
            addresses.put(addressKey(address), new Tally(others, Instant.EPOCH));
        } else {
            addresses.invalidate(addressKey(address));
        }
    }

    private static Tally tally(Cache<String, Tally> tallies, String key) {
        @Nullable Tally tally = tallies.getIfPresent(key);
        return tally == null ? Tally.NONE : tally;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static String accountKey(String email) {
        String key = Accounts.normalised(email);
        return key.substring(0, Math.min(key.length(), LONGEST_MAIL));
    }

    /** One IPv6 customer has a whole /64 network of addresses. */
    private static String addressKey(String address) {
        String[] groups = address.split(":", -1);
        boolean written = groups.length == 8;
        return written ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }
}
