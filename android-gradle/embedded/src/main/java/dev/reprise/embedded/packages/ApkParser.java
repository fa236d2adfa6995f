package dev.reprise.embedded.packages;

import android.content.pm.PackageManager;
import android.content.pm.PackageParser;
import dev.reprise.embedded.phone.Packages.Refused;
import java.nio.file.Path;
import org.robolectric.shadows.ShadowPackageParser;
import org.robolectric.util.ReflectionHelpers;
import org.robolectric.util.ReflectionHelpers.ClassParameter;

/** Reads an APK's manifest with the framework's own parser; what is none is refused with the code and the words of a phone. */
final class ApkParser {
  private ApkParser() {}

  /** @param shownPath what the device calls the file */
  static PackageParser.Package parse(Path apk, String shownPath) throws Refused {
    try {
      return ShadowPackageParser.callParsePackage(apk);
    } catch (RuntimeException e) {
      Refused refused = new Refused(code(e), words(e, apk, shownPath));
      refused.initCause(e);
      throw refused;
    }
  }

  private static String code(Throwable problem) {
    PackageParser.PackageParserException parser = parserException(problem);
    if (parser == null) return "INSTALL_PARSE_FAILED_UNEXPECTED_EXCEPTION";
    return ReflectionHelpers.callStaticMethod(PackageManager.class, "installStatusToString", ClassParameter.from(int.class, parser.error));
  }

  private static String words(Throwable problem, Path apk, String shownPath) {
    PackageParser.PackageParserException parser = parserException(problem);
    String message = parser == null || parser.getMessage() == null ? "Failed to parse " + shownPath : parser.getMessage();
    return message.replace(apk.toString(), shownPath);
  }

  private static PackageParser.PackageParserException parserException(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof PackageParser.PackageParserException) return (PackageParser.PackageParserException) cause;
    }
    return null;
  }
}
