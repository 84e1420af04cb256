package app.commonhorizon.history.internal;

import app.commonhorizon.history.internal.DigestWriter.Digest;
import app.commonhorizon.mail.MailNotSentException;
import app.commonhorizon.mail.MailSubscription;
import app.commonhorizon.mail.MailSubscriptions;
import app.commonhorizon.mail.Mails;
import app.commonhorizon.shared.Languages;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends the digests that are due. Each is claimed in the database first, so that of several nodes one sends it. When the
 * mail server does not take it, it is due again when the claim ends, and tells what is new by then.
 */
@Component
@EnableScheduling
public class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final int AT_ONCE = 50;

    private final Mails mails;
    private final MailSubscriptions subscriptions;
    private final DigestWriter writer;

    Digests(Mails mails, MailSubscriptions subscriptions, DigestWriter writer) {
        this.mails = mails;
        this.subscriptions = subscriptions;
        this.writer = writer;
    }

    /** Sends what is due by now; without effect on a server that sends no mails. */
    @Scheduled(
            fixedDelayString = "${common-horizon.mail.digest-every:PT1M}",
            initialDelayString = "${common-horizon.mail.digest-every:PT1M}")
    public void sendDue() {
        if (!mails.isOn()) {
            return;
        }
        try {
            for (MailSubscription subscription : subscriptions.due(DigestKind.CODE, AT_ONCE)) {
                subscriptions.claim(subscription).ifPresent(due -> send(subscription, due));
            }
        } catch (MailNotSentException e) {
            // The others are tried in a minute, this one when its claim ends.
            LOG.warn("A digest could not be sent and will be tried again", e);
        }
    }

    private void send(MailSubscription subscription, Instant due) {
        Optional<Digest> digest = Languages.ask(subscription.language(), () -> writer.write(subscription, due));
        digest.ifPresent(written -> {
            mails.send(subscription, written.mail());
            writer.sent(subscription.person(), written);
        });
        subscriptions.done(subscription, due);
    }
}
