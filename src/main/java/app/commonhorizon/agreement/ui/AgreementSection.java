package app.commonhorizon.agreement.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.agreement.KeyHolder;
import app.commonhorizon.agreement.Signature;
import app.commonhorizon.changes.Change;
import app.commonhorizon.roadmap.ItemSection;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.roadmap.PlanType;
import app.commonhorizon.shared.ItemId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import org.springframework.core.annotation.Order;

/** Whether both sides agree on an item, in its panel: open, for it is what both come back to. */
@org.springframework.stereotype.Component
@Order(5)
class AgreementSection implements ItemSection {

    /** Handovers are links; who may edit may turn a key. */
    private static final Set<String> SHOWN = Set.of(
            Signature.TYPE, KeyHolder.TYPE, PlanType.LINK.code(), PlanType.ACCESS.code(), PlanType.ROADMAP.code());

    private final KeyDesk desk;

    AgreementSection(KeyDesk desk) {
        this.desk = desk;
    }

    @Override
    public String label() {
        return text("agreement.title");
    }

    @Override
    public boolean openAtFirst() {
        return true;
    }

    @Override
    public Component content(PlanPage page, ItemId item) {
        AgreementPanel panel = new AgreementPanel(desk, page, item);
        panel.addAttachListener(event -> {
            Registration told = page.onPlan(change -> concerns(change, item), panel::reload);
            panel.addDetachListener(detach -> {
                detach.unregisterListener();
                told.remove();
            });
        });
        return panel;
    }

    private static boolean concerns(Change change, ItemId item) {
        return change.ops().stream()
                .anyMatch(step -> SHOWN.contains(step.type()) || step.id().equals(item.toString()));
    }
}
