package app.commonhorizon.mail.internal;

import app.commonhorizon.mail.MailFrequency;
import app.commonhorizon.mail.MailSubscription;
import app.commonhorizon.shared.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code mail_subscription}. */
@Entity
@Table(name = "mail_subscription")
@IdClass(SubscriptionEntity.Key.class)
@SuppressWarnings("NullAway.Init") // filled by JPA
public class SubscriptionEntity {

    /** Whose, and of what. */
    public record Key(UUID personId, String kind) implements Serializable {}

    @Id
    private UUID personId;

    @Id
    private String kind;

    @Enumerated(EnumType.STRING)
    private MailFrequency frequency;

    private String language;
    private String token;
    private @Nullable Instant dueAt;

    @SuppressWarnings("UnusedVariable") // read and written by queries
    private @Nullable Instant claimedUntil;

    protected SubscriptionEntity() {}

    /** A new row. */
    public SubscriptionEntity(MailSubscription subscription, @Nullable Instant dueAt) {
        this.personId = subscription.person().value();
        this.kind = subscription.kind();
        this.token = subscription.token();
        write(subscription.frequency(), subscription.language(), dueAt);
    }

    /** Replaces everything but whose and of what it is. */
    public final void write(MailFrequency wanted, Locale reader, @Nullable Instant due) {
        frequency = wanted;
        language = reader.toLanguageTag();
        dueAt = due;
        claimedUntil = null;
    }

    /** As others see it. */
    public MailSubscription toSubscription() {
        return new MailSubscription(new PersonId(personId), kind, frequency, Locale.forLanguageTag(language), token);
    }

    /** When the next mail may be sent; null if that is not by the clock. */
    public @Nullable Instant dueAt() {
        return dueAt;
    }
}
