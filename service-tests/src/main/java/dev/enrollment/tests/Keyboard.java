package dev.enrollment.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** A person with a keyboard alone: everything is reached by Tab, and one sees where one is. */
public final class Keyboard implements Hands {

    private static final int MOST_STOPS = 160;
    private static final int MOST_OF_A_GROUP = 20;
    private static final String SEEN =
            """
            () => {
              const look = getComputedStyle(document.activeElement);
              return look.outlineStyle !== 'none' || look.boxShadow !== 'none';
            }
            """;

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /** The first stop of a page leads there. */
    @Override
    public void skipTheHead() {
        page.keyboard().press("Tab");
        assertThat(isAt(".skip")).as("the first stop skips the head").isTrue();
        page.keyboard().press("Enter");
        assertThat(page.url()).endsWith("#content");
    }

    @Override
    public void press(String selector) {
        stopAt(selector);
        page.keyboard().press("Enter");
    }

    @Override
    public void write(String selector, String text) {
        stopAt(selector);
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }

    /** Of a group Tab reaches one alone; arrows lead to the others. */
    @Override
    public void tick(String selector) {
        var wanted = page.locator(selector).first();
        if ("radio".equals(wanted.getAttribute("type"))) {
            stopAt("[name='" + wanted.getAttribute("name") + "']");
            for (int step = 0; step < MOST_OF_A_GROUP && !isAt(selector); step++) {
                page.keyboard().press("ArrowDown");
            }
        } else {
            stopAt(selector);
        }
        page.keyboard().press("Space");
        assertThat(wanted.isChecked()).as(selector).isTrue();
    }

    @Override
    public void choose(String selector, String value) {
        var list = page.locator(selector);
        stopAt(selector);
        page.keyboard().press("Home");
        int options = list.locator("option").count();
        for (int step = 1; step < options && !list.inputValue().equals(value); step++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(list.inputValue()).isEqualTo(value);
    }

    private void stopAt(String selector) {
        page.locator(selector).first().waitFor();
        for (int stop = 0; stop < MOST_STOPS && !isAt(selector); stop++) {
            page.keyboard().press("Tab");
        }
        assertThat(isAt(selector)).as("Tab leads to %s on %s", selector, page.url()).isTrue();
        assertThat(page.evaluate(SEEN)).as("focus is seen at " + selector).isEqualTo(true);
    }

    private boolean isAt(String selector) {
        return Boolean.TRUE.equals(
                page.evaluate("wanted => document.activeElement.matches(wanted)", selector));
    }
}
