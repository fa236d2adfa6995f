package dev.reprise.embedded;

import dev.reprise.embedded.adbd.Adbd;
import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages;
import dev.reprise.embedded.phone.Phone;
import dev.reprise.embedded.sandbox.DirectCalls;
import dev.reprise.embedded.shell.Shell;
import dev.reprise.embedded.shell.Userspace;
import dev.reprise.embedded.shell.language.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/** A device's first minute, from its start to the first sight of every app, and its end. The build runs it to see which classes that needs. */
public final class Rehearsal {
  private static final Pattern LOADED_FROM_FRAMEWORK = Pattern.compile("(\\S+) source: \\S*/android-all-instrumented-[^/]*$");
  /** Where to write the framework's classes with direct calls; null: nowhere. */
  private static final String DIRECT = System.getProperty("dev.reprise.direct");

  private Rehearsal() {}

  /** @param arguments those of a device; its port is not used */
  public static void main(String[] arguments) throws IOException, InterruptedException, Packages.Refused, StateLock.Taken {
    Options options = Options.parse(arguments);
    StateLock.take(options.profile.state);
    EmbeddedDevice device = EmbeddedDevice.boot(options.profile);
    Phone phone = device.phone();
    for (Path apk : options.apks) phone.packages().install(apk, Set.of());
    try (Adbd adbd = Adbd.start(phone, 0)) {
      Shell shell = new Shell(new Userspace(phone), new Streams(InputStream.nullInputStream(), System.err, System.err));
      for (Packages.Info app : phone.packages().list()) {
        String entry = entryOf(app, phone);
        if (entry == null) continue;
        shell.run("am start -W -n " + entry + "; uiautomator dump /sdcard/seen.xml; screencap -p /sdcard/seen.png; input keyevent BACK");
      }
    }
    if (DIRECT != null) writeDirectCalls(Path.of(System.getProperty("dev.reprise.loads")), Path.of(DIRECT));
    device.close();
    System.exit(0);
  }

  /** Null: no person opens it. */
  private static String entryOf(Packages.Info app, Phone phone) {
    IntentSpec launch = new IntentSpec();
    launch.action = "android.intent.action.MAIN";
    launch.categories.add("android.intent.category.LAUNCHER");
    launch.packageName = app.name;
    return phone.packages().resolveActivity(launch);
  }

  /** Of all classes that were loaded so far, as the JVM's log tells them. */
  private static void writeDirectCalls(Path loads, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String line : Files.readAllLines(loads)) {
        Matcher loaded = LOADED_FROM_FRAMEWORK.matcher(line);
        if (!loaded.find()) continue;
        Class<?> type = Class.forName(loaded.group(1), false, Rehearsal.class.getClassLoader());
        String file = type.getName().replace('.', '/') + ".class";
        byte[] direct;
        try (InputStream original = ClassLoader.getSystemResourceAsStream(file)) {
          direct = DirectCalls.of(type, original.readAllBytes());
        }
        if (direct == null) continue;
        out.putNextEntry(new ZipEntry(file));
        out.write(direct);
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("A class that was loaded is not there any more: " + e.getMessage(), e);
    }
  }
}
