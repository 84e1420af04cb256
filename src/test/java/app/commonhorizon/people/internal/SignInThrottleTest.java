package app.commonhorizon.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonhorizon.testing.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String HERE = "192.0.2.1";

    private final MutableClock clock = new MutableClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void afterFiveWrongPasswordsAnAccountWaitsAndThenTwiceAsLong() {
        fail(5, "maya@example.org", HERE);
        assertThat(throttle.admit("maya@example.org", HERE)).contains(Duration.ofSeconds(30));
        clock.pass(Duration.ofSeconds(10));
        assertThat(throttle.admit("Maya@Example.org ", HERE))
                .as("however it is written, and asking does not make it longer")
                .contains(Duration.ofSeconds(20));
        clock.pass(Duration.ofSeconds(20));
        assertThat(throttle.admit("maya@example.org", HERE)).isEmpty();
        assertThat(throttle.admit("maya@example.org", HERE)).contains(Duration.ofSeconds(60));
    }

    @Test
    void theWaitDoesNotGrowWithoutEnd() {
        fail(5, "maya@example.org", HERE);
        for (int i = 0; i < 20; i++) {
            clock.pass(SignInThrottle.LONGEST_WAIT);
            throttle.admit("maya@example.org", HERE + i);
        }
        assertThat(throttle.admit("maya@example.org", "198.51.100.7")).contains(SignInThrottle.LONGEST_WAIT);
    }

    @Test
    void othersAreNotSlowedDown() {
        fail(5, "maya@example.org", HERE);
        assertThat(throttle.admit("ivan@example.org", HERE)).isEmpty();
    }

    @Test
    void oneAddressCannotTryManyAccounts() {
        for (int i = 0; i < SignInThrottle.FREE_PER_ADDRESS; i++) {
            assertThat(throttle.admit("guess" + i + "@example.org", HERE)).isEmpty();
        }
        assertThat(throttle.admit("next@example.org", HERE)).contains(Duration.ofSeconds(30));
        assertThat(throttle.admit("next@example.org", "192.0.2.2")).isEmpty();
    }

    @Test
    void addressesOfOneIpv6NetworkCountAsOne() {
        for (int i = 0; i < SignInThrottle.FREE_PER_ADDRESS; i++) {
            throttle.admit("guess" + i + "@example.org", "2001:db8:0:1:0:0:0:" + i);
        }
        assertThat(throttle.admit("next@example.org", "2001:db8:0:1:0:0:1:1")).isPresent();
        assertThat(throttle.admit("next@example.org", "2001:db8:0:2:0:0:1:1")).isEmpty();
    }

    @Test
    void theRightPasswordMakesAFreshStart() {
        fail(4, "maya@example.org", HERE);
        assertThat(throttle.admit("maya@example.org", HERE)).isEmpty();
        throttle.succeeded("maya@example.org", HERE);
        fail(4, "maya@example.org", HERE);
        assertThat(throttle.admit("maya@example.org", HERE)).isEmpty();
    }

    @Test
    void manyAttemptsAtOnceDoNotSlipThroughTogether() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> attempt =
                    () -> throttle.admit("maya@example.org", HERE).isEmpty();
            List<Future<Boolean>> attempts = threads.invokeAll(
                    IntStream.range(0, 50).mapToObj(i -> attempt).toList());
            long admitted = 0;
            for (Future<Boolean> done : attempts) {
                admitted += done.get() ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(SignInThrottle.FREE_PER_ACCOUNT);
        }
    }

    private void fail(int times, String email, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.admit(email, address)).isEmpty();
        }
    }
}
