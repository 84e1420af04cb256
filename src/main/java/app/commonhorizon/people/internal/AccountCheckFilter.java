package app.commonhorizon.people.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of whoever's account was closed, or whose password was set anew, since they signed in. The database
 * is asked with every request, because the account may have been closed on another node.
 */
class AccountCheckFilter extends OncePerRequestFilter {

    private final Accounts accounts;
    private final OpenSessions openSessions;

    private final SecurityContextHolderStrategy security;

    /** @param security where the chain in which this filter stands keeps who is signed in */
    AccountCheckFilter(Accounts accounts, OpenSessions openSessions, SecurityContextHolderStrategy security) {
        this.security = security;
        this.accounts = accounts;
        this.openSessions = openSessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = security.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Account account) {
            HttpSession session = request.getSession(false);
            if (!accounts.mayGoOn(account)) {
                end(session);
            } else if (session != null) {
                openSessions.note(account.personId(), session);
            }
        }
        chain.doFilter(request, response);
    }

    private void end(@org.jspecify.annotations.Nullable HttpSession session) {
        security.clearContext();
        if (session != null) {
            try {
                session.invalidate();
            } catch (IllegalStateException alreadyOver) {
                // Ended by another request of the same person; the outcome is the same.
            }
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/VAADIN/build/") || path.startsWith("/VAADIN/static/");
    }
}
