package app.commonhorizon.people.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Sends people to the sign-in page with the reason why they are there. */
@Component
class SignInAnswers implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInAnswers.class);

    private final RedirectStrategy redirects = new DefaultRedirectStrategy();
    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

    /** Not signed in, or not any more. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        boolean hadSession = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        redirects.sendRedirect(request, response, hadSession ? page(SignInPaths.ENDED) : "/" + SignInPaths.SIGN_IN);
    }

    /** The sign-in form was sent, and it did not work. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        redirects.sendRedirect(request, response, page(answer(reason)));
    }

    private static String answer(AuthenticationException reason) {
        if (reason instanceof TooManyAttemptsException early) {
            return SignInPaths.WAIT + "=" + early.waitFor().toSeconds();
        }
        if (reason instanceof InternalAuthenticationServiceException) {
            LOG.error("Signing in failed", reason);
            return SignInPaths.FAILED;
        }
        return SignInPaths.WRONG;
    }

    /** A sign-in page that stood open until its session was over gets a new try instead of a bare refusal. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (reason instanceof CsrfException && isSignIn(request)) {
            redirects.sendRedirect(request, response, page(SignInPaths.ENDED));
        } else {
            forbidden.handle(request, response, reason);
        }
    }

    private static boolean isSignIn(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/" + SignInPaths.SIGN_IN) || path.equals("/" + SignInPaths.DEMO);
    }

    private static String page(String query) {
        return "/" + SignInPaths.SIGN_IN + "?" + query;
    }
}
