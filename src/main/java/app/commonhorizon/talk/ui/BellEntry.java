package app.commonhorizon.talk.ui;

import app.commonhorizon.people.CurrentPerson;
import app.commonhorizon.people.People;
import app.commonhorizon.shared.ui.HeaderEntry;
import app.commonhorizon.talk.Notifications;
import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;

/** The bell in the header. */
@org.springframework.stereotype.Component
@Order(100)
class BellEntry implements HeaderEntry {

    private final Notifications notifications;
    private final People people;
    private final CurrentPerson currentPerson;

    BellEntry(Notifications notifications, People people, CurrentPerson currentPerson) {
        this.notifications = notifications;
        this.people = people;
        this.currentPerson = currentPerson;
    }

    @Override
    public Component component() {
        return new Bell(notifications, people, currentPerson.id());
    }
}
