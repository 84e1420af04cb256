package app.commonhorizon.talk.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.mail.Mail;
import app.commonhorizon.mail.MailNotSentException;
import app.commonhorizon.mail.MailSubscription;
import app.commonhorizon.mail.MailSubscriptions;
import app.commonhorizon.mail.Mails;
import app.commonhorizon.people.People;
import app.commonhorizon.shared.Languages;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.talk.Notification;
import app.commonhorizon.talk.Notifications;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells by mail what the bell tells, whoever has asked for that; each thing once, whichever node does it. */
@Component
class NoticeMails {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeMails.class);

    /** What could not be sent is tried again with the next one, and is no news any more after so long. */
    private static final Duration NEWS = Duration.ofMinutes(30);

    private final Notifications notifications;
    private final NotificationRepository rows;
    private final MailSubscriptions subscriptions;
    private final Mails mails;
    private final People people;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    NoticeMails(
            Notifications notifications,
            NotificationRepository rows,
            MailSubscriptions subscriptions,
            Mails mails,
            People people,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.notifications = notifications;
        this.rows = rows;
        this.subscriptions = subscriptions;
        this.mails = mails;
        this.people = people;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void committed(Notices.Noted noted) {
        if (mails.isOn()) {
            noted.persons().forEach(person -> executor.execute(() -> tell(person)));
        }
    }

    private void tell(PersonId person) {
        subscriptions
                .of(person, NoticeKind.CODE)
                .ifPresent(subscription -> Languages.in(subscription.language(), () -> tell(subscription)));
    }

    private void tell(MailSubscription to) {
        Instant since = clock.instant().minus(NEWS);
        List<Notification> fresh = notifications.latest(to.person()).stream()
                .filter(one -> !one.read() && one.told().at().isAfter(since))
                .toList();
        for (Notification one : fresh.reversed()) {
            Integer claimed = transaction.execute(status -> rows.claimMail(one.id(), clock.instant()));
            if (claimed != null && claimed == 1) {
                send(to, one);
            }
        }
    }

    private void send(MailSubscription to, Notification one) {
        String who = people.name(one.told().by());
        String subject = text("talk.bell." + one.kind().name().toLowerCase(Locale.ROOT), who, one.title());
        try {
            mails.send(
                    to,
                    Mail.notice(
                            "talk-" + one.id(),
                            subject,
                            List.of(subject + ":", one.words()),
                            mails.address(one.address()),
                            text("talk.mail.open")));
        } catch (MailNotSentException e) {
            LOG.warn("A notification could not be mailed; it is tried again with the next one", e);
            transaction.executeWithoutResult(status -> rows.releaseMail(one.id()));
        }
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }
}
