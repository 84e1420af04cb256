package app.commonhorizon.mail.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.mail.MailFrequency;
import app.commonhorizon.mail.MailKind;
import app.commonhorizon.mail.MailSubscription;
import app.commonhorizon.mail.MailSubscriptions;
import app.commonhorizon.people.Person;
import app.commonhorizon.shared.Languages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person wants to get by mail, and how often. */
class MailSettingsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Person person;
    private final transient MailSubscriptions subscriptions;
    private final transient Map<MailKind, RadioButtonGroup<MailFrequency>> choices = new LinkedHashMap<>();

    MailSettingsDialog(Person person, List<MailKind> kinds, MailSubscriptions subscriptions) {
        this.person = person;
        this.subscriptions = subscriptions;
        setHeaderTitle(text("mail.settings.title"));
        setWidth("34rem");
        setMaxWidth("94vw");
        add(new Paragraph(text("mail.settings.to", person.email())));
        kinds.forEach(this::offer);
        Button cancel = new Button(text("mail.settings.cancel"), event -> close());
        Button save = new Button(text("mail.settings.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, save);
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
        choices.put(kind, choice);
        add(choice);
    }

    private void save() {
        choices.forEach(
                (kind, choice) -> subscriptions.choose(person.id(), kind, choice.getValue(), Languages.locale()));
        close();
        Notification.show(text("mail.settings.saved"), 4_000, Notification.Position.BOTTOM_CENTER);
    }
}
