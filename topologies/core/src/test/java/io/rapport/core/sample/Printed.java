package io.rapport.core.sample;

/** Figures that a reader of the test's output may want to see. */
public final class Printed {
    private static final System.Logger LOG = System.getLogger("rapport.test");

    private Printed() {}

    public static void line(String text) {
        LOG.log(System.Logger.Level.INFO, text);
    }
}
