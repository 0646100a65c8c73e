package dev.enrollment.tests;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A person with a mouse, or with a finger. */
public final class Mouse implements Hands {

    private final Page page;

    public Mouse(Page page) {
        this.page = page;
    }

    /** The mouse is wherever the person wants it. */
    @Override
    public void skipTheHead() {}

    @Override
    public void press(String selector) {
        first(selector).click();
    }

    @Override
    public void write(String selector, String text) {
        first(selector).fill(text);
    }

    @Override
    public void tick(String selector) {
        first(selector).check();
    }

    @Override
    public void choose(String selector, String value) {
        first(selector).selectOption(value);
    }

    private Locator first(String selector) {
        return page.locator(selector).first();
    }
}
