package fr.palmares.app;

import fr.palmares.text.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Which language the program speaks before anybody chose one. */
public final class Language {
    private Language() {}

    /** English where the system is in English, French everywhere else. */
    public static Locale ofSystem() {
        return ofSystem(System.getenv(), Locale.getDefault());
    }

    /**
     * As the environment's variables say; where they say nothing (or only {@code C}), French, and
     * where there are none (Windows), as the platform says.
     */
    static Locale ofSystem(Map<String, String> environment, Locale platform) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(
                        value ->
                                Messages.language(
                                        Locale.forLanguageTag(value.replaceFirst("[_.].*", ""))))
                .orElseGet(
                        () ->
                                environment.containsKey("SystemRoot")
                                        ? Messages.language(platform)
                                        : Locale.FRANCE);
    }
}
