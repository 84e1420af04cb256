package app.commonhorizon.mail;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.mail.internal.MailTemplates;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.ServerAddress;
import app.commonhorizon.shared.Languages;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;

/**
 * Sends mails to people who have asked for them, through the SMTP server of {@code spring.mail.host}; without one nothing
 * is ever sent. A mail is HTML and plain text from one template each, and carries the ways to end it (RFC 8058).
 */
@Service
public class Mails {

    /** What could end a header's line, and so begin another header. */
    private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private static final int LONGEST_SUBJECT = 200;

    private final ObjectProvider<JavaMailSender> server;
    private final MailTemplates templates;
    private final People people;
    private final ServerAddress local;
    private final String from;
    private final String address;

    /**
     * @param from {@code common-horizon.mail.from}: who the mails are from, such as {@code Roadmap <roadmap@example.com>}
     * @param address {@code common-horizon.address}: where people reach this server; empty for this machine's own address
     */
    Mails(
            ObjectProvider<JavaMailSender> server,
            MailTemplates templates,
            People people,
            ServerAddress local,
            @Value("${common-horizon.mail.from:}") String from,
            @Value("${common-horizon.address:}") String address) {
        this.server = server;
        this.templates = templates;
        this.people = people;
        this.local = local;
        this.from = from;
        this.address = address.isBlank() || address.endsWith("/") ? address.strip() : address.strip() + "/";
        if (isOn() && from.isBlank()) {
            throw new IllegalStateException(
                    "spring.mail.host is set: say in common-horizon.mail.from who mails are from,"
                            + " such as Common Horizon <roadmap@example.com>");
        }
    }

    /** Whether this server sends mails at all. */
    public final boolean isOn() {
        return server.getIfAvailable() != null;
    }

    /**
     * A whole address for a link in a mail.
     *
     * @param path within this server, without a slash at the beginning, such as {@code roadmap/…?item=…}
     */
    public String address(String path) {
        return (address.isEmpty() ? local.local() : address) + path;
    }

    /**
     * Sends a mail now, in the caller's thread; not to be called in a transaction. To a person whose account is closed
     * nothing is sent.
     *
     * @throws MailNotSentException if the server cannot be reached or does not take it
     */
    public void send(MailSubscription to, Mail mail) {
        people.find(to.person())
                .filter(Person::active)
                .ifPresent(person -> Languages.in(to.language(), () -> send(person, to, mail)));
    }

    private void send(Person person, MailSubscription to, Mail mail) {
        JavaMailSender sender = server.getObject();
        try {
            MimeMessage message = new Message(sender.createMimeMessage(), "<" + mail.id() + "@common-horizon>");
            MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            parts.setFrom(new InternetAddress(from, true));
            parts.setTo(new InternetAddress(person.email(), line(person.name()), StandardCharsets.UTF_8.name()));
            parts.setSubject(line(mail.subject()));
            String end = address(MailPaths.UNSUBSCRIBE + to.token());
            message.addHeader("List-Unsubscribe", "<" + end + ">");
            message.addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            // So that nobody's out-of-office note answers.
            message.addHeader("Auto-Submitted", "auto-generated");
            Map<String, Object> model = model(mail, end);
            parts.setText(templates.text(mail.template(), model), templates.html(mail.template(), model));
            sender.send(message);
        } catch (MessagingException | UnsupportedEncodingException | MailException e) {
            throw new MailNotSentException(e);
        }
    }

    private static Map<String, Object> model(Mail mail, String end) {
        Map<String, Object> model = new HashMap<>(mail.model());
        model.put("language", Languages.locale().getLanguage());
        model.put("subject", line(mail.subject()));
        model.put("why", text("mail.why"));
        model.put("end", text("mail.unsubscribe"));
        model.put("endAddress", end);
        return model;
    }

    private static String line(String text) {
        String line = LINE_ENDS.matcher(text).replaceAll(" ").strip();
        if (line.length() <= LONGEST_SUBJECT) {
            return line;
        }
        int cut = LONGEST_SUBJECT - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut) + "…";
    }

    /** A message that keeps the id it was given when it is sent. */
    private static final class Message extends MimeMessage {

        private final @Nullable String id;

        Message(MimeMessage template, String id) throws MessagingException {
            super(template.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
