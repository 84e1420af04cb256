package app.commonhorizon.mail;

import app.commonhorizon.mail.internal.SubscriptionEntity;
import app.commonhorizon.mail.internal.SubscriptionRepository;
import app.commonhorizon.shared.PersonId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who wants which mails, and when the next one is due. Without a choice of theirs people get none. */
@Service
@Transactional
public class MailSubscriptions {

    /** Digests are there when people begin their day, by the clock of the server. */
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** Who has taken a mail into hand and is not heard of for so long has died with it. */
    private static final Duration CLAIM = Duration.ofMinutes(15);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SubscriptionRepository rows;
    private final Clock clock;

    MailSubscriptions(SubscriptionRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What a person wants of this kind; empty for nothing. */
    @Transactional(readOnly = true)
    public Optional<MailSubscription> of(PersonId person, String kind) {
        return rows.findById(new SubscriptionEntity.Key(person.value(), kind))
                .map(SubscriptionEntity::toSubscription)
                .filter(MailSubscriptions::isOn);
    }

    /** Everything that a person wants. */
    @Transactional(readOnly = true)
    public List<MailSubscription> of(PersonId person) {
        return rows.findByPersonId(person.value()).stream()
                .map(SubscriptionEntity::toSubscription)
                .filter(MailSubscriptions::isOn)
                .toList();
    }

    /**
     * Notes what a person wants of one kind.
     *
     * @param language in which they want to read it
     */
    public void choose(PersonId person, MailKind kind, MailFrequency frequency, Locale language) {
        SubscriptionEntity.Key key = new SubscriptionEntity.Key(person.value(), kind.code());
        Instant due = next(frequency);
        rows.findById(key)
                .ifPresentOrElse(
                        row -> row.write(frequency, language, due),
                        () -> rows.save(new SubscriptionEntity(
                                new MailSubscription(person, kind.code(), frequency, language, freshToken()), due)));
    }

    /** Ends the subscription that a link is for; without effect if there is none, or it has ended already. */
    public void end(String token) {
        rows.findByToken(token)
                .ifPresent(
                        row -> row.write(MailFrequency.OFF, row.toSubscription().language(), null));
    }

    /**
     * Those who wait for a mail of this kind by now, longest first, {@code most} at most. One that {@link #claim} then
     * gives is the caller's own.
     */
    @Transactional(readOnly = true)
    public List<MailSubscription> due(String kind, int most) {
        return rows.due(kind, clock.instant(), Limit.of(most)).stream()
                .map(SubscriptionEntity::toSubscription)
                .toList();
    }

    /**
     * Takes a mail that is due into hand, for a quarter of an hour: no other node and no other thread gets it meanwhile.
     *
     * @return when it was due, which {@link #done} wants to know; empty if somebody else has it
     */
    public Optional<Instant> claim(MailSubscription subscription) {
        Instant now = clock.instant();
        int taken = rows.claim(subscription.person().value(), subscription.kind(), now, now.plus(CLAIM));
        return taken == 0
                ? Optional.empty()
                : rows.findById(new SubscriptionEntity.Key(subscription.person().value(), subscription.kind()))
                        .map(SubscriptionEntity::dueAt);
    }

    /**
     * The mail that was due then is sent, or there was nothing to send: the next one is due in due course. A mail that was
     * claimed and never done is due again when the claim ends.
     */
    public void done(MailSubscription subscription, Instant due) {
        Instant next = next(subscription.frequency());
        if (next != null) {
            rows.release(subscription.person().value(), subscription.kind(), due, next);
        }
    }

    private static boolean isOn(MailSubscription subscription) {
        return subscription.frequency() != MailFrequency.OFF;
    }

    private @Nullable Instant next(MailFrequency frequency) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime morning = now.with(MORNING);
        ZonedDateTime tomorrow = morning.isAfter(now) ? morning : morning.plusDays(1);
        return switch (frequency) {
            case OFF, AT_ONCE -> null;
            case DAILY -> tomorrow.toInstant();
            case WEEKLY ->
                tomorrow.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).toInstant();
        };
    }

    private static String freshToken() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
