package com.android.settings.value;

import android.content.ContentResolver;
import android.content.Context;
import android.provider.Settings;

/** One key of the settings provider. */
public final class Setting {
  private enum Namespace { GLOBAL, SECURE, SYSTEM }

  private final ContentResolver resolver;
  private final Namespace namespace;
  private final String key;

  private Setting(Context context, Namespace namespace, String key) {
    this.resolver = context.getContentResolver();
    this.namespace = namespace;
    this.key = key;
  }

  public static Setting global(Context context, String key) {
    return new Setting(context, Namespace.GLOBAL, key);
  }

  public static Setting secure(Context context, String key) {
    return new Setting(context, Namespace.SECURE, key);
  }

  public static Setting system(Context context, String key) {
    return new Setting(context, Namespace.SYSTEM, key);
  }

  public int get(int otherwise) {
    String value = get((String) null);
    try {
      return value == null ? otherwise : Math.round(Float.parseFloat(value));
    } catch (NumberFormatException e) {
      return otherwise; // `settings put` takes any text
    }
  }

  public float get(float otherwise) {
    String value = get((String) null);
    try {
      return value == null ? otherwise : Float.parseFloat(value);
    } catch (NumberFormatException e) {
      return otherwise; // as above
    }
  }

  public String get(String otherwise) {
    String value;
    switch (namespace) {
      case GLOBAL: value = Settings.Global.getString(resolver, key); break;
      case SECURE: value = Settings.Secure.getString(resolver, key); break;
      default: value = Settings.System.getString(resolver, key); break;
    }
    return value == null ? otherwise : value;
  }

  public void put(Object value) {
    String text = String.valueOf(value);
    switch (namespace) {
      case GLOBAL: Settings.Global.putString(resolver, key, text); break;
      case SECURE: Settings.Secure.putString(resolver, key, text); break;
      default: Settings.System.putString(resolver, key, text); break;
    }
  }
}
