package app.commonhorizon.people.internal;

import static org.springframework.security.config.Customizer.withDefaults;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may ask for what over HTTP, and what every answer says about itself. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final RequestMatcher LIVE =
            PathPatternRequestMatcher.withDefaults().matcher("/live/**");

    /** Style sheets and pictures that the sign-in page needs too. */
    private static final String[] OPEN_FILES = {"/common-horizon.css", "/favicon.svg", "/favicon.ico", "/aura/**"};

    /** Links in mails end those mails: whoever holds one may, signed in or not, and mail programs send no token of ours. */
    private static final RequestMatcher UNSUBSCRIBE =
            PathPatternRequestMatcher.withDefaults().matcher("/unsubscribe/*");

    /** Vaadin's pages are answered by a forward, which ends the answer before Spring's filter would add its headers. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EAGERLY = new ObjectPostProcessor<>() {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            RequestUtil vaadinRequests,
            SignInAnswers answers,
            LastingSignIn lastingSignIn,
            Accounts accounts,
            OpenSessions openSessions,
            SecurityContextHolderStrategy contexts,
            ContentSecurityPolicy contentSecurityPolicy,
            ObjectProvider<DemoSignInFilter.Configurer> demo) {
        // First: nothing below /live is open because Vaadin takes it for a request of its own.
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(LIVE)
                .authenticated()
                .requestMatchers(OPEN_FILES)
                .permitAll()
                .requestMatchers(UNSUBSCRIBE)
                .permitAll());
        http.csrf(csrf -> csrf.ignoringRequestMatchers(
                UNSUBSCRIBE, request -> vaadinRequests.isFrameworkInternalRequest(request) && !LIVE.matches(request)));
        http.exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), LIVE)
                .defaultAuthenticationEntryPointFor(answers, request -> true)
                .accessDeniedHandler(answers));
        http.setSharedObject(RequestCache.class, pagesOnly());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView("/" + SignInPaths.SIGN_IN, "/" + SignInPaths.SIGN_IN)
                        // Vaadin would take the sign-in form out.
                        .enableCsrfConfiguration(false)
                        // An address that is nothing gets the page that says so, not a bare refusal.
                        .anyRequest(AuthorizedUrl::authenticated));
        http.formLogin(form -> form.failureHandler(answers));
        http.rememberMe(lasting -> lasting.rememberMeServices(lastingSignIn).key(lastingSignIn.getKey()));
        demo.ifAvailable(configurer -> http.with(configurer, withDefaults()));
        http.addFilterBefore(
                new AccountCheckFilter(accounts, openSessions, contexts), AnonymousAuthenticationFilter.class);
        http.headers(headers -> writeHeaders(headers, contentSecurityPolicy));
        return http.build();
    }

    private static void writeHeaders(HeadersConfigurer<HttpSecurity> headers, ContentSecurityPolicy policy) {
        headers.withObjectPostProcessor(EAGERLY);
        // Spring Security adds nosniff, no-store, frame options, and HSTS where the request came over https.
        headers.addHeaderWriter(policy);
        // One-time links stand in the address: no other site is told where somebody came from.
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(permissions -> permissions.policy(
                "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(),"
                        + " usb=()"));
    }

    /** After signing in one comes back to the page that one wanted, and never to data meant for a script. */
    @SuppressWarnings("NullAway") // null is allowed there, and means none
    private static RequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        // No parameter: otherwise every address after signing in ends with "?continue".
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(SecurityConfiguration::isPage);
        return cache;
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && accept != null
                && accept.contains("text/html")
                && !LIVE.matches(request);
    }
}
