package io.rapport.core.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id of an alert: the first 128 bits of SHA-256 over customer, rule and episode, as 32 hexadecimal digits. */
public final class AlertId {
    private static final int BYTES = 16;

    private AlertId() {}

    public static String of(String customerId, String rule, String episode) {
        MessageDigest digest = sha256();
        for (String part : new String[] {customerId, rule, episode}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((byte) (bytes.length >>> 8));
            digest.update((byte) bytes.length);
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
