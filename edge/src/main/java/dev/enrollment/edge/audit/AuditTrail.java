package dev.enrollment.edge.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before all that judges a request, and sees who had sent it and how it was answered. */
public final class AuditTrail extends OncePerRequestFilter {

    private final Audit audit;

    public AuditTrail(Audit audit) {
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication before = person();
        int status = HttpStatus.INTERNAL_SERVER_ERROR.value();
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            audit.answered(request, before, person(), status);
        }
    }

    private static @Nullable Authentication person() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller instanceof AnonymousAuthenticationToken ? null : caller;
    }
}
