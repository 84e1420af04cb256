package app.commonhorizon.history.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.mail.MailFrequency;
import app.commonhorizon.mail.MailKind;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The digest of what others have changed, among the mails that people can ask for. */
@Component
@Order(10)
class DigestKind implements MailKind {

    static final String CODE = "digest";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return text("history.digest.label");
    }

    @Override
    public String explanation() {
        return text("history.digest.explanation");
    }

    @Override
    public List<MailFrequency> frequencies() {
        return List.of(MailFrequency.DAILY, MailFrequency.WEEKLY);
    }
}
