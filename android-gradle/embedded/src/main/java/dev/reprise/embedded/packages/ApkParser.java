package dev.reprise.embedded.packages;

import android.content.pm.PackageManager;
import android.content.pm.PackageParser;
import dev.reprise.embedded.phone.Packages.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.robolectric.shadows.ShadowPackageParser;
import org.robolectric.util.ReflectionHelpers;
import org.robolectric.util.ReflectionHelpers.ClassParameter;

/** Reads an APK's manifest with the framework's own parser; what is none is refused with the code and the words of a phone. */
final class ApkParser {
  /** ResTable_header of AOSP's ResourceTypes.h: type, size of the header, size of it all, number of packages. */
  private static final int TABLE_HEADER_BYTES = 12;
  private static final int TABLE_TYPE = 2;

  private ApkParser() {}

  /** @param shownPath what the device calls the file */
  static PackageParser.Package parse(Path apk, String shownPath) throws Refused {
    try {
      PackageParser.Package parsed = ShadowPackageParser.callParsePackage(apk);
      checkResources(apk, shownPath);
      return parsed;
    } catch (RuntimeException e) {
      throw new Refused(code(e), words(e, apk, shownPath), e);
    }
  }

  /** The parser reads the manifest alone; with a table that is none, or not whole, the app would start without its texts and layouts. */
  private static void checkResources(Path apk, String shownPath) throws Refused {
    try (ZipFile zip = new ZipFile(apk.toFile())) {
      ZipEntry table = zip.getEntry("resources.arsc");
      if (table == null) return;
      try (InputStream in = zip.getInputStream(table)) {
        ByteBuffer head = ByteBuffer.wrap(in.readNBytes(TABLE_HEADER_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        boolean whole = head.limit() == TABLE_HEADER_BYTES && head.getShort() == TABLE_TYPE && head.getShort() == TABLE_HEADER_BYTES && head.getInt() <= table.getSize();
        if (!whole) throw new Refused("INSTALL_FAILED_INVALID_APK", "Failed to load the resources of " + shownPath);
      }
    } catch (IOException e) {
      throw new Refused("INSTALL_FAILED_INVALID_APK", "Failed to load APK at path " + shownPath, e);
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
