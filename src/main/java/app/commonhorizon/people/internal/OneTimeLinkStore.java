package app.commonhorizon.people.internal;

import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes, finds and uses up one-time links; of one person only the newest is valid. */
@Component
@Transactional
public class OneTimeLinkStore {

    /** How long a link is valid. */
    public static final Duration VALID = Duration.ofDays(7);

    /**
     * What a valid link is for.
     *
     * @param person whose password it sets; empty: it makes the first administrator
     */
    public record Target(Optional<PersonId> person) {}

    private final OneTimeLinkRepository links;
    private final Clock clock;

    OneTimeLinkStore(OneTimeLinkRepository links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** A new link for this person; those made before are void. Returns the token, which is kept nowhere. */
    public String make(PersonId person) {
        links.deleteExpired(clock.instant());
        links.voidLinksOf(person.value());
        String token = SecretToken.fresh();
        links.save(new OneTimeLinkEntity(
                SecretToken.hash(token), person.value(), clock.instant().plus(VALID)));
        return token;
    }

    /** A new link that makes the first administrator; those made before are void. Returns the token. */
    public String makeForFirstAdministrator() {
        links.voidLinksForFirstAdministrator();
        String token = SecretToken.fresh();
        links.save(new OneTimeLinkEntity(
                SecretToken.hash(token), null, clock.instant().plus(VALID)));
        return token;
    }

    /** The links of this person are void from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void voidLinksOf(PersonId person) {
        links.voidLinksOf(person.value());
    }

    /** What the link is for; empty if it is wrong, too old or already used. */
    @Transactional(readOnly = true)
    public Optional<Target> find(String token) {
        return links.findByTokenHashAndExpiresAtAfter(SecretToken.hash(token), clock.instant())
                .map(link -> new Target(Optional.ofNullable(link.personId()).map(PersonId::new)));
    }

    /** Uses the link up, in the caller's transaction; false if it is not valid, or another caller was faster. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(String token) {
        return links.use(SecretToken.hash(token), clock.instant()) == 1;
    }
}
