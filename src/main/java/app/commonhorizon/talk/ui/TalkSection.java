package app.commonhorizon.talk.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.changes.Change;
import app.commonhorizon.people.People;
import app.commonhorizon.roadmap.ItemSection;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.roadmap.Roadmaps;
import app.commonhorizon.shared.ItemId;
import app.commonhorizon.talk.Comment;
import app.commonhorizon.talk.Decision;
import app.commonhorizon.talk.Health;
import app.commonhorizon.talk.Notifications;
import app.commonhorizon.talk.Question;
import app.commonhorizon.talk.Talk;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;

/** What was said about an item, in its panel: open, for asking and answering is what the panel is opened for. */
@org.springframework.stereotype.Component
@Order(10)
class TalkSection implements ItemSection {

    /** Parts of these types are seen in the panel, or decide who may do what there. */
    private static final Set<String> SHOWN =
            Set.of(Comment.TYPE, Question.TYPE, Decision.TYPE, Health.TYPE, PlanType.ACCESS.code());

    private final TalkPanel.Tools tools;

    TalkSection(Talk talk, Roadmaps roadmaps, People people, Notifications notifications, Clock clock) {
        this.tools = new TalkPanel.Tools(talk, roadmaps, people, notifications, clock);
    }

    @Override
    public String label() {
        return text("talk.title");
    }

    @Override
    public boolean openAtFirst() {
        return true;
    }

    @Override
    public Component content(PlanPage page, ItemId item) {
        TalkPanel panel = new TalkPanel(tools, page::plan, page.me(), item, () -> ask(page, item));
        panel.addAttachListener(event -> {
            Registration told = page.onPlan(change -> concerns(change, item), panel::reload);
            panel.addDetachListener(detach -> {
                detach.unregisterListener();
                told.remove();
            });
            said(event.getUI()).ifPresent(panel::reveal);
        });
        return panel;
    }

    /** Asking is the easiest thing to do with an item. */
    @Override
    public Optional<Component> atTop(PlanPage page, ItemId item) {
        Button ask = new Button(text("talk.ask"), VaadinIcon.QUESTION_CIRCLE_O.create(), event -> ask(page, item));
        ask.setTooltipText(text("talk.ask.key"));
        ask.addClassName("ch-ask-first");
        return Optional.of(ask);
    }

    private static void ask(PlanPage page, ItemId item) {
        page.tellTimeline("ask", Map.of("item", item.toString()));
    }

    private static boolean concerns(Change change, ItemId item) {
        return change.ops().stream()
                .anyMatch(step -> SHOWN.contains(step.type()) || step.id().equals(item.toString()));
    }

    /** The comment or question that the page's address names. */
    private static Optional<UUID> said(UI ui) {
        List<String> said = ui.getActiveViewLocation().getQueryParameters().getParameters("said");
        try {
            return said.stream().findFirst().map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
