package dev.reprise.embedded.packages;

import android.content.pm.PackageParser.SigningDetails;
import android.content.pm.Signature;
import android.os.Build;
import com.android.apksig.ApkVerifier;
import com.android.apksig.SigningCertificateLineage;
import com.android.apksig.SigningCertificateLineage.SignerCapabilities;
import com.android.apksig.apk.ApkFormatException;
import dev.reprise.embedded.phone.Packages.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

/** Who signed an APK, by the rules that a phone of this version has (AOSP ApkSignatureVerifier). */
final class ApkSignatures {
  /** SigningDetails.CertCapabilities, which are bits of a past signer's {@link Signature}. */
  private static final int INSTALLED_DATA = 1;
  private static final int SHARED_USER_ID = 2;
  private static final int PERMISSION = 4;
  private static final int ROLLBACK = 8;
  private static final int AUTH = 16;

  private ApkSignatures() {}

  /**
   * Reads the whole file; from any thread.
   *
   * @param shownPath what the device calls the file
   * @throws Refused INSTALL_PARSE_FAILED_NO_CERTIFICATES when it is not signed, or has been changed since
   */
  static SigningDetails of(Path apk, String shownPath) throws Refused {
    try {
      ApkVerifier.Result result = new ApkVerifier.Builder(apk.toFile()).setMinCheckedPlatformVersion(Build.VERSION.SDK_INT).build().verify();
      if (!result.isVerified()) throw refused(shownPath, String.valueOf(result.getAllErrors().isEmpty() ? "it has no signature" : result.getAllErrors().get(0)), null);
      return new SigningDetails(signatures(result.getSignerCertificates()), scheme(result), past(result.getSigningCertificateLineage()));
    } catch (IOException | ApkFormatException | NoSuchAlgorithmException | CertificateException | RuntimeException e) {
      throw refused(shownPath, String.valueOf(e.getMessage()), e);
    }
  }

  /** Of an app that came before signatures were looked at: it stays, and when it is not signed nobody can update it. */
  static SigningDetails ofInstalled(Path apk, String shownPath) {
    try {
      return of(apk, shownPath);
    } catch (Refused e) {
      return SigningDetails.UNKNOWN;
    }
  }

  private static Refused refused(String shownPath, String why, Exception cause) {
    return new Refused("INSTALL_PARSE_FAILED_NO_CERTIFICATES", "Failed to collect certificates from " + shownPath + ": " + why, cause);
  }

  private static Signature[] signatures(List<X509Certificate> certificates) throws CertificateException {
    Signature[] signatures = new Signature[certificates.size()];
    for (int i = 0; i < signatures.length; i++) signatures[i] = new Signature(certificates.get(i).getEncoded());
    return signatures;
  }

  private static int scheme(ApkVerifier.Result result) {
    if (result.isVerifiedUsingV3Scheme() || result.isVerifiedUsingV31Scheme()) return 3;
    return result.isVerifiedUsingV2Scheme() ? 2 : 1;
  }

  /** The signers that a new one followed, each with what it may still do; null when there was no other. */
  private static Signature[] past(SigningCertificateLineage lineage) throws CertificateException {
    if (lineage == null) return null;
    List<X509Certificate> certificates = lineage.getCertificatesInLineage();
    Signature[] past = signatures(certificates);
    for (int i = 0; i < past.length; i++) past[i].setFlags(flags(lineage.getSignerCapabilities(certificates.get(i))));
    return past;
  }

  private static int flags(SignerCapabilities may) {
    return (may.hasInstalledData() ? INSTALLED_DATA : 0)
        | (may.hasSharedUid() ? SHARED_USER_ID : 0)
        | (may.hasPermission() ? PERMISSION : 0)
        | (may.hasRollback() ? ROLLBACK : 0)
        | (may.hasAuth() ? AUTH : 0);
  }
}
