package dev.enrollment.account.portal.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.portal.UnknownDraft;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** The {@code id} in the path; what is no identity is as unknown as one of somebody else. */
final class EnrollmentArgument implements HandlerMethodArgumentResolver {

    private static final EnrollmentId NONE = new EnrollmentId(new UUID(0, 0));

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == EnrollmentId.class;
    }

    @Override
    public EnrollmentId resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        Object path =
                web.getAttribute(
                        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                        RequestAttributes.SCOPE_REQUEST);
        if (path instanceof Map<?, ?> variables && variables.get("id") instanceof String id) {
            try {
                return EnrollmentId.of(id);
            } catch (IllegalArgumentException e) {
                throw new UnknownDraft(NONE);
            }
        }
        throw new IllegalStateException("The path has no {id}");
    }
}
