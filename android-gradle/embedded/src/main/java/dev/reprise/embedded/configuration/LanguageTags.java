package dev.reprise.embedded.configuration;

import android.os.LocaleList;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/** Languages as settings and commands write them: "de-DE,en-US". */
final class LanguageTags {
  private LanguageTags() {}

  /**
   * Empty for an empty text; "de_DE" is taken for "de-DE".
   *
   * @throws IllegalArgumentException in one sentence, when a tag is none
   */
  static LocaleList parse(String tags) {
    List<Locale> locales = new ArrayList<>();
    for (String tag : tags.split(",")) {
      if (tag.isBlank()) continue;
      try {
        Locale locale = new Locale.Builder().setLanguageTag(tag.strip().replace('_', '-')).build();
        if (locale.getLanguage().isEmpty()) throw new IllformedLocaleException();
        if (!locales.contains(locale)) locales.add(locale);
      } catch (IllformedLocaleException e) {
        throw new IllegalArgumentException("Expected language tags such as de-DE, with commas between them, found \"" + tags + "\".", e);
      }
    }
    return new LocaleList(locales.toArray(new Locale[0]));
  }

  /** What is written by hand into a setting may be anything: null then, and for what is empty or not set. */
  static LocaleList orNull(String tags) {
    if (tags == null) return null;
    try {
      LocaleList parsed = parse(tags);
      return parsed.isEmpty() ? null : parsed;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
