package app.commonhorizon.shell;

import static app.commonhorizon.shared.Texts.text;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What people are told about faults of ours: that there was one, and a number that leads to it in the log. */
@Component
class Failures implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int SHOWN_MILLIS = (int) Duration.ofSeconds(10).toMillis();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(Failures::tell));
        event.getSource().addUIInitListener(init -> sayWhenCutOff(init.getUI()));
        event.getSource().setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
    }

    /** What stands on the page while the server cannot be reached. */
    private static void sayWhenCutOff(UI ui) {
        ReconnectDialogConfiguration dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(text("shell.failure.reconnecting"));
        dialog.setDialogTextGaveUp(text("shell.failure.gave-up"));
    }

    /** Logs {@code failure} under a new number, which is returned. */
    static String log(Throwable failure) {
        byte[] bytes = new byte[4];
        ThreadLocalRandom.current().nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        LOG.error("Failure {}", id, failure);
        return id;
    }

    private static void tell(ErrorEvent event) {
        String id = log(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.accessSynchronously(() -> notify(id));
        }
    }

    private static void notify(String id) {
        Notification notification =
                new Notification(text("shell.failure.told", id), SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.open();
    }

    /** A session that is over needs no message: the page loads anew, which signs in again or asks to. */
    private static CustomizedSystemMessages systemMessages(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(text(locale, "shell.failure.internal-title"));
        messages.setInternalErrorMessage(text(locale, "shell.failure.internal"));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setCookiesDisabledCaption(text(locale, "shell.failure.cookies-title"));
        messages.setCookiesDisabledMessage(text(locale, "shell.failure.cookies"));
        messages.setCookiesDisabledNotificationEnabled(true);
        return messages;
    }
}
