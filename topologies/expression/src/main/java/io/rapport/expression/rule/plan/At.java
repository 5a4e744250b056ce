package io.rapport.expression.rule.plan;

import io.rapport.expression.value.Words;
import io.rapport.expression.yaml.YamlFile;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A key of a rule file: where what is made of it has its mistakes.
 *
 * @param file the file
 * @param key its path
 */
record At(YamlFile file, String key) {

    /** A key under this one. */
    At at(String name) {
        return new At(file, key.isEmpty() ? name : key + "." + name);
    }

    /** An item of this list. */
    At at(int index) {
        return new At(file, key + "[" + index + "]");
    }

    /** The exception, not thrown, for what stands here. */
    RuntimeException refuse(String reason) {
        return file.refuse(key, reason);
    }

    /** What stands at a key under this one, which must be there. */
    <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw refuse(name + " is missing");
        }
        return value;
    }

    /** What is made of what stands here; one that may not be is refused, at the key that its message begins with. */
    <T> T make(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            String first = message.split("\\W", 2)[0];
            throw (!first.isEmpty() && file.has(at(first).key) ? at(first) : this).refuse(message);
        }
    }

    /** The constant that a word under this key stands for, or the default. */
    <E extends Enum<E>> E word(String name, @Nullable String word, E otherwise) {
        return word == null ? otherwise : at(name).make(() -> Words.read(otherwise.getDeclaringClass(), word));
    }

    /** The line and the key, for those who look for it later. */
    String place() {
        return "line " + file.line(key) + ", " + key;
    }
}
