package app.commonhorizon.talk.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.Link;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.shared.PersonId;
import app.commonhorizon.shared.RoadmapId;
import app.commonhorizon.talk.Comment;
import app.commonhorizon.talk.Decision;
import app.commonhorizon.talk.ItemTalk;
import app.commonhorizon.talk.Notifications;
import app.commonhorizon.talk.Question;
import app.commonhorizon.talk.Talk;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that was said about one item, and the fields to say more. */
@StyleSheet("talk.css")
class TalkPanel extends Div {

    private static final long serialVersionUID = 1L;

    /** What it works with. */
    record Tools(Talk talk, Roadmaps roadmaps, People people, Notifications notifications, Clock clock) {}

    private final transient Tools tools;
    private final transient Supplier<RoadmapSnapshot> plan;
    private final transient PersonId me;
    private final transient ItemId item;
    private final transient Sender sender;
    private final HealthBox health;
    private final Div open = new Div();
    private final Div decisions = new Div();
    private final Details answered = new Details(text("talk.answered"));
    private final Div comments = new Div();
    private final H3 decisionsTitle = new H3(text("talk.decisions"));
    private final Words.Field comment = new Words.Field(text("talk.comment.write"));
    private final Div replying = new Div();
    private final transient Rows<Question> openRows;
    private final transient Rows<Question> answeredRows;
    private final transient Rows<Comment> commentRows;
    private transient Speakers speakers;
    private transient @Nullable ItemTalk shown;
    private transient @Nullable UUID replyTo;

    /**
     * @param plan the plan as the screen was told of it last
     * @param ask opens the field for a question
     */
    TalkPanel(Tools tools, Supplier<RoadmapSnapshot> plan, PersonId me, ItemId item, Runnable ask) {
        this.tools = tools;
        this.plan = plan;
        this.me = me;
        this.item = item;
        RoadmapId roadmap = plan.get().id();
        sender = new Sender(tools.roadmaps(), roadmap, me, () -> plan.get().revision());
        health = new HealthBox(sender);
        speakers = speakers();
        addClassName("ch-talk");
        Access access = access();
        openRows = new Rows<>(open, Question::id, this::questionCard);
        answeredRows = new Rows<>(answered, Question::id, this::questionCard);
        commentRows = new Rows<>(comments, Comment::id, this::commentRow);
        Button askButton = new Button(text("talk.ask"), event -> ask.run());
        askButton.setTooltipText(text("talk.ask.key"));
        replying.addClassName("ch-replying");
        comment.offer(speakers.names());
        add(
                new H3(text("talk.health")),
                health,
                new H3(text("talk.questions")),
                open,
                askButton,
                answered,
                decisionsTitle,
                decisions);
        if (access.mayEdit()) {
            add(decide());
        }
        add(new H3(text("talk.comments")), comments, replying, comment, commentButtons());
        reload();
    }

    private Speakers speakers() {
        return Speakers.of(tools.people().all(), tools.talk().readers(plan.get()));
    }

    private Access access() {
        return plan.get()
                .access(me, tools.people().find(me).map(Person::mayEdit).orElse(false));
    }

    /** Shows what stands now. Fields that the person is writing in are left alone. */
    final void reload() {
        Item about = plan.get().item(item).orElse(null);
        setVisible(about != null);
        if (about == null) {
            return;
        }
        ItemTalk now = tools.talk().about(plan.get().id(), item, me);
        boolean mayDecide = access().mayEdit();
        showHealth(about, now, mayDecide);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        speakers = speakers();
        openRows.show(now.questions().stream().filter(Question::open).toList());
        List<Question> closed =
                now.questions().stream().filter(question -> !question.open()).toList();
        answeredRows.show(closed);
        answered.setSummaryText(text("talk.answered.count", closed.size()));
        answered.setVisible(!closed.isEmpty());
        showDecisions(now.decisions());
        commentRows.show(Threads.inOrder(now.comments()));
        tools.notifications().markRead(me, item);
    }

