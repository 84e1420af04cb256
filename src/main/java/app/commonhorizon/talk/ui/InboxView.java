package app.commonhorizon.talk.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.CurrentPerson;
import app.commonhorizon.people.People;
import app.commonhorizon.roadmap.NoSuchRoadmapException;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.shared.ui.HasHeader;
import app.commonhorizon.shared.ui.HeaderTitle;
import app.commonhorizon.shared.ui.KeptFocus;
import app.commonhorizon.shared.ui.PageTitles;
import app.commonhorizon.shared.ui.Screens;
import app.commonhorizon.shared.ui.When;
import app.commonhorizon.talk.Inbox;
import app.commonhorizon.talk.Notification;
import app.commonhorizon.talk.Notifications;
import app.commonhorizon.talk.Talk;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits for the person who is signed in: questions to answer, answers to come, mentions to read. */
@Route("inbox")
@StyleSheet("talk.css")
@PermitAll
class InboxView extends Div implements HasHeader, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Talk talk;
    private final transient Notifications notifications;
    private final transient Roadmaps roadmaps;
    private final transient People people;
    private final transient Clock clock;
    private final transient PersonId me;
    private final HeaderTitle title = new HeaderTitle(text("talk.inbox.title"), "");
    private final Div forMe = new Div();
    private final Div fromMe = new Div();
    private final Div mentions = new Div();
    private final Section forMeSection = section("talk.inbox.for-me", forMe);
    private final Section fromMeSection = section("talk.inbox.from-me", fromMe);
    private final Section mentionsSection = section("talk.inbox.mentions", mentions);
    private final Div empty = new Div(new H2(text("talk.inbox.empty-title")), new Paragraph(text("talk.inbox.empty")));
    private final transient Rows<Inbox.Entry> forMeRows;
    private final transient Rows<Inbox.Entry> fromMeRows;
    private transient @Nullable Runnable subscription;

    InboxView(
            Talk talk,
            Notifications notifications,
            Roadmaps roadmaps,
            People people,
            CurrentPerson currentPerson,
            Clock clock) {
        this.talk = talk;
        this.notifications = notifications;
        this.roadmaps = roadmaps;
        this.people = people;
        this.clock = clock;
        this.me = currentPerson.id();
        addClassNames("ch-page", "ch-inbox");
        empty.addClassName("ch-empty");
        forMeRows = new Rows<>(forMe, entry -> entry.question().id(), this::row);
        fromMeRows = new Rows<>(fromMe, entry -> entry.question().id(), this::row);
        add(empty, forMeSection, mentionsSection, fromMeSection);
        refresh();
        KeptFocus.in(this);
    }

    private static Section section(String key, Div content) {
        Section section = new Section(new H2(text(key)), content);
        section.addClassName("ch-inbox-section");
        return section;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        subscription = notifications.subscribe(me, () -> Screens.later(ui, this::refresh));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (subscription != null) {
            subscription.run();
            subscription = null;
        }
        super.onDetach(event);
    }

    private void refresh() {
        Inbox inbox = talk.inbox(me);
        List<Notification> unread = notifications.latest(me).stream()
                .filter(one -> !one.read() && one.kind() == Notification.Kind.MENTION)
                .toList();
        forMeRows.show(inbox.forMe());
        fromMeRows.show(inbox.fromMe());
        showMentions(unread);
        forMeSection.setVisible(!inbox.forMe().isEmpty());
        fromMeSection.setVisible(!inbox.fromMe().isEmpty());
        mentionsSection.setVisible(!unread.isEmpty());
        empty.setVisible(inbox.forMe().isEmpty() && inbox.fromMe().isEmpty() && unread.isEmpty());
    }

    private void showMentions(List<Notification> unread) {
        mentions.removeAll();
        Speakers speakers = Speakers.of(people.all(), List.of());
        for (Notification one : unread) {
            Anchor link = new Anchor(
                    one.address(),
                    new Span(text("talk.bell.mention", speakers.name(one.told().by()), one.title())),
                    Words.paragraph(one.words()),
                    new When(one.told().at()));
            link.addClassNames("ch-inbox-card", "ch-bell-entry");
            link.getElement().setAttribute("router-link", "");
            mentions.add(link);
        }
    }

    private Rows.Row<Inbox.Entry> row(Inbox.Entry first) {
        RoadmapId roadmap = first.roadmap();
        Sender sender = new Sender(
                roadmaps,
                roadmap,
                me,
                () -> plan(roadmap).map(RoadmapSnapshot::revision).orElse(0L));
        QuestionCard card =
                new QuestionCard(sender, roadmaps.access(roadmap, me).mayEdit());
        Anchor where = new Anchor();
        where.getElement().setAttribute("router-link", "");
        where.addClassName("ch-inbox-where");
        Div box = new Div(where, card);
        box.addClassName("ch-inbox-card");
        return new Rows.Row<>(box, entry -> {
            where.setHref("roadmap/" + roadmap + "?item=" + entry.item().id() + "&said="
                    + entry.question().id());
            where.setText(text("talk.inbox.where", entry.item().title(), entry.roadmapName()));
            plan(roadmap)
                    .ifPresent(plan -> card.show(
                            entry.question(),
                            TalkPanel.about(plan, entry.question()),
                            Speakers.of(people.all(), talk.readers(plan)),
                            LocalDate.now(clock)));
            card.afterAnswer(this::refresh);
        });
    }

    private Optional<RoadmapSnapshot> plan(RoadmapId roadmap) {
        try {
            return Optional.of(roadmaps.snapshot(roadmap, me));
        } catch (NoSuchRoadmapException e) {
            return Optional.empty();
        }
    }

    @Override
    public Component headerTitle() {
        return title;
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(text("talk.inbox.title"));
    }
}
