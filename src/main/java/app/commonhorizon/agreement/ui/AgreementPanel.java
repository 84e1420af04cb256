package app.commonhorizon.agreement.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.agreement.Agreement;
import app.commonhorizon.agreement.Agreements;
import app.commonhorizon.agreement.KeyHolder;
import app.commonhorizon.agreement.Signature;
import app.commonhorizon.agreement.Signing;
import app.commonhorizon.agreement.Terms;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.Team;
import app.commonhorizon.roadmap.Item;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.RoadmapSnapshot;
import app.commonhorizon.shared.Access;
import app.commonhorizon.shared.ItemId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two keys of one item: who has turned them, what has drifted since, and what one can do about it. */
@StyleSheet("agreement.css")
class AgreementPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient KeyDesk desk;
    private final transient PlanPage page;
    private final transient ItemId id;
    private final Paragraph state = new Paragraph();
    private final Div keys = new Div();
    private final Div drift = new Div();
    private final Details terms = new Details(text("agreement.terms"));
    private transient @Nullable Agreement shown;
    private transient @Nullable Item shownItem;
    private transient @Nullable Terms shownTerms;
    private transient Set<Team> shownKeys = Set.of();
    private transient Access shownAccess = Access.NONE;
    private transient Map<String, Map<String, String>> shownHolders = Map.of();

    AgreementPanel(KeyDesk desk, PlanPage page, ItemId id) {
        this.desk = desk;
        this.page = page;
        this.id = id;
        addClassName("ch-agreement");
        state.addClassName("ch-agreement-state");
        keys.addClassName("ch-keys");
        terms.addOpenedChangeListener(event -> showTerms());
        add(state, keys, drift, terms);
        reload();
    }

    /** Shows how it stands now, and what the person may do about it by now. */
    final void reload() {
        RoadmapSnapshot plan = page.plan();
        Item item = plan.item(id).orElse(null);
        setVisible(item != null);
        if (item == null) {
            return;
        }
        Agreement agreement = Agreements.of(plan).of(item);
        Terms standing = terms.isOpened() ? Terms.of(plan, item) : null;
        Map<String, Map<String, String>> holders = plan.marks().of(KeyHolder.TYPE);
        Set<Team> keysOfMine = desk.myKeys(page);
        if (agreement.equals(shown)
                && item.equals(shownItem)
                && Objects.equals(standing, shownTerms)
                && holders.equals(shownHolders)
                && keysOfMine.equals(shownKeys)
                && page.access() == shownAccess) {
            return;
        }
        shownTerms = standing;
        shownKeys = keysOfMine;
        shownAccess = page.access();
        shown = agreement;
        shownItem = item;
        shownHolders = holders;
        show(plan, item, agreement);
    }

    private void show(RoadmapSnapshot plan, Item item, Agreement agreement) {
        String code = agreement.state().name().toLowerCase(Locale.ROOT);
        state.setText(text("agreement.state." + code));
        state.getElement().setAttribute("data-state", code);
        Person me = desk.me(page);
        Map<Team, Signature> signatures = desk.signatures(page, id);
        keys.removeAll();
        for (Team team : Team.values()) {
            keys.add(new KeyCard(desk, page, item, agreement, team, me, signatures.get(team)));
        }
        drift.removeAll();
        behind(agreement).ifPresent(key -> {
            Signature signed = signatures.get(key.team());
            if (signed != null) {
                showDrift(
                        plan,
                        item,
                        key,
                        signed,
                        plan.access(me.id(), me.mayEdit()).mayEdit());
            }
        });
        showTerms();
    }

    /** The key whose terms the item has left: of a drifted item, or of one that a single team had signed. */
    private static Optional<Agreement.Key> behind(Agreement agreement) {
        return agreement
                .leftBehind()
                .or(() -> agreement.key(Team.MARKETING).filter(key -> !key.holds()))
                .or(() -> agreement.key(Team.IT).filter(key -> !key.holds()));
    }

    private void showDrift(RoadmapSnapshot plan, Item item, Agreement.Key key, Signature signed, boolean mayEdit) {
        drift.add(
                new H3(text("agreement.drift-since." + key.team().code(), KeyDesk.day(key.at()))),
                new TermSheet(desk, page, plan).differences(item, key.drift(), signed));
        if (mayEdit) {
            Button back = new Button(
                    text("agreement.bring-back"),
                    event -> desk.sendOrTell(
                            page, plan, Signing.bringBack(plan, item, key, desk.texts(page, List.of(signed)))));
            back.addThemeVariants(ButtonVariant.SMALL);
            back.setTooltipText(text("agreement.bring-back.hint"));
            drift.add(back);
        }
    }

    private void showTerms() {
        terms.removeAll();
        Item item = shownItem;
        if (terms.isOpened() && item != null) {
            terms.add(new TermSheet(desk, page, page.plan()).standing(item));
        }
    }
}
