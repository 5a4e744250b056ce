package io.rapport.expression.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Short, stable ids from texts: the first 128 bits of SHA-256, in hexadecimal. */
public final class Hash {
    private static final int BYTES = 16;

    private Hash() {}

    /** Each text is preceded by its length, so that ["a", "bc"] and ["ab", "c"] differ. */
    public static String of(List<?> texts) {
        MessageDigest digest = sha256();
        for (Object text : texts) {
            byte[] bytes = String.valueOf(text).getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
