package app.commonhorizon.people.internal;

import app.commonhorizon.people.DemoPeople;
import app.commonhorizon.shared.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** Signs a person of the demo in without a password. Neither the filter nor its address exist without the demo. */
class DemoSignInFilter extends AbstractAuthenticationProcessingFilter {

    private static final String PERSON = "person";
    private final DemoPeople people;
    private final Accounts accounts;

    private DemoSignInFilter(DemoPeople people, Accounts accounts, AuthenticationManager manager) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + SignInPaths.DEMO), manager);
        this.people = people;
        this.accounts = accounts;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        String asked = String.valueOf(request.getParameter(PERSON));
        PersonId id = people.all().stream()
                .map(demo -> demo.person().id())
                .filter(person -> person.toString().equals(asked))
                .findFirst()
                .orElseThrow(() -> new BadCredentialsException("Not a person of the demo"));
        Account account = accounts.open(id).orElseThrow(() -> new BadCredentialsException("The account is closed"));
        account.eraseCredentials();
        return UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
    }

    /** Adds the filter with the same session handling as the sign-in with a password has. */
    @Component
    @ConditionalOnBooleanProperty("common-horizon.demo")
    static class Configurer extends AbstractHttpConfigurer<Configurer, HttpSecurity> {

        private final DemoPeople people;
        private final Accounts accounts;

        Configurer(DemoPeople people, Accounts accounts) {
            this.people = people;
            this.accounts = accounts;
        }

        @Override
        public void configure(HttpSecurity http) {
            DemoSignInFilter filter =
                    new DemoSignInFilter(people, accounts, http.getSharedObject(AuthenticationManager.class));
            filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
            filter.setRememberMeServices(http.getSharedObject(RememberMeServices.class));
            filter.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
            filter.setAuthenticationFailureHandler(
                    new SimpleUrlAuthenticationFailureHandler("/" + SignInPaths.SIGN_IN + "?" + SignInPaths.FAILED));
            http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
        }
    }
}
