package dev.reprise.embedded.packages;

import android.content.pm.PackageParser;
import android.content.pm.ProviderInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The authorities of a package's content providers; one provider may have several. */
final class ProviderNames {
  private ProviderNames() {}

  static Set<String> of(PackageParser.Package apk) {
    Set<String> names = new LinkedHashSet<>();
    for (Object declared : apk.providers) names.addAll(of(((PackageParser.Provider) declared).info));
    return names;
  }

  static List<String> of(ProviderInfo provider) {
    return List.of(provider.authority.split(";"));
  }
}
