package dev.reprise.embedded.shell;

import dev.reprise.embedded.phone.Packages;
import dev.reprise.embedded.phone.Phone;

/**
 * Who owns a file. The device's files lie in a folder of the host, whose users are not the device's: the owner follows from the
 * place, which is what installd and the storage daemon make of it on a phone. `chown` can therefore not move a file to another owner.
 */
public final class Owners {
  public record Owner(int uid, int gid) {}

  private static final Owner ROOT = new Owner(0, 0);
  private static final Owner SYSTEM = new Owner(1000, 1000);
  private static final Owner SHELL = new Owner(2000, 2000);
  private static final Owner MEDIA = new Owner(1023, 1023);

  private final Phone phone;

  Owners(Phone phone) {
    this.phone = phone;
  }

  /** The owner of an absolute device path. */
  Owner of(String path) {
    for (String apps : new String[] {"/data/data/", "/data/user/0/", "/data/user_de/0/"}) {
      if (path.startsWith(apps)) {
        String rest = path.substring(apps.length());
        int slash = rest.indexOf('/');
        Packages.Info app = phone.packages().find(slash < 0 ? rest : rest.substring(0, slash));
        return app == null ? ROOT : new Owner(app.uid, app.uid);
      }
    }
    if (below(path, "/sdcard") || below(path, "/storage") || below(path, "/data/media")) return MEDIA;
    if (below(path, "/data/local/tmp")) return SHELL;
    if (below(path, "/data/app") || below(path, "/data/system") || path.equals("/data")) return SYSTEM;
    return ROOT;
  }

  private static boolean below(String path, String folder) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  /** A user's name as bionic's getpwuid makes it: u0_a12 for app 10012. */
  public static String name(int uid) {
    switch (uid) {
      case 0: return "root";
      case 1000: return "system";
      case 1001: return "radio";
      case 1023: return "media_rw";
      case 1028: return "sdcard_r";
      case 1015: return "sdcard_rw";
      case 2000: return "shell";
      default: return uid >= 10000 && uid < 20000 ? "u0_a" + (uid - 10000) : Integer.toString(uid);
    }
  }

  /** The uid of a user's name or number, or -1. */
  public static int uid(String name) {
    for (int uid : new int[] {0, 1000, 1001, 1023, 1028, 1015, 2000}) {
      if (name(uid).equals(name)) return uid;
    }
    if (name.matches("u0_a\\d{1,4}")) return 10000 + Integer.parseInt(name.substring(4));
    return name.matches("\\d{1,6}") ? Integer.parseInt(name) : -1;
  }
}
