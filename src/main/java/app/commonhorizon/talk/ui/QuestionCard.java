package app.commonhorizon.talk.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.Written;
import app.commonhorizon.shared.DateTexts;
import app.commonhorizon.talk.Decision;
import app.commonhorizon.talk.Question;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One question, with its answer or the field to answer it. */
class QuestionCard extends Article {

    private static final long serialVersionUID = 1L;

    private final transient Sender sender;
    private final Div content = new Div();
    private final Div answering = new Div();
    private final Words.Field answer = new Words.Field(text("talk.question.answer"));
    private final Checkbox decision = new Checkbox(text("talk.question.as-decision"));
    private transient @Nullable Question question;
    private transient @Nullable Speakers speakers;
    private transient Runnable done = () -> {};

    /** @param mayDecide whether the person may write down decisions on this roadmap */
    QuestionCard(Sender sender, boolean mayDecide) {
        this.sender = sender;
        addClassName("ch-question");
        decision.setVisible(mayDecide);
        Button send = new Button(text("talk.question.send-answer"), event -> answer());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(decision, send);
        buttons.addClassName("ch-say-buttons");
        answering.add(answer, buttons);
        answering.addClassName("ch-answering");
        add(content, answering);
    }

    /**
     * Shows the question as it stands; what the person is writing stays.
     *
     * @param about what of the item it is about, in words; empty for the item as a whole
     */
    void show(Question now, String about, Speakers talking, LocalDate today) {
        if (question == null) {
            answer.offer(talking.names());
        }
        question = now;
        speakers = talking;
        setId("said-" + now.id());
        setClassName("ch-question-overdue", now.overdue(today));
        content.removeAll();
        content.add(talking.head(now.asked(), text("talk.question.to", talking.addressee(now))));
        content.add(Words.paragraph(talking.shown(now.text())));
        content.add(facts(now, about, today));
        Written answered = now.answered();
        if (answered != null && now.answer() != null) {
            Div given = new Div(
                    talking.head(answered, text("talk.question.answered")),
                    Words.paragraph(talking.shown(now.answer())));
            given.addClassName("ch-answer");
            content.add(given);
        }
        actions(now);
        answering.setVisible(now.open());
    }

    /** Calls {@code then} when the person has answered the question, or taken it back: other screens are told by the log. */
    void afterAnswer(Runnable then) {
        done = then;
    }

    private void send(Op step) {
        if (sender.send(step)) {
            done.run();
        }
    }

    private static Div facts(Question question, String about, LocalDate today) {
        Div facts = new Div();
        facts.addClassName("ch-said-facts");
        if (!about.isEmpty()) {
            facts.add(new Span(about));
        }
        if (question.due() != null && question.open()) {
            Span due = new Span(text(
                    question.overdue(today) ? "talk.question.overdue" : "talk.question.due",
                    DateTexts.of(question.due())));
            if (question.overdue(today)) {
                due.addClassName("ch-overdue");
            }
            facts.add(due);
        }
        facts.setVisible(facts.getComponentCount() > 0);
        return facts;
    }

    private void actions(Question now) {
        Div actions = new Div();
        actions.addClassName("ch-said-actions");
        if (now.asked().by().equals(sender.me())) {
            if (now.open()) {
                actions.add(small(
                        text("talk.question.withdraw"), () -> send(Op.remove(Question.TYPE, now.id(), Map.of()))));
            } else {
                actions.add(small(text("talk.question.again"), () -> send(set(now, null))));
            }
        }
        if (actions.getComponentCount() > 0) {
            content.add(actions);
        }
    }

    static Button small(String label, Runnable run) {
        Button button = new Button(label, event -> run.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private static Op set(Question now, @Nullable String answer) {
        Map<String, @Nullable String> from = new HashMap<>();
        from.put("answer", now.answer());
        Map<String, @Nullable String> to = new HashMap<>();
        to.put("answer", answer);
        return Op.set(Question.TYPE, now.id(), Collections.unmodifiableMap(from), Collections.unmodifiableMap(to));
    }

    private void answer() {
        Question now = question;
        String written = answer.getValue().strip();
        if (now == null || speakers == null || written.isEmpty()) {
            answer.focus();
            return;
        }
        String stored = speakers.stored(written);
        Op given = set(now, stored);
        boolean taken = decision.getValue()
                ? sender.send(
                        given,
                        Op.add(
                                Decision.TYPE,
                                UUID.randomUUID(),
                                Map.of(
                                        "item",
                                        now.item().toString(),
                                        "text",
                                        stored,
                                        "question",
                                        now.id().toString())))
                : sender.send(given);
        if (taken) {
            answer.clear();
            done.run();
        }
    }
}