    private void showHealth(Item about, ItemTalk now, boolean mayEdit) {
        boolean owned = about.owner() != null
                && speakers.known().get(about.owner()) != null
                && speakers.known().get(about.owner()).active();
        boolean maySpeak = me.equals(about.owner()) || access() == Access.OWNER || mayEdit && !owned;
        health.show(about, now.health(), maySpeak, speakers, tools.clock().instant());
    }

    private void showDecisions(List<Decision> made) {
        decisions.removeAll();
        for (Decision decision : made) {
            Article row = new Article(
                    Words.paragraph(speakers.shown(decision.text())), speakers.head(decision.written(), ""));
            row.addClassName("ch-decision");
            if (decision.written().by().equals(me) || access() == Access.OWNER) {
                row.add(QuestionCard.small(
                        text("talk.decision.delete"),
                        () -> sender.send(Op.remove(Decision.TYPE, decision.id(), Map.of()))));
            }
            decisions.add(row);
        }
        decisionsTitle.setVisible(!made.isEmpty() || access().mayEdit());
    }

    private Details decide() {
        Words.Field field = new Words.Field(text("talk.decision.write"));
        Button save = new Button(text("talk.decision.save"), event -> {
            String written = field.getValue().strip();
            if (!written.isEmpty()
                    && sender.send(Op.add(
                            Decision.TYPE,
                            UUID.randomUUID(),
                            Map.of("item", item.toString(), "text", speakers.stored(written))))) {
                field.clear();
            }
        });
        Div buttons = new Div(save);
        buttons.addClassName("ch-say-buttons");
        return new Details(text("talk.decision.new"), field, buttons);
    }

    private Div commentButtons() {
        Button send = new Button(text("talk.comment.send"), event -> comment());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(send);
        buttons.addClassName("ch-say-buttons");
        return buttons;
    }

    private void comment() {
        String written = comment.getValue().strip();
        if (written.isEmpty()) {
            comment.focus();
            return;
        }
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("item", item.toString());
        fields.put("text", speakers.stored(written));
        fields.put("reply", replyTo == null ? null : replyTo.toString());
        if (sender.send(Op.add(Comment.TYPE, UUID.randomUUID(), fields))) {
            comment.clear();
            replyTo(null);
        }
    }

    private void replyTo(@Nullable Comment to) {
        replying.removeAll();
        replyTo = to == null ? null : to.reply() == null ? to.id() : to.reply();
        if (to != null) {
            replying.add(
                    new Span(text(
                            "talk.comment.replying", speakers.name(to.written().by()))),
                    QuestionCard.small(text("talk.cancel"), () -> replyTo(null)));
            comment.focus();
        }
    }

    private Rows.Row<Question> questionCard(Question first) {
        QuestionCard card = new QuestionCard(sender, access().mayEdit());
        return new Rows.Row<>(
                card, question -> card.show(question, aboutText(question), speakers, LocalDate.now(tools.clock())));
    }

    private Rows.Row<Comment> commentRow(Comment first) {
        CommentRow row = new CommentRow(sender, access() == Access.OWNER, () -> replyTo(first));
        return new Rows.Row<>(row, said -> row.show(said, speakers));
    }

    private String aboutText(Question question) {
        return about(plan.get(), question);
    }

    /** What of its item a question is about, in words; empty for the item as a whole. */
    static String about(RoadmapSnapshot plan, Question question) {
        return switch (question.about()) {
            case Question.ITEM -> "";
            case Question.DATES -> text("talk.about.dates");
            default ->
                plan.links()
                        .filter(link -> link.key().equals(question.about()))
                        .findFirst()
                        .map(link -> otherEnd(link, question.item()))
                        .flatMap(plan::item)
                        .map(other -> text("talk.about.link", other.title()))
                        .orElse(text("talk.about.link-gone"));
        };
    }

    private static ItemId otherEnd(Link link, ItemId item) {
        return link.from().equals(item) ? link.to() : link.from();
    }

    /** Scrolls to a comment or question, for who comes from a notification. */
    void reveal(UUID part) {
        getElement()
                .executeJs(
                        "setTimeout(() => { const said = document.getElementById('said-' + $0);"
                                + " if (said) { said.scrollIntoView({block: 'center'}); said.tabIndex = -1; said.focus(); } })",
                        part.toString());
    }
}
