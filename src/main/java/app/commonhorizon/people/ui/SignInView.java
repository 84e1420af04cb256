package app.commonhorizon.people.ui;

import static app.commonhorizon.shared.Texts.text;

import app.commonhorizon.people.CurrentPerson;
import app.commonhorizon.people.DemoPeople;
import app.commonhorizon.people.internal.SignInPaths;
import app.commonhorizon.shared.ui.PageTitles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;

/** Sign-in with mail and password; with the demo also one button per person. */
@Route(value = SignInPaths.SIGN_IN, autoLayout = false)
@AnonymousAllowed
class SignInView extends EntryPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_WAIT_SECONDS = 3600;
    private static final int SECONDS_PER_MINUTE = 60;

    private final transient ObjectProvider<DemoPeople> demo;

    SignInView(ObjectProvider<DemoPeople> demo) {
        this.demo = demo;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (CurrentPerson.of(SecurityContextHolder.getContext().getAuthentication())
                .isPresent()) {
            event.forwardTo("");
            return;
        }
        Map<String, List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        List<Component> cards = new ArrayList<>();
        demo.ifAvailable(people -> cards.add(new DemoCard(people)));
        cards.add(signIn(query));
        show(cards.toArray(Component[]::new));
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(text("people.sign-in.title"));
    }

    private static Component signIn(Map<String, List<String>> query) {
        Div card = new Div();
        if (query.containsKey(SignInPaths.READY)) {
            card.add(note(text("people.sign-in.ready")));
        } else if (query.containsKey(SignInPaths.ENDED)) {
            card.add(note(text("people.sign-in.ended")));
        }
        LoginForm form = new LoginForm(texts(query));
        form.addClassName("ch-sign-in");
        form.setAction(SignInPaths.SIGN_IN);
        form.setForgotPasswordButtonVisible(false);
        form.setError(query.containsKey(SignInPaths.WRONG)
                || query.containsKey(SignInPaths.WAIT)
                || query.containsKey(SignInPaths.FAILED));
        Paragraph help = new Paragraph(text("people.sign-in.help"));
        help.addClassName("ch-quiet");
        card.add(form, help);
        return card;
    }

    private static LoginI18n texts(Map<String, List<String>> query) {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form form = texts.getForm();
        form.setTitle(text("people.sign-in.title"));
        form.setUsername(text("people.sign-in.email"));
        form.setPassword(text("people.sign-in.password"));
        form.setSubmit(text("people.sign-in.title"));
        LoginI18n.ErrorMessage error = texts.getErrorMessage();
        error.setUsername(text("people.sign-in.email-missing"));
        error.setPassword(text("people.sign-in.password-missing"));
        if (query.containsKey(SignInPaths.WAIT)) {
            error.setTitle(text("people.sign-in.wait-title"));
            error.setMessage(text("people.sign-in.wait", duration(query)));
        } else if (query.containsKey(SignInPaths.FAILED)) {
            error.setTitle(text("people.sign-in.failed-title"));
            error.setMessage(text("people.sign-in.failed"));
        } else {
            error.setTitle(text("people.sign-in.wrong-title"));
            error.setMessage(text("people.sign-in.wrong"));
        }
        return texts;
    }

    /** Anybody can write anything into the address: only a plausible number is shown. */
    private static String duration(Map<String, List<String>> query) {
        int seconds;
        try {
            seconds = Integer.parseInt(
                    query.getOrDefault(SignInPaths.WAIT, List.of("")).getFirst());
        } catch (NumberFormatException e) {
            return text("people.sign-in.few-minutes");
        }
        if (seconds < 1 || seconds > LONGEST_WAIT_SECONDS) {
            return text("people.sign-in.few-minutes");
        }
        if (seconds <= 2 * SECONDS_PER_MINUTE) {
            return text("people.sign-in.seconds", seconds);
        }
        return text("people.sign-in.minutes", Math.ceilDiv(seconds, SECONDS_PER_MINUTE));
    }
}
