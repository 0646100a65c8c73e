package dev.enrollment.notification.mail;

import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Lays a letter out as HTML. Every value is escaped. */
final class HtmlLayout {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final String template;

    HtmlLayout(String template) {
        this.template = template;
        StringTemplateResolver resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCacheable(true);
        engine.setTemplateResolver(resolver);
    }

    String of(Content content) {
        Context context = new Context();
        context.setVariable("letter", content);
        return engine.process(template, context);
    }
}
