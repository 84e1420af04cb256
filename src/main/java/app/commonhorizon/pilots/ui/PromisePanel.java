package app.commonhorizon.pilots.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.pilots.Promise;
import app.commonhorizon.roadmap.PlanPage;
import app.commonhorizon.shared.ItemId;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** What a scaling task promises that a pilot need not hold. */
@StyleSheet("pilots.css")
class PromisePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PlanPage page;
    private final transient Tools tools;
    private final transient ItemId item;
    private final transient PartForm form;

    PromisePanel(PlanPage page, Tools tools, ItemId item) {
        this.page = page;
        this.tools = tools;
        this.item = item;
        addClassName("ch-pilot");
        form = new PartForm(page, item, Promise.TYPE);
        TextField operator = new TextField(text("pilots.promise.operator"));
        operator.setMaxLength(Promise.LONGEST_OPERATOR);
        operator.addClassName("ch-wide");
        Div fields = new Div(
                field("reliability", text("pilots.promise.reliability"), text("pilots.promise.reliability-help")),
                field("quality", text("pilots.promise.quality"), text("pilots.promise.quality-help")),
                field("load", text("pilots.promise.load"), text("pilots.promise.load-help")),
                field("cost", text("pilots.promise.cost"), text("pilots.promise.cost-help")),
                form.bind("operator", operator, PartForm.TEXT));
        fields.addClassName("ch-item-form");
        add(Tools.quiet(text("pilots.promise.intro")), fields);
        Tools.follow(page, item, this, this::reload);
    }

    private TextArea field(String name, String label, String help) {
        TextArea field = new TextArea(label);
        field.setPlaceholder(help);
        field.setMaxLength(Promise.LONGEST);
        field.setMinRows(1);
        field.setMaxRows(6);
        field.addClassName("ch-wide");
        return form.bind(name, field, PartForm.TEXT);
    }

    private void reload() {
        boolean there = page.plan().item(item).isPresent();
        setVisible(there);
        if (there) {
            form.show(tools.life(page, item).promise(), page.access().mayEdit());
        }
    }
}
