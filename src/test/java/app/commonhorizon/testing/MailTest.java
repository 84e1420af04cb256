package app.commonhorizon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A test of mails: as {@link PlanTest}, with a real SMTP server and a {@link MutableClock}. */
@PlanTest
@Import(ApplicationTest.Time.class)
@TestPropertySource(
        properties = {
            "spring.mail.host=127.0.0.1",
            "common-horizon.mail.from=Common Horizon <roadmap@example.com>",
            "common-horizon.address=https://roadmap.example.com",
            // Tests say themselves when the time has come.
            "common-horizon.mail.digest-every=PT24H"
        })
public abstract class MailTest {

    /** The server that the application sends to. */
    protected static final GreenMail SERVER = started();

    private static GreenMail started() {
        // A port that stays the same when a test stops the server and starts it again.
        GreenMail server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @AfterEach
    void emptyBoxes() {
        SERVER.reset();
    }

    /** What has arrived for one address, in the order of arrival. */
    protected static List<MimeMessage> arrivedFor(String address) {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage message : SERVER.getReceivedMessages()) {
            if (header(message, "To").contains(address)) {
                found.add(message);
            }
        }
        return found;
    }

    /** The only value of a header. */
    protected static String header(MimeMessage message, String name) {
        try {
            assertThat(message.getHeader(name)).as(name).hasSize(1);
            return message.getHeader(name)[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of the part with this type, such as {@code text/html}. */
    protected static String part(MimeMessage message, String type) {
        try {
            return find(message.getContent(), type);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String find(Object content, String type) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                String found = part.isMimeType(type) ? part.getContent().toString() : find(part.getContent(), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
