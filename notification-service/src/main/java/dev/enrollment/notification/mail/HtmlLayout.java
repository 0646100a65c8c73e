package dev.enrollment.notification.mail;

import dev.enrollment.defaults.Vendor;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Lays a letter out as HTML. Every value is escaped. */
final class HtmlLayout {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final String template;
    private final Vendor.Look look;

    HtmlLayout(String template, Vendor.Look look) {
        this.template = template;
        this.look = look;
        StringTemplateResolver resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCacheable(true);
        engine.setTemplateResolver(resolver);
    }

    String template() {
        return template;
    }

    String of(Content content) {
        Context context = new Context();
        context.setVariable("letter", content);
        context.setVariable("look", look);
        return engine.process(template, context);
    }
}
