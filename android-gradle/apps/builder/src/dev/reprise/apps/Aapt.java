package dev.reprise.apps;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Debian's aapt: compiles manifest and resources into a zip, and the R classes that name them. */
public final class Aapt {
  private static final String MIN_SDK = "26";
  /** The last one without scoped storage, which the apps that keep their files on shared storage need. */
  private static final String TARGET_SDK = "29";

  private Aapt() {}

  static void link(Layers layers, Path framework, int version, Path generated, Path out) throws IOException {
    List<String> command = command(layers.manifest(), framework, version, out);
    command.addAll(List.of("-m", "-J", generated.toString(), "--extra-packages", "dev.reprise.kit"));
    for (Path resources : layers.resources()) command.addAll(List.of("-S", resources.toString()));
    run(command);
  }

  /** Without R classes, for code that is compiled already. @param overlay resources that take the place of the layers' */
  public static void link(Path manifest, Path overlay, Layers layers, Path framework, int version, Path out) throws IOException {
    List<String> command = command(manifest, framework, version, out);
    command.addAll(List.of("-S", overlay.toString()));
    for (Path resources : layers.resources()) command.addAll(List.of("-S", resources.toString()));
    run(command);
  }

  private static List<String> command(Path manifest, Path framework, int version, Path out) {
    return new ArrayList<>(List.of("aapt", "package", "-f", "--auto-add-overlay",
        "--min-sdk-version", MIN_SDK, "--target-sdk-version", TARGET_SDK,
        "--version-code", String.valueOf(version), "--version-name", version + ".0",
        "-I", framework.toString(), "-M", manifest.toString(), "-F", out.toString()));
  }

  private static void run(List<String> command) throws IOException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new BuildFailure("aapt could not be started: install Debian's package `aapt`.", e);
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      int status = process.waitFor();
      if (status != 0) throw new BuildFailure("aapt ended with " + status + ":\n" + output);
    } catch (InterruptedException e) {
      process.destroy();
      throw new BuildFailure("Interrupted while aapt ran.", e);
    }
  }
}
