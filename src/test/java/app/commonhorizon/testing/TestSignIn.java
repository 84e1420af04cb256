package app.commonhorizon.testing;

import app.commonhorizon.people.SignedIn;
import app.commonhorizon.shared.PersonId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sign-in for tests of the live channel, apart from the application's own: whoever sends {@value #HEADER} is that
 * person. CSRF protection and sessions are the real ones.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestSignIn {

    /** Carries the id of the person who asks. */
    public static final String HEADER = "X-Test-Person";

    private record Principal(PersonId personId) implements SignedIn {}

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain testSecurity(HttpSecurity http, SecurityContextHolderStrategy contexts) {
        return http.securityMatcher("/live/**", "/test/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new HeaderFilter(contexts), AuthorizationFilter.class)
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    /**
     * Signs in for both who ask: the context's own filters, and code that asks the static holder. That one belongs to
     * whichever context was started last, which need not be this one.
     */
    private static final class HeaderFilter extends OncePerRequestFilter {

        private final SecurityContextHolderStrategy contexts;

        HeaderFilter(SecurityContextHolderStrategy contexts) {
            this.contexts = contexts;
        }

        @Override
        protected boolean shouldNotFilterAsyncDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String person = request.getHeader(HEADER);
            if (person == null) {
                chain.doFilter(request, response);
                return;
            }
            request.getSession();
            var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                    new Principal(PersonId.of(person)), null, List.of());
            contexts.getContext().setAuthentication(signedIn);
            SecurityContextHolder.getContext().setAuthentication(signedIn);
            try {
                chain.doFilter(request, response);
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }

    /** Ends and renews sessions on request, as other pages of the application do. */
    @RestController
    static class Sessions {

        /** Signs out. */
        @GetMapping("/test/end")
        void end(HttpServletRequest request) {
            request.getSession().invalidate();
        }

        /** Gives the session a new id, as each sign-in does. */
        @GetMapping("/test/renew")
        void renew(HttpServletRequest request) {
            request.changeSessionId();
        }
    }
}
