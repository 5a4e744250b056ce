package io.rapport.bench.trade;

import java.util.List;

/** What the systems of an organisation and its customers say. */
final class Words {
    static final List<String> CHANNELS = List.of("web", "app", "phone", "store", "e-mail", "chat");
    static final List<String> REGIONS =
            List.of("north", "south", "east", "west", "midlands", "highlands", "islands", "capital");
    static final List<String> TOPICS = List.of("delivery date", "account", "product question", "contract", "returns");
    static final List<String> DEVICES = List.of("android-phone", "ios-phone", "windows-laptop", "smart-tv", "tablet");
    static final List<String> CONTENT = List.of(
            "Everything arrived as described, thank you.",
            "Quick answer, friendly people, problem solved.",
            "Does what it should; set-up took ten minutes.",
            "Good value, and it came a day before it was due.");
    static final List<String> QUESTIONS = List.of(
            "When will my order arrive? The page says this week.",
            "How do I change the address on my account?",
            "Is the larger model compatible with what I bought in spring?",
            "Please send me the terms of my contract once more.");
    static final List<String> ANGRY = List.of(
            "Second time that I call about this and nobody rings back.",
            "The parcel was left in the rain and the box is soaked.",
            "I was promised an engineer for Tuesday. Nobody came.");

    private Words() {}
}
