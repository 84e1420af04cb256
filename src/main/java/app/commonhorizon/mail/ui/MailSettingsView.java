package app.commonhorizon.mail.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.mail.MailFrequency;
import app.commonhorizon.mail.MailKind;
import app.commonhorizon.mail.MailSubscription;
import app.commonhorizon.mail.MailSubscriptions;
import app.commonhorizon.mail.Mails;
import app.commonhorizon.people.CurrentPerson;
import app.commonhorizon.people.Person;
import app.commonhorizon.shared.Languages;
import app.commonhorizon.shared.ui.HasHeader;
import app.commonhorizon.shared.ui.HeaderTitle;
import app.commonhorizon.shared.ui.PageTitles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** What a person wants to get by mail, and how often; each choice counts at once. */
@Route("mails")
@PermitAll
class MailSettingsView extends Div implements HasHeader, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Person person;
    private final transient MailSubscriptions subscriptions;

    MailSettingsView(
            Mails mails, ObjectProvider<MailKind> kinds, MailSubscriptions subscriptions, CurrentPerson currentPerson) {
        this.person = currentPerson.person();
        this.subscriptions = subscriptions;
        addClassName("ch-mail-settings");
        if (mails.isOn()) {
            add(new Paragraph(text("mail.settings.to", person.email())));
            kinds.orderedStream().forEach(this::offer);
        } else {
            add(new Paragraph(text("mail.settings.off")));
        }
    }

    private void offer(MailKind kind) {
        List<MailFrequency> frequencies = new ArrayList<>(List.of(MailFrequency.OFF));
        frequencies.addAll(kind.frequencies());
        RadioButtonGroup<MailFrequency> choice = new RadioButtonGroup<>(kind.label());
        choice.setHelperText(kind.explanation());
        choice.setItems(frequencies);
        choice.setItemLabelGenerator(MailFrequency::label);
        choice.setValue(subscriptions
                .of(person.id(), kind.code())
                .map(MailSubscription::frequency)
                .filter(frequencies::contains)
                .orElse(MailFrequency.OFF));
        choice.addValueChangeListener(event -> {
            subscriptions.choose(person.id(), kind, event.getValue(), Languages.locale());
            Notification.show(text("mail.settings.saved"), 4_000, Notification.Position.BOTTOM_CENTER);
        });
        add(choice);
    }

    @Override
    public Component headerTitle() {
        return new HeaderTitle(text("mail.settings.title"), "");
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(text("mail.settings.title"));
    }
}
