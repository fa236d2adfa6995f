package dev.reprise.embedded.content;

import android.content.ClipData;
import android.content.ContentResolver;
import android.content.Intent;
import android.content.UriPermission;
import android.net.Uri;
import dev.reprise.embedded.process.Sender;
import dev.reprise.embedded.sandbox.Device;
import java.util.ArrayList;
import java.util.List;

/**
 * Which app may use an address of another's provider because it was handed to it (AOSP UriGrantsManagerService). What an intent hands over is the
 * receiving activity's for as long as that is there; what an app takes for good is on disk. From any thread.
 */
public final class UriGrants {
  private static final int MODES = Intent.FLAG_GRANT_READ_URI_PERMISSION | Intent.FLAG_GRANT_WRITE_URI_PERMISSION;
  /** What of an intent's flags a grant consists of. */
  private static final int KEPT = MODES | Intent.FLAG_GRANT_PREFIX_URI_PERMISSION | Intent.FLAG_GRANT_PERSISTABLE_URI_PERMISSION;

  private final UriAccess access;
  private final PersistedGrants persisted;
  private final List<Grant> grants = new ArrayList<>();

  public UriGrants(Device device) {
    this.access = new UriAccess(device, this);
    this.persisted = new PersistedGrants(device.files);
  }

  private static final class Grant {
    final String packageName;
    final String uri;
    final int flags;
    /** What it ends with; null for what is given until it is taken back. */
    final Object owner;

    Grant(String packageName, Uri uri, int flags, Object owner) {
      this.packageName = packageName;
      this.uri = uri.toString();
      this.flags = flags;
      this.owner = owner;
    }

    boolean is(Grant other) {
      return packageName.equals(other.packageName) && uri.equals(other.uri) && flags == other.flags && owner == other.owner;
    }
  }

  /**
   * What of an intent's data and clip is handed over to the app that gets it, where its flags say so.
   *
   * @param giver null for the system and the shell
   * @throws SecurityException when the giver may not hand one of them over, in AOSP's words
   */
  public List<Uri> handedOver(Intent intent, Sender giver, String to) {
    List<Uri> needed = new ArrayList<>();
    if (intent == null || (intent.getFlags() & MODES) == 0) return needed;
    if (intent.getData() != null) needed.add(intent.getData());
    ClipData clip = intent.getClipData();
    for (int i = 0; clip != null && i < clip.getItemCount(); i++) if (clip.getItemAt(i).getUri() != null) needed.add(clip.getItemAt(i).getUri());
    needed.removeIf(uri -> !access.needsGrant(uri, intent.getFlags() & KEPT, giver, to));
    return needed;
  }

  /** @param owner the activity that gets them, which they end with */
  public synchronized void give(List<Uri> uris, int flags, String packageName, Object owner) {
    for (Uri uri : uris) {
      Grant given = new Grant(packageName, uri, flags & KEPT, owner);
      if (grants.stream().noneMatch(given::is)) grants.add(given);
    }
  }

  /** Context.grantUriPermission: until it is taken back, or the device ends. */
  public void give(Uri uri, int flags, Sender giver, String packageName) {
    if (access.needsGrant(uri, flags & KEPT, giver, packageName)) give(List.of(uri), flags, packageName, null);
  }

  /** Context.revokeUriPermission: from one app, or from all where that is null; what was taken for good, too. */
  public synchronized void revoke(Uri uri, int modes, Sender revoker, String packageName) {
    boolean owns = access.holds(uri, modes & MODES, revoker);
    grants.removeIf(
        grant ->
            (packageName == null || packageName.equals(grant.packageName))
                && (owns || revoker.packageName.equals(grant.packageName))
                && (grant.flags & modes & MODES) != 0
                && covers(uri.toString(), true, grant.uri));
    if (owns) persisted.revoke(uri, modes & MODES, packageName);
  }

  /** @param modes of Intent.FLAG_GRANT_READ_URI_PERMISSION and its WRITE; all of them */
  public synchronized boolean isGiven(String packageName, Uri uri, int modes) {
    int left = modes & ~persisted.modes(packageName, uri);
    for (Grant grant : grants) {
      boolean covers = grant.packageName.equals(packageName) && covers(grant.uri, (grant.flags & Intent.FLAG_GRANT_PREFIX_URI_PERMISSION) != 0, uri.toString());
      if (covers) left &= ~grant.flags;
    }
    return left == 0;
  }

  /** Whether anything of a provider was handed to it. */
  public synchronized boolean hasAny(String packageName, List<String> authorities) {
    return grants.stream().anyMatch(grant -> grant.packageName.equals(packageName) && authorities.contains(Uri.parse(grant.uri).getAuthority()))
        || persisted.of(packageName).stream().anyMatch(taken -> authorities.contains(taken.getUri().getAuthority()));
  }

  /** ContentResolver.takePersistableUriPermission. */
  public synchronized void persist(String packageName, int uid, Uri uri, int modes) {
    for (Grant grant : grants) {
      boolean offered = (grant.flags & Intent.FLAG_GRANT_PERSISTABLE_URI_PERMISSION) != 0 && (grant.flags & modes & MODES) == modes;
      if (!offered || !grant.packageName.equals(packageName) || !grant.uri.equals(uri.toString())) continue;
      persisted.take(packageName, uri, modes, (grant.flags & Intent.FLAG_GRANT_PREFIX_URI_PERMISSION) != 0);
      return;
    }
    // Taken once, taken again: nothing changes.
    if ((modes & ~persisted.modes(packageName, uri)) == 0) return;
    throw new SecurityException("No persistable permission grants found for UID " + uid + " and Uri 0 @ " + uri);
  }

  /** ContentResolver.releasePersistableUriPermission. */
  public synchronized void release(String packageName, int uid, Uri uri, int modes) {
    if (!persisted.release(packageName, uri, modes)) throw new SecurityException("No permission grants found for UID " + uid + " and Uri 0 @ " + uri);
  }

  public synchronized List<UriPermission> persisted(String packageName) {
    return persisted.of(packageName);
  }

  /** Whether an app may use an address, for whatever reason. */
  public boolean isAllowed(Uri uri, int modes, Sender app) {
    return !ContentResolver.SCHEME_CONTENT.equals(uri.getScheme()) || access.holds(uri, modes & MODES, app);
  }

  /** Those that were given to activities which are not there any more are over. */
  public synchronized void endAllBut(List<?> owners) {
    grants.removeIf(grant -> grant.owner != null && !owners.contains(grant.owner));
  }

  /** As after a restart, which a restore is one of: what was taken for good is what the files say. */
  public synchronized void restart() {
    grants.clear();
    persisted.reload();
  }

  /** An app is stopped by force: what it had not taken for good is over. */
  public synchronized void forgetPassing(String packageName) {
    grants.removeIf(grant -> grant.packageName.equals(packageName));
  }

  /** An app's data are cleared, or it goes: what it was given, and what of its own it had given. */
  public synchronized void forget(String packageName) {
    forgetPassing(packageName);
    grants.removeIf(grant -> packageName.equals(access.ownerOf(Uri.parse(grant.uri))));
    persisted.removeIf((owner, uri) -> owner.equals(packageName) || packageName.equals(access.ownerOf(uri)));
  }

  static boolean covers(String given, boolean prefix, String asked) {
    return asked.equals(given) || prefix && asked.startsWith(given.endsWith("/") ? given : given + "/");
  }
}
