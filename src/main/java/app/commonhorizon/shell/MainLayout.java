package app.commonhorizon.shell;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.CurrentPerson;
import app.commonhorizon.people.People;
import app.commonhorizon.people.Person;
import app.commonhorizon.shared.ui.AccountMenuEntry;
import app.commonhorizon.shared.ui.HasHeader;
import app.commonhorizon.shared.ui.HeaderEntry;
import app.commonhorizon.shared.ui.HeaderTitle;
import app.commonhorizon.shared.ui.Logo;
import app.commonhorizon.shared.ui.NavEntry;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The frame around all pages: logo and page title on the left, the page's links in the middle, its actions and who is
 * signed in on the right. Open to all, because the pages for what went wrong stand in it too.
 */
@Layout
@AnonymousAllowed
@JsModule("./icons.ts")
@JsModule("./licence-strip.ts")
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1;
    private static final String CONTENT = "ch-content";

    private final transient People people;
    private final transient AuthenticationContext authentication;
    private final transient ObjectProvider<AccountMenuEntry> accountEntries;
    private final transient ObjectProvider<HeaderEntry> offered;

    private final Div title = new Div();
    private final Nav nav = new Nav();
    private final Div actions = new Div();
    private final Div account = new Div();
    private final Div entries = new Div();
    private final Main main = new Main();
    private @Nullable HasElement content;

    MainLayout(
            People people,
            AuthenticationContext authentication,
            ObjectProvider<AccountMenuEntry> accountEntries,
            ObjectProvider<HeaderEntry> offered) {
        this.people = people;
        this.authentication = authentication;
        this.accountEntries = accountEntries;
        this.offered = offered;
        addClassName("ch-shell");
        title.addClassName("ch-header-start");
        nav.addClassName("ch-header-nav");
        nav.setAriaLabel(text("shell.nav"));
        actions.addClassName("ch-header-actions");
        account.addClassName("ch-header-account");
        entries.addClassName("ch-header-entries");
        Header header = new Header(home(), title, nav, actions, entries, account);
        header.addClassName("ch-header");
        main.addClassName("ch-main");
        main.setId(CONTENT);
        // So that the skip link can move the focus there.
        main.getElement().setAttribute("tabindex", "-1");
        add(skipLink(), header, main);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement shown) {
        main.getElement().removeAllChildren();
        content = shown;
        if (shown != null) {
            main.getElement().appendChild(shown.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        main.getElement().removeAllChildren();
        content = null;
    }

    /** The page knows its parameters now, and what it wants in the header. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        title.removeAll();
        nav.removeAll();
        actions.removeAll();
        if (content instanceof HasHeader page) {
            title.add(page.headerTitle());
            page.headerNav().forEach(entry -> nav.add(link(entry)));
            page.headerActions().ifPresent(actions::add);
        } else {
            title.add(new HeaderTitle("Common Horizon", ""));
        }
        nav.setVisible(nav.getComponentCount() > 0);
        actions.setVisible(actions.getComponentCount() > 0);
        account.removeAll();
        signedIn()
                .ifPresent(
                        person -> account.add(new AccountMenu(person, authentication, accountEntries.orderedStream())));
        if (signedIn().isEmpty()) {
            entries.removeAll();
        } else if (entries.getComponentCount() == 0) {
            offered.orderedStream().map(HeaderEntry::component).forEach(entries::add);
        }
    }

    private Optional<Person> signedIn() {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        return CurrentPerson.of(current).flatMap(people::find);
    }

    private static Component home() {
        Anchor home = new Anchor("", new Logo());
        home.addClassName("ch-home");
        home.setAriaLabel(text("shell.home"));
        home.getElement().setAttribute("router-link", "");
        return home;
    }

    private static Component skipLink() {
        Anchor skip = new Anchor("#" + CONTENT, text("shell.skip"));
        skip.addClassName("ch-skip");
        // With <base href>, "#…" would lead to the start page.
        skip.getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault();"
                                + " document.getElementById($0).focus(); })",
                        CONTENT);
        return skip;
    }

    private static Component link(NavEntry entry) {
        Anchor link = new Anchor(entry.path(), entry.label());
        link.addClassName("ch-nav-entry");
        link.getElement().setAttribute("router-link", "");
        entry.badge().ifPresent(link::add);
        if (entry.current()) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
