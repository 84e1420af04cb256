package app.commonhorizon.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonhorizon.people.OneTimeLinks.LinkNotValidException;
import app.commonhorizon.people.PersonRefusedException.Field;
import app.commonhorizon.people.internal.OneTimeLinkStore;
import app.commonhorizon.people.internal.PersonRepository;
import app.commonhorizon.testing.ApplicationTest;
import app.commonhorizon.testing.MutableClock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

@ApplicationTest
class OneTimeLinksTest {

    private static final String GOOD = "eleven noisy harbours";

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private OneTimeLinkStore store;

    @Autowired
    private PersonRepository persons;

    @Autowired
    private People people;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private Person person;

    @BeforeEach
    void makePerson() {
        person = TestPeople.member(persons, encoder);
    }

    @Test
    void aLinkSetsThePasswordOnce() {
        String token = store.make(person.id());
        assertThat(links.find(token)).contains(new OneTimeLinks.Invitation(java.util.Optional.of(person)));
        assertThat(links.find(token)).as("opening its page does not use it up").isPresent();
        links.choosePassword(token, GOOD);
        assertThat(encoder.matches(GOOD, passwordHash())).isTrue();
        assertThat(links.find(token)).isEmpty();
        assertThatThrownBy(() -> links.choosePassword(token, "another long password"))
                .isInstanceOf(LinkNotValidException.class);
        assertThat(encoder.matches(GOOD, passwordHash())).isTrue();
    }

    @Test
    void aLinkIsTooOldAfterSevenDays() {
        String token = store.make(person.id());
        clock.pass(OneTimeLinkStore.VALID.minusSeconds(1));
        assertThat(links.find(token)).isPresent();
        clock.pass(java.time.Duration.ofSeconds(1));
        assertThat(links.find(token)).isEmpty();
        assertThatThrownBy(() -> links.choosePassword(token, GOOD)).isInstanceOf(LinkNotValidException.class);
    }

    @Test
    void aWrongTokenIsNoLink() {
        String token = store.make(person.id());
        assertThat(links.find(token.substring(1))).isEmpty();
        assertThat(links.find("")).isEmpty();
        assertThat(links.find("x".repeat(100_000))).isEmpty();
    }

    @Test
    void onlyTheNewestLinkOfAPersonWorks() {
        String older = store.make(person.id());
        String newer = store.make(person.id());
        assertThat(links.find(older)).isEmpty();
        assertThat(links.find(newer)).isPresent();
    }

    @Test
    void theTokenItselfIsNotKept() {
        String token = store.make(person.id());
        assertThat(jdbc.queryForList("select token_hash from one_time_link", String.class))
                .isNotEmpty()
                .doesNotContain(token)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void ofTwoWhoUseALinkAtOnceOneIsFirst() throws Exception {
        String token = store.make(person.id());
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> use = () -> {
                links.choosePassword(token, GOOD);
                return true;
            };
            int succeeded = 0;
            for (Future<Boolean> attempt : threads.invokeAll(List.of(use, use))) {
                try {
                    succeeded += attempt.get() ? 1 : 0;
                } catch (ExecutionException slower) {
                    assertThat(slower.getCause()).isInstanceOf(LinkNotValidException.class);
                }
            }
            assertThat(succeeded).isEqualTo(1);
        }
    }

    @Test
    void theFirstAdministratorComesInByALinkOfTheirOwn() {
        String older = store.makeForFirstAdministrator();
        String token = store.makeForFirstAdministrator();
        assertThat(links.find(older)).as("each start makes a new one").isEmpty();
        assertThat(links.find(token)).contains(new OneTimeLinks.Invitation(java.util.Optional.empty()));
        String email = UUID.randomUUID() + "@Example.org";
        Person first = links.makeFirstAdministrator(token, " Olga First ", email, GOOD);
        assertThat(first.administrator()).isTrue();
        assertThat(people.findByEmail(email)).contains(first);
        assertThat(first.name()).isEqualTo("Olga First");
        assertThatThrownBy(() -> links.makeFirstAdministrator(token, "Again", "again@example.org", GOOD))
                .isInstanceOf(LinkNotValidException.class);
    }

    @Test
    void aLinkForSomebodyDoesNotMakeAnAdministrator() {
        String token = store.make(person.id());
        assertThatThrownBy(() -> links.makeFirstAdministrator(token, "Mallory", "mallory@example.org", GOOD))
                .isInstanceOf(LinkNotValidException.class);
        assertThat(people.findByEmail("mallory@example.org")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short,at least 12",
        "Password1234,among the first",
        "aaaaaaaaaaaaaaaa,among the first",
        "Common Horizon,among the first",
        "0123456789012345678901234567890123456789012345678901234567890123456789012,at most 72"
    })
    void aWeakPasswordIsRefusedAndTheLinkStaysValid(String password, String reason) {
        String token = store.make(person.id());
        assertThatExceptionOfType(PersonRefusedException.class)
                .isThrownBy(() -> links.choosePassword(token, password))
                .withMessageContaining(reason)
                .matches(refused -> refused.field() == Field.PASSWORD);
        assertThat(links.find(token)).isPresent();
    }

    private String passwordHash() {
        return java.util.Objects.requireNonNull(
                persons.findById(person.id().value()).orElseThrow().passwordHash());
    }
}
