package app.commonhorizon.mail.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.mail.MailKind;
import app.commonhorizon.mail.Mails;
import app.commonhorizon.shared.ui.AccountMenuEntry;
import com.vaadin.flow.component.UI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** “Mails…” in the account's menu, where this server sends any. */
@Component
@Order(100)
class MailSettingsEntry implements AccountMenuEntry {

    private final Mails mails;
    private final ObjectProvider<MailKind> kinds;

    MailSettingsEntry(Mails mails, ObjectProvider<MailKind> kinds) {
        this.mails = mails;
        this.kinds = kinds;
    }

    @Override
    public boolean isOffered() {
        return mails.isOn() && kinds.stream().findAny().isPresent();
    }

    @Override
    public String label() {
        return text("mail.settings.menu");
    }

    @Override
    public void open() {
        UI.getCurrent().navigate(MailSettingsView.class);
    }
}
