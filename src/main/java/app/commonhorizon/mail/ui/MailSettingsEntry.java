package app.commonhorizon.mail.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.mail.MailKind;
import app.commonhorizon.mail.MailSubscriptions;
import app.commonhorizon.mail.Mails;
import app.commonhorizon.people.CurrentPerson;
import app.commonhorizon.shared.ui.AccountMenuEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** “Mails…” in the account's menu, where this server sends any. */
@Component
@Order(100)
class MailSettingsEntry implements AccountMenuEntry {

    private final Mails mails;
    private final MailSubscriptions subscriptions;
    private final ObjectProvider<MailKind> kinds;
    private final CurrentPerson currentPerson;

    MailSettingsEntry(
            Mails mails, MailSubscriptions subscriptions, ObjectProvider<MailKind> kinds, CurrentPerson currentPerson) {
        this.mails = mails;
        this.subscriptions = subscriptions;
        this.kinds = kinds;
        this.currentPerson = currentPerson;
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
        new MailSettingsDialog(currentPerson.person(), kinds.orderedStream().toList(), subscriptions).open();
    }
}
