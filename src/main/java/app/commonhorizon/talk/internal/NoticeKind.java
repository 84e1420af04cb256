package app.commonhorizon.talk.internal;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.mail.MailFrequency;
import app.commonhorizon.mail.MailKind;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the bell tells, among the mails that people can ask for. */
@Component
@Order(20)
class NoticeKind implements MailKind {

    static final String CODE = "talk";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return text("talk.mail.label");
    }

    @Override
    public String explanation() {
        return text("talk.mail.explanation");
    }

    @Override
    public List<MailFrequency> frequencies() {
        return List.of(MailFrequency.AT_ONCE);
    }
}
