package app.commonhorizon.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Duration;
import java.util.HexFormat;
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
        event.getSource().setSystemMessagesProvider(info -> systemMessages());
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
        Notification notification = new Notification(
                "That did not work, through a fault of ours. Please try again. Number for your administrator: " + id,
                SHOWN_MILLIS,
                Notification.Position.BOTTOM_CENTER);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.open();
    }

    /** A session that is over needs no message: the page loads anew, which signs in again or asks to. */
    private static CustomizedSystemMessages systemMessages() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption("That did not work");
        messages.setInternalErrorMessage(
                "Something went wrong on the server. Click here or press Esc to load the page anew.");
        messages.setInternalErrorNotificationEnabled(true);
        messages.setCookiesDisabledCaption("Cookies are switched off");
        messages.setCookiesDisabledMessage(
                "Common Horizon needs a cookie to keep you signed in. Please allow cookies for this site.");
        messages.setCookiesDisabledNotificationEnabled(true);
        return messages;
    }
}
