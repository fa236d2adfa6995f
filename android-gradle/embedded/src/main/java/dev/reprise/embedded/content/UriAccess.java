package dev.reprise.embedded.content;

import android.Manifest;
import android.content.ContentResolver;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.content.pm.ProviderInfo;
import android.net.Uri;
import android.os.PatternMatcher;
import dev.reprise.embedded.packages.ComponentAccess;
import dev.reprise.embedded.process.Sender;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.RuntimeEnvironment;

/** Who may use an address by its provider's own rules, and so hand it over (UriGrantsManagerService.checkGrantUriPermissionUnlocked). */
final class UriAccess {
  private static final int LASTING = Intent.FLAG_GRANT_PERSISTABLE_URI_PERMISSION | Intent.FLAG_GRANT_PREFIX_URI_PERMISSION;

  private final Device device;
  private final UriGrants grants;

  UriAccess(Device device, UriGrants grants) {
    this.device = device;
    this.grants = grants;
  }

  /**
   * Whether the receiver needs a grant; it does not for what is its own or open to it.
   *
   * @throws SecurityException when the provider lets nobody hand this over, or not this giver
   */
  boolean needsGrant(Uri uri, int flags, Sender giver, String to) {
    ProviderInfo provider = provider(uri);
    if (provider == null || provider.packageName.equals(to)) return false;
    if ((flags & LASTING) == 0 && isOpenTo(provider, flags, to)) return false;
    String name = "Provider " + provider.packageName + "/" + provider.name;
    if (!provider.grantUriPermissions) throw new SecurityException(name + " does not allow granting of Uri permissions (uri 0 @ " + uri + ")");
    if (!isOfPattern(provider, uri)) throw new SecurityException(name + " does not allow granting of permission to path of Uri 0 @ " + uri);
    if (!holds(provider, uri, flags, giver)) throw new SecurityException("UID " + giver.uid + " does not have permission to 0 @ " + uri + advice(provider));
    return true;
  }

  /** Whether an app may use an address: its own, an open one, one that was given to it. */
  boolean holds(Uri uri, int modes, Sender app) {
    ProviderInfo provider = provider(uri);
    return provider != null && holds(provider, uri, modes, app);
  }

  /** The package whose provider it is; null for none. */
  String ownerOf(Uri uri) {
    ProviderInfo provider = provider(uri);
    return provider == null ? null : provider.packageName;
  }

  private boolean holds(ProviderInfo provider, Uri uri, int flags, Sender app) {
    if (app == null || app.packageName.equals(provider.packageName) || isOpenTo(provider, flags, app.packageName)) return true;
    return grants.isGiven(app.packageName, uri, flags & (Intent.FLAG_GRANT_READ_URI_PERMISSION | Intent.FLAG_GRANT_WRITE_URI_PERMISSION));
  }

  private boolean isOpenTo(ProviderInfo provider, int flags, String packageName) {
    if (!provider.exported) return false;
    boolean reads = (flags & Intent.FLAG_GRANT_READ_URI_PERMISSION) != 0;
    boolean writes = (flags & Intent.FLAG_GRANT_WRITE_URI_PERMISSION) != 0;
    return (!reads || isOpen(provider.readPermission, packageName)) && (!writes || isOpen(provider.writePermission, packageName));
  }

  private boolean isOpen(String permission, String packageName) {
    return permission == null || ComponentAccess.holds(device, packageName, permission);
  }

  private static boolean isOfPattern(ProviderInfo provider, Uri uri) {
    if (provider.uriPermissionPatterns == null) return true;
    for (PatternMatcher pattern : provider.uriPermissionPatterns) if (pattern != null && pattern.match(uri.getPath())) return true;
    return false;
  }

  private static String advice(ProviderInfo provider) {
    return Manifest.permission.MANAGE_DOCUMENTS.equals(provider.readPermission) ? "; you could obtain access using ACTION_OPEN_DOCUMENT or related APIs" : "";
  }

  /** Null for an address of nothing that is installed. */
  private static ProviderInfo provider(Uri uri) {
    if (!ContentResolver.SCHEME_CONTENT.equals(uri.getScheme()) || uri.getAuthority() == null) return null;
    return RuntimeEnvironment.systemContext.getPackageManager().resolveContentProvider(uri.getAuthority(), PackageManager.MATCH_ALL);
  }
}
