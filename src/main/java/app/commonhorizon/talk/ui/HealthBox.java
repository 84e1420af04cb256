package app.commonhorizon.talk.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Op;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.talk.Health;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an item is going: what was said last, the buttons to say something new, and what was said before. */
class HealthBox extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Sender sender;
    private final Div latest = new Div();
    private final Div buttons = new Div();
    private final Div saying = new Div();
    private final TextField note = new TextField();
    private final Details before = new Details(text("talk.health.before"));
    private final Map<Health.State, Button> choices = new EnumMap<>(Health.State.class);
    private transient @Nullable Item item;
    private transient @Nullable Health known;
    private Health.@Nullable State chosen;

    HealthBox(Sender sender) {
        this.sender = sender;
        addClassName("ch-health");
        buttons.addClassName("ch-health-choices");
        buttons.getElement().setAttribute("role", "group");
        buttons.getElement().setAttribute("aria-label", text("talk.health.say"));
        for (Health.State state : Health.State.values()) {
            Button choice = new Button(state.label(), sign(state), event -> choose(state));
            choice.addThemeVariants(ButtonVariant.SMALL);
            choices.put(state, choice);
            buttons.add(choice);
        }
        note.setMaxLength(Health.LONGEST_NOTE);
        note.setPlaceholder(text("talk.health.why"));
        note.setAriaLabel(text("talk.health.why"));
        Button save = new Button(text("talk.health.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(note);
        saying.add(note, save);
        saying.addClassName("ch-health-saying");
        saying.setVisible(false);
        add(latest, buttons, saying, before);
    }

    /** The sign of a state: a shape of its own for each. */
    static Span sign(Health.State state) {
        Span sign = new Span(
                switch (state) {
                    case ON_TRACK -> "✓";
                    case AT_RISK -> "!";
                    case OFF_TRACK -> "✕";
                });
        sign.addClassNames("ch-sign", "ch-sign-" + state.code());
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }

    /** @param maySpeak whether the person answers for the item */
    void show(Item of, List<Health> health, boolean maySpeak, Speakers speakers, Instant now) {
        item = of;
        known = health.isEmpty() ? null : health.getFirst();
        latest.removeAll();
        buttons.setVisible(maySpeak);
        if (known == null) {
            Span none = new Span(text("talk.health.none"));
            none.addClassName("ch-quiet");
            latest.add(none);
        } else {
            latest.add(said(known, speakers));
            if (known.stale(of.status(), now)) {
                Span old = new Span(text("talk.health.stale"));
                old.addClassName("ch-overdue");
                latest.add(old);
            }
        }
        choices.forEach((state, choice) -> choice.getElement()
                .setAttribute("aria-pressed", String.valueOf(known != null && known.state() == state)));
        before.removeAll();
        health.stream().skip(1).forEach(earlier -> before.add(said(earlier, speakers)));
        before.setVisible(health.size() > 1);
    }

    private static Div said(Health health, Speakers speakers) {
        Span state = new Span(sign(health.state()), new Span(health.state().label()));
        state.addClassName("ch-health-state");
        Div said = new Div(state, Words.paragraph(health.note()), speakers.head(health.written(), ""));
        said.addClassName("ch-health-said");
        return said;
    }

    private void choose(Health.State state) {
        chosen = state;
        saying.setVisible(true);
        note.setHelperText(text("talk.health.saying", state.label()));
        note.focus();
    }

    private void save() {
        Item of = item;
        Health.State state = chosen;
        String why = note.getValue().strip();
        if (of == null || state == null || why.isEmpty()) {
            note.setInvalid(why.isEmpty());
            note.setErrorMessage(text("talk.health.why-missing"));
            note.focus();
            return;
        }
        note.setInvalid(false);
        Health now = known;
        Map<String, @Nullable String> to = Map.of("state", state.code(), "note", why);
        boolean done = now == null
                ? sender.send(
                        Op.add(Health.TYPE, of.id(), Map.of("item", of.key(), "state", state.code(), "note", why)))
                : sender.send(
                        Op.set(Health.TYPE, of.id(), Map.of("state", now.state().code(), "note", now.note()), to));
        if (done) {
            note.clear();
            saying.setVisible(false);
        }
    }
}
