package dev.enrollment.review.web.console;

import dev.enrollment.review.NoSuchReview;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Turns every failure of a page into a page that says what to do now. */
@ControllerAdvice(basePackageClasses = ConsoleFailures.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsoleFailures {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleFailures.class);

    @ExceptionHandler({NoSuchReview.class, MethodArgumentTypeMismatchException.class})
    ModelAndView unknown() {
        return page("unknown", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ModelAndView unavailable(RuntimeException failure) {
        LOG.warn("Answered 503: {}", failure.getClass().getName());
        return page("unavailable", HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ModelAndView page(String name, HttpStatus status) {
        return new ModelAndView("failure", status).addObject("failure", name);
    }
}
