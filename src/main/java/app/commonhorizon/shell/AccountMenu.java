package app.commonhorizon.shell;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.Person;
import app.commonhorizon.shared.ui.AccountMenuEntry;
import app.commonhorizon.shared.ui.Face;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** Who is signed in, and what concerns only them and this browser. */
class AccountMenu extends MenuBar {

    private static final long serialVersionUID = 1;

    private final transient AuthenticationContext authentication;
    private final Map<ColourScheme, MenuItem> schemes = new EnumMap<>(ColourScheme.class);

    /** @param offered what features offer to each person for themselves */
    AccountMenu(Person person, AuthenticationContext authentication, Stream<AccountMenuEntry> offered) {
        this.authentication = authentication;
        addClassName("ch-account");
        addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem top = addItem(face(person));
        top.setAriaLabel(text("shell.account.label", person.name()));
        SubMenu menu = top.getSubMenu();
        menu.addComponent(card(person));
        menu.addSeparator();
        for (ColourScheme scheme : ColourScheme.values()) {
            MenuItem item = menu.addItem(scheme.label(), click -> choose(scheme));
            item.setCheckable(true);
            item.setKeepOpen(true);
            schemes.put(scheme, item);
        }
        VaadinRequest request = VaadinRequest.getCurrent();
        check(request == null ? ColourScheme.SYSTEM : ColourSchemes.chosen(request));
        menu.addSeparator();
        offered.filter(AccountMenuEntry::isOffered)
                .forEach(entry -> menu.addItem(entry.label(), click -> entry.open()));
        if (person.administrator()) {
            menu.addItem(text("shell.account.people"), click -> getUI().ifPresent(ui -> ui.navigate("people")));
        }
        menu.addItem(text("shell.account.sign-out"), click -> this.authentication.logout());
    }

    private void choose(ColourScheme scheme) {
        getUI().ifPresent(ui -> ColourSchemes.choose(scheme, ui));
        check(scheme);
    }

    private void check(ColourScheme chosen) {
        schemes.forEach((scheme, item) -> item.setChecked(scheme == chosen));
    }

    private static Face face(Person person) {
        return new Face(person.name(), person.initials(), person.side().code());
    }

    private static Div card(Person person) {
        Span name = new Span(person.name());
        name.addClassName("ch-account-name");
        Span email = new Span(person.email());
        email.addClassName("ch-account-mail");
        Div words = new Div(name, email);
        words.addClassName("ch-account-words");
        Div card = new Div(face(person), words);
        card.addClassName("ch-account-card");
        return card;
    }
}
