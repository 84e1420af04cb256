package app.commonhorizon.talk.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.ui.Screens;
import app.commonhorizon.shared.ui.When;
import app.commonhorizon.talk.Notification;
import app.commonhorizon.talk.Notifications;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A bell that says how much the person was told of and has not read, and lists it. */
@StyleSheet("talk.css")
class Bell extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Notifications notifications;
    private final transient People people;
    private final transient PersonId me;
    private final Button button = new Button(VaadinIcon.BELL_O.create());
    private final Span count = new Span();
    /** Says in a screen reader that there is something new. */
    private final Span news = new Span();

    private final Popover popover = new Popover();
    private final Div content = new Div();
    private transient @Nullable Runnable subscription;
    private int unread;

    Bell(Notifications notifications, People people, PersonId me) {
        this.notifications = notifications;
        this.people = people;
        this.me = me;
        addClassName("ch-bell");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        count.addClassName("ch-bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        news.addClassName("ch-spoken");
        news.getElement().setAttribute("role", "status");
        popover.setTarget(button);
        popover.setModal(true);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(text("talk.bell.title"));
        popover.setWidth("min(24rem, calc(100vw - 1rem))");
        content.addClassName("ch-bell-list");
        popover.add(content);
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                list();
            }
        });
        add(button, count, news, popover);
        showCount(notifications.unread(me));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        subscription = notifications.subscribe(me, () -> {
            int now = notifications.unread(me);
            Screens.later(ui, () -> rung(now));
        });
        showCount(notifications.unread(me));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (subscription != null) {
            subscription.run();
            subscription = null;
        }
        super.onDetach(event);
    }

    private void rung(int now) {
        if (now > unread) {
            news.setText(text("talk.bell.news", now));
        }
        showCount(now);
        if (popover.isOpened()) {
            list();
        }
    }

    private void showCount(int now) {
        unread = now;
        count.setText(now >= Notifications.MOST ? Notifications.MOST + "+" : String.valueOf(now));
        count.setVisible(now > 0);
        String label = text("talk.bell.label", now);
        button.setAriaLabel(label);
        button.setTooltipText(label);
    }

    private void list() {
        List<Notification> latest = notifications.latest(me);
        Set<PersonId> persons = latest.stream().map(one -> one.told().by()).collect(Collectors.toSet());
        Map<PersonId, Person> known = people.find(persons);
        content.removeAll();
        Div head = new Div(new Span(text("talk.bell.title")));
        head.addClassName("ch-bell-head");
        if (latest.stream().anyMatch(one -> !one.read())) {
            head.add(QuestionCard.small(
                    text("talk.bell.read-all"),
                    () -> notifications.markRead(
                            me, latest.stream().map(Notification::id).toList())));
        }
        UnorderedList list = new UnorderedList();
        latest.forEach(
                one -> list.add(new ListItem(entry(one, known.get(one.told().by())))));
        content.add(head);
        if (latest.isEmpty()) {
            Span none = new Span(text("talk.bell.empty"));
            none.addClassName("ch-quiet");
            content.add(none);
        } else {
            content.add(list);
        }
        Anchor inbox = new Anchor("inbox", text("talk.inbox.open"));
        inbox.getElement().setAttribute("router-link", "");
        inbox.getElement().addEventListener("click", event -> popover.close());
        inbox.addClassName("ch-bell-inbox");
        content.add(inbox);
    }

    private Anchor entry(Notification one, @Nullable Person by) {
        String who = Person.nameOf(by);
        Span what = new Span(text("talk.bell." + one.kind().name().toLowerCase(Locale.ROOT), who, one.title()));
        what.addClassName("ch-bell-what");
        Span words = new Span(one.words());
        words.addClassName("ch-bell-words");
        Anchor entry =
                new Anchor(one.address(), what, words, new When(one.told().at()));
        entry.getElement().setAttribute("router-link", "");
        entry.addClassName("ch-bell-entry");
        if (!one.read()) {
            entry.addClassName("ch-bell-unread");
            Span unreadMark = new Span(text("talk.bell.unread"));
            unreadMark.addClassName("ch-spoken");
            entry.add(unreadMark);
        }
        entry.getElement().addEventListener("click", event -> {
            popover.close();
            notifications.markRead(me, List.of(one.id()));
        });
        return entry;
    }
}
