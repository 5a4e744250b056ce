package io.rapport.core.bytes;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts that come again and again in the states of many customers, as ids of rules: each is decoded once. */
final class Names {
    private static final int SIZE = 512;

    private final @Nullable String[] known = new String[SIZE];

    String of(byte[] bytes, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        int place = (hash ^ hash >>> 15) & (SIZE - 1);
        String name = known[place];
        if (name == null || !isSame(name, bytes, from, length)) {
            name = new String(bytes, from, length, StandardCharsets.UTF_8);
            known[place] = name;
        }
        return name;
    }

    /** Whether bytes are those of a text; never so where it is not plain ASCII. */
    static boolean isSame(String text, byte[] bytes, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
