package dev.reprise.embedded.content;

import android.content.ClipData;
import android.content.Intent;
import android.net.Uri;
import java.util.ArrayList;
import java.util.List;

/** Which app may use an address of another's provider because it was handed to it (AOSP UriGrantsManagerService). From any thread. */
public final class UriGrants {
  private static final int MODES = Intent.FLAG_GRANT_READ_URI_PERMISSION | Intent.FLAG_GRANT_WRITE_URI_PERMISSION;
  /** What of an intent's flags a grant consists of. */
  private static final int KEPT = MODES | Intent.FLAG_GRANT_PREFIX_URI_PERMISSION;

  private final List<Grant> grants = new ArrayList<>();

  private static final class Grant {
    final String packageName;
    final String uri;
    final int flags;

    Grant(String packageName, Uri uri, int flags) {
      this.packageName = packageName;
      this.uri = uri.toString();
      this.flags = flags;
    }

    boolean is(String packageName, Uri uri, int flags) {
      return this.packageName.equals(packageName) && this.uri.equals(uri.toString()) && this.flags == flags;
    }

    boolean covers(String other, int mode) {
      boolean prefix = (flags & Intent.FLAG_GRANT_PREFIX_URI_PERMISSION) != 0 && other.startsWith(uri + "/");
      return (flags & mode) == mode && (other.equals(uri) || prefix);
    }
  }

  /** What an intent hands over to the app that gets it: its data and its clip, when its flags say so. */
  public void give(Intent intent, String packageName) {
    if (intent == null || (intent.getFlags() & MODES) == 0) return;
    if (intent.getData() != null) give(packageName, intent.getData(), intent.getFlags());
    ClipData clip = intent.getClipData();
    for (int i = 0; clip != null && i < clip.getItemCount(); i++) {
      if (clip.getItemAt(i).getUri() != null) give(packageName, clip.getItemAt(i).getUri(), intent.getFlags());
    }
  }

  public synchronized void give(String packageName, Uri uri, int flags) {
    if (grants.stream().anyMatch(grant -> grant.is(packageName, uri, flags & KEPT))) return;
    grants.add(new Grant(packageName, uri, flags & KEPT));
  }

  /** @param mode Intent.FLAG_GRANT_READ_URI_PERMISSION or its WRITE */
  public synchronized boolean isGiven(String packageName, Uri uri, int mode) {
    for (Grant grant : grants) if (grant.packageName.equals(packageName) && grant.covers(uri.toString(), mode)) return true;
    return false;
  }

  /** As after a restart, which a restore is one of. */
  public synchronized void forgetAll() {
    grants.clear();
  }

  public synchronized void forget(String packageName) {
    grants.removeIf(grant -> grant.packageName.equals(packageName));
  }
}
