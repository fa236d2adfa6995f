package dev.reprise.embedded.packages;

import android.content.pm.PackageParser;
import android.content.pm.PackageParser.SigningDetails;
import android.content.pm.PackageParser.SigningDetails.CertCapabilities;
import android.content.pm.PermissionInfo;
import android.content.res.Resources;
import android.content.res.XmlResourceParser;
import dev.reprise.embedded.phone.Packages.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.xmlpull.v1.XmlPullParser;
import org.xmlpull.v1.XmlPullParserException;

/** The permissions that there are, and how each is given: as the manifests of the framework and of the installed apps declare them. */
public final class DeclaredPermissions {
  private static final String ANDROID = "http://schemas.android.com/apk/res/android";

  private final PackageTable installed;

  DeclaredPermissions(PackageTable installed) {
    this.installed = installed;
  }

  /** Read when it is first asked for. */
  private static final class Framework {
    static final Map<String, Integer> LEVELS = read();

    private static Map<String, Integer> read() {
      Map<String, Integer> levels = new HashMap<>();
      try (XmlResourceParser manifest = Resources.getSystem().getAssets().openXmlResourceParser("AndroidManifest.xml")) {
        for (int event = manifest.next(); event != XmlPullParser.END_DOCUMENT; event = manifest.next()) {
          if (event != XmlPullParser.START_TAG || !manifest.getName().equals("permission")) continue;
          levels.putIfAbsent(manifest.getAttributeValue(ANDROID, "name"), manifest.getAttributeIntValue(ANDROID, "protectionLevel", PermissionInfo.PROTECTION_NORMAL));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The framework's manifest cannot be read.", e);
      } catch (XmlPullParserException e) {
        throw new IllegalStateException("The framework's manifest is damaged.", e);
      }
      return levels;
    }
  }

  boolean includes(String permission) {
    return Framework.LEVELS.containsKey(permission) || declarer(permission) != null;
  }

  /** One that the person is asked for. */
  boolean isRuntime(String permission) {
    return includes(permission) && base(permission) == PermissionInfo.PROTECTION_DANGEROUS;
  }

  /** Whether an app has it once somebody has given it: the person, or a developer by `pm grant`. */
  boolean isChangeable(String permission) {
    return isRuntime(permission) || includes(permission) && (level(permission) & PermissionInfo.PROTECTION_FLAG_DEVELOPMENT) != 0;
  }

  /** The words of AOSP's PermissionManagerServiceImpl. */
  void checkChangeable(InstalledPackage app, String permission) throws Refused {
    if (!includes(permission)) throw new Refused("java.lang.IllegalArgumentException", "Unknown permission: " + permission);
    if (!app.requestedPermissions().contains(permission)) {
      throw new Refused("java.lang.SecurityException", "Package " + app.name() + " has not requested permission " + permission);
    }
    if (isChangeable(permission)) return;
    throw new Refused("java.lang.SecurityException", "Permission " + permission + " requested by " + app.name() + " is not a changeable permission type");
  }

  /** Whether an app that asks for it has it from the start, and for good. */
  boolean isGivenAtInstall(InstalledPackage app, String permission) {
    if (!includes(permission) || isRuntime(permission)) return false;
    return base(permission) == PermissionInfo.PROTECTION_NORMAL || isOfItsMaker(app, declarer(permission));
  }

  /** The framework's own, whose declarer is null, is nobody's here. */
  private static boolean isOfItsMaker(InstalledPackage app, InstalledPackage declarer) {
    if (declarer == null) return false;
    SigningDetails signers = declarer.parsed.mSigningDetails;
    return signers.checkCapability(app.parsed.mSigningDetails, CertCapabilities.PERMISSION) || app.parsed.mSigningDetails.hasAncestorOrSelf(signers);
  }

  private int base(String permission) {
    return level(permission) & PermissionInfo.PROTECTION_MASK_BASE;
  }

  private int level(String permission) {
    Integer level = Framework.LEVELS.get(permission);
    return level != null ? level : declared(declarer(permission), permission).protectionLevel;
  }

  /** Whoever came first, as on a phone, which refuses a second one; null when no app declares it. */
  private InstalledPackage declarer(String permission) {
    if (Framework.LEVELS.containsKey(permission)) return null;
    for (InstalledPackage app : installed.all()) if (declared(app, permission) != null) return app;
    return null;
  }

  private static PermissionInfo declared(InstalledPackage app, String permission) {
    for (PackageParser.Permission each : app.parsed.permissions) if (each.info.name.equals(permission)) return each.info;
    return null;
  }
}
