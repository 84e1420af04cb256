package app.commonhorizon.people.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.CurrentPerson;
import app.commonhorizon.people.PeopleAdministration;
import app.commonhorizon.people.PeopleAdministration.AccountRow;
import app.commonhorizon.people.Person;
import app.commonhorizon.people.PersonRefusedException;
import app.commonhorizon.people.Team;
import app.commonhorizon.shared.ui.Face;
import app.commonhorizon.shared.ui.HasHeader;
import app.commonhorizon.shared.ui.HeaderTitle;
import app.commonhorizon.shared.ui.PageTitles;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** The people of the workspace, for administrators. Rights are checked by {@link PeopleAdministration} with every step. */
@Route("people")
@PermitAll
class PeopleView extends Div implements BeforeEnterObserver, HasHeader, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int SHOWN_MILLIS = 6000;
    private static final int NARROW = 800;

    private final transient PeopleAdministration administration;
    private final transient CurrentPerson currentPerson;
    private final Grid<AccountRow> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Span count = new Span();
    private final List<Grid.Column<AccountRow>> wideOnly = new ArrayList<>();
    private @Nullable Registration resizing;
    private transient List<AccountRow> accounts = List.of();

    PeopleView(PeopleAdministration administration, CurrentPerson currentPerson) {
        this.administration = administration;
        this.currentPerson = currentPerson;
        addClassNames("ch-page", "ch-people");
        add(toolbar(), grid);
        setUpGrid();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            reload();
        } catch (AccessDeniedException refused) {
            event.rerouteToError(refused, "");
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Page page = attached.getUI().getPage();
        page.executeJs("return window.innerWidth").then(Integer.class, this::fit);
        resizing = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (resizing != null) {
            resizing.remove();
        }
    }

    /** On a narrow screen the person's cell says everything. */
    private void fit(int width) {
        wideOnly.forEach(column -> column.setVisible(width >= NARROW));
    }

    @Override
    public Component headerTitle() {
        return new HeaderTitle(text("people.title"), text("people.subtitle"));
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(text("people.title"));
    }

    private Component toolbar() {
        search.setPlaceholder(text("people.list.search"));
        search.setAriaLabel(text("people.list.search-label"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter());
        count.addClassName("ch-quiet");
        count.getElement().setAttribute("role", "status");
        Button add = new Button(text("people.list.add"), VaadinIcon.PLUS.create(), click -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Div toolbar = new Div(search, count, add);
        toolbar.addClassName("ch-toolbar");
        return toolbar;
    }

    private void setUpGrid() {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addClassName("ch-people-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(PeopleView::who)
                .setHeader(text("people.list.person"))
                .setComparator(row -> row.person().name().toLowerCase(Locale.ROOT))
                .setFlexGrow(3)
                .setWidth("12rem");
        wideOnly.add(grid.addColumn(row -> PersonTexts.teams(row.person().teams()))
                .setHeader(text("people.list.team"))
                .setSortable(true)
                .setWidth("9rem"));
        wideOnly.add(grid.addColumn(row -> row.person().role().label())
                .setHeader(text("people.list.role"))
                .setSortable(true)
                .setWidth("6rem"));
        wideOnly.add(grid.addComponentColumn(PeopleView::state)
                .setHeader(text("people.list.account"))
                .setWidth("17rem")
                .setFlexGrow(0));
        grid.addComponentColumn(this::actions).setWidth("8rem").setFlexGrow(0);
        grid.addItemDoubleClickListener(click -> edit(click.getItem().person()));
        grid.setEmptyStateText(text("people.list.none"));
        grid.setAllRowsVisible(true);
    }

    private static Component who(AccountRow row) {
        Person person = row.person();
        Span name = new Span(person.name());
        name.addClassName("ch-people-name");
        name.setTitle(person.name());
        Span mail = new Span(person.email());
        mail.addClassName("ch-people-mail");
        mail.setTitle(person.email());
        Span narrow = new Span(
                PersonTexts.teams(person.teams()) + " · " + person.role().label());
        narrow.addClassNames("ch-people-mail", "ch-narrow-only");
        Component narrowState = state(row);
        narrowState.addClassName("ch-narrow-only");
        Div words = new Div(name, mail, narrow, narrowState);
        words.addClassName("ch-people-words");
        Div cell =
                new Div(new Face(person.name(), person.initials(), person.side().code()), words);
        cell.addClassName("ch-people-who");
        cell.setClassName("ch-closed", !person.active());
        return cell;
    }

    private static Component state(AccountRow row) {
        Div badges = new Div();
        badges.addClassName("ch-badges");
        if (!row.person().active()) {
            badges.add(badge(text("people.list.closed"), "ch-badge-closed"));
        } else if (!row.hasPassword()) {
            badges.add(badge(text("people.list.no-password"), "ch-badge-waiting"));
        }
        if (row.person().administrator()) {
            badges.add(badge(text("people.list.administrator"), "ch-badge-plain"));
        }
        return badges;
    }

    private static Component badge(String text, String style) {
        Span badge = new Span(text);
        badge.addClassNames("ch-badge", style);
        return badge;
    }

    private Component actions(AccountRow row) {
        Person person = row.person();
        Button edit = new Button(text("people.list.edit"), click -> edit(person));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        edit.setAriaLabel(text("people.list.edit-person", person.name()));
        Button more = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.setAriaLabel(text("people.list.more", person.name()));
        ContextMenu menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        if (person.active()) {
            menu.addItem(text("people.list.new-link"), click -> newLink(person));
            menu.addItem(text("people.list.close"), click -> confirmClose(person));
        } else {
            menu.addItem(text("people.list.reopen"), click -> attempt(() -> administration.reopen(person.id())));
        }
        Div actions = new Div(edit, more);
        actions.addClassName("ch-people-actions");
        return actions;
    }

    private void add() {
        new PersonDialog(text("people.list.add"), text("people.list.add-and-link"), null, details -> {
                    Person added = administration.add(details);
                    reload();
                    newLink(added);
                })
                .open();
    }

    private void edit(Person person) {
        new PersonDialog(
                        text("people.list.edit-person", person.name()), text("people.dialog.save"), person, details -> {
                            administration.change(person.id(), details);
                            reload();
                        })
                .open();
    }

    private void newLink(Person person) {
        attempt(() -> new OneTimeLinkDialog(person, administration.newLink(person.id())).open());
    }

    private void confirmClose(Person person) {
        boolean me = currentPerson.id().equals(person.id());
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text("people.close.title", person.name()));
        dialog.setText(text(me ? "people.close.own" : "people.close.other"));
        dialog.setCancelable(true);
        dialog.setCancelText(text("people.dialog.cancel"));
        dialog.setConfirmText(text("people.close.confirm"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirm -> attempt(() -> administration.close(person.id())));
        dialog.open();
    }

    private void attempt(Runnable action) {
        try {
            action.run();
            reload();
        } catch (PersonRefusedException refused) {
            Notification.show(refused.getMessage(), SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER);
        }
    }

    private void reload() {
        accounts = administration.accounts();
        filter();
    }

    private void filter() {
        String[] words = search.getValue().strip().toLowerCase(Locale.ROOT).split("\\s+");
        List<AccountRow> shown = accounts.stream()
                .filter(row -> Stream.of(words).allMatch(word -> searchable(row).contains(word)))
                .toList();
        grid.setItems(shown);
        int all = accounts.size();
        count.setText(
                shown.size() == all ? text("people.list.count", all) : text("people.list.count-of", shown.size(), all));
    }

    private static String searchable(AccountRow row) {
        Person person = row.person();
        return String.join(
                        " ",
                        person.name(),
                        person.email(),
                        PersonTexts.teams(person.teams()),
                        person.teams().contains(Team.IT) ? Team.IT.label() : "",
                        person.role().label())
                .toLowerCase(Locale.ROOT);
    }
}
