package io.rapport.schemas;

import org.apache.avro.util.ClassSecurityValidator;

/** Avro makes objects only of classes that it is told to trust, process by process: this tells it to trust ours. */
public final class GeneratedClasses {
    private static boolean isTrusted;

    private GeneratedClasses() {}

    /** Adds the classes of this package to those that are trusted already; calling it again changes nothing. */
    public static synchronized void trust() {
        if (!isTrusted) {
            String ours = GeneratedClasses.class.getPackageName();
            ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                    ClassSecurityValidator.getGlobal(),
                    type -> type.getPackageName().equals(ours)));
            isTrusted = true;
        }
    }
}
