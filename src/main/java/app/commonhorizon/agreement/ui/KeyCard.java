package app.commonhorizon.agreement.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.agreement.Agreement;
import app.commonhorizon.agreement.KeyRights;
import app.commonhorizon.agreement.Signature;
import app.commonhorizon.agreement.Signing;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.PersonId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One team's key at one item. */
class KeyCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient KeyDesk desk;
    private final transient PlanPage page;
    private final transient Item item;
    private final transient Agreement agreement;
    private final Team team;
    private final transient Person me;

    KeyCard(
            KeyDesk desk,
            PlanPage page,
            Item item,
            Agreement agreement,
            Team team,
            Person me,
            @Nullable Signature signature) {
        this.desk = desk;
        this.page = page;
        this.item = item;
        this.agreement = agreement;
        this.team = team;
        this.me = me;
        Agreement.Key key = agreement.key(team).orElse(null);
        String look = key == null ? "missing" : key.holds() ? "held" : "void";
        addClassNames("ch-key", "ch-key-" + team.code(), "ch-key-" + look);
        Span title = new Span(text("agreement.key." + look + "." + team.code()));
        title.addClassName("ch-key-title");
        add(title);
        if (key != null) {
            add(quiet(text("agreement.key.by", desk.name(key.by()), KeyDesk.day(key.at()))));
        }
        buttons(key);
        if (signature != null && key != null && !key.holds()) {
            Details signed = new Details(text("agreement.signed-terms"));
            signed.addOpenedChangeListener(event -> {
                if (event.isOpened() && signed.getContent().findAny().isEmpty()) {
                    signed.add(new TermSheet(desk, page, page.plan()).signed(item, signature));
                }
            });
            add(signed);
        }
    }

    private void buttons(Agreement.@Nullable Key key) {
        RoadmapSnapshot plan = page.plan();
        boolean mayTurn = KeyRights.mayTurn(plan, me, team);
        Div buttons = new Div();
        buttons.addClassName("ch-key-buttons");
        if (mayTurn && (key == null || !key.holds())) {
            if (turnedTheOther()) {
                add(quiet(text("agreement.key.one-each")));
            } else {
                Button sign = new Button(
                        text(key == null ? "agreement.sign" : "agreement.sign-again"),
                        event -> new SigningDialog(desk, page, team, List.of(item.id())).open());
                sign.setAriaLabel(text("agreement.sign.title." + team.code()));
                sign.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.PRIMARY);
                buttons.add(sign);
            }
        }
        boolean mine = key != null
                && key.by().equals(me.id())
                && plan.access(me.id(), me.mayEdit()).mayEdit();
        if (key != null && (mine || mayTurn)) {
            Button back = new Button(
                    text("agreement.take-back"),
                    event -> desk.sendOrTell(
                            page,
                            page.plan(),
                            Signing.takeBack(page.plan(), item.id(), team).stream()
                                    .toList()));
            back.setAriaLabel(text("agreement.take-back.title." + team.code()));
            back.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            buttons.add(back);
        }
        if (buttons.getComponentCount() > 0) {
            add(buttons);
        }
        if (!mayTurn && (key == null || !key.holds())) {
            whoMay(plan).ifPresent(names -> add(quiet(text("agreement.key.turned-by", names))));
        }
    }

    private boolean turnedTheOther() {
        return agreement
                .key(team == Team.MARKETING ? Team.IT : Team.MARKETING)
                .filter(other -> other.by().equals(me.id()))
                .isPresent();
    }

    /** Who may turn this key, where it is not everyone on the team. */
    private Optional<String> whoMay(RoadmapSnapshot plan) {
        Set<PersonId> holders = KeyRights.holders(plan, team);
        return holders.isEmpty()
                ? Optional.empty()
                : Optional.of(holders.stream()
                        .map(desk::name)
                        .filter(Objects::nonNull)
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("ch-key-facts");
        return paragraph;
    }
}
