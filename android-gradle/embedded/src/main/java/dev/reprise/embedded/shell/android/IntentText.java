package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.IntentSpec;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Intents and components as the framework prints them. */
final class IntentText {
  private IntentText() {}

  /** Intent.toString(): "Intent { act=... cmp=p/.A (has extras) }", its data made safe. */
  static String of(IntentSpec intent) {
    StringBuilder text = new StringBuilder("Intent { ");
    if (intent.action != null) text.append("act=").append(intent.action).append(' ');
    if (!intent.categories.isEmpty()) text.append("cat=[").append(String.join(",", intent.categories)).append("] ");
    if (intent.data != null) text.append("dat=").append(safe(intent.data)).append(' ');
    if (intent.type != null) text.append("typ=").append(intent.type).append(' ');
    if (intent.flags != 0) text.append("flg=0x").append(Integer.toHexString(intent.flags)).append(' ');
    if (intent.packageName != null) text.append("pkg=").append(intent.packageName).append(' ');
    if (intent.component != null) text.append("cmp=").append(shortName(intent.component)).append(' ');
    if (!intent.extras.isEmpty()) text.append("(has extras) ");
    return text.append('}').toString();
  }

  /** ComponentName.flattenToShortString(): the package taken off the class where it starts with it. */
  static String shortName(String component) {
    int slash = component.indexOf('/');
    if (slash < 0) return component;
    String packageName = component.substring(0, slash);
    String className = component.substring(slash + 1);
    boolean inside = className.startsWith(packageName + ".") ;
    return packageName + "/" + (inside ? className.substring(packageName.length()) : className);
  }

  /** Uri.toSafeString(): what is after the host is not printed, numbers and addresses are masked. */
  private static String safe(String uri) {
    int colon = uri.indexOf(':');
    if (colon < 0) return uri;
    String scheme = uri.substring(0, colon);
    String rest = uri.substring(colon + 1);
    if (scheme.toLowerCase(Locale.ROOT).matches("tel|sip|sms|smsto|mailto|nfc")) return scheme + ":" + rest.replaceAll("[^-@.]", "x");
    try {
      URI parsed = new URI(uri);
      String host = parsed.getHost() == null ? parsed.getAuthority() : parsed.getHost();
      boolean path = parsed.getRawAuthority() != null || parsed.getRawPath() != null;
      return scheme + ":" + (parsed.getRawAuthority() != null || rest.startsWith("//") ? "//" : "") + (host == null ? "" : host)
          + (parsed.getPort() >= 0 ? ":" + parsed.getPort() : "") + (path ? "/..." : "");
    } catch (URISyntaxException e) {
      return scheme + ":/...";
    }
  }
}
