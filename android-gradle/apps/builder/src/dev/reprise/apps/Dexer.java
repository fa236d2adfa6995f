package dev.reprise.apps;

import com.android.dx.command.dexer.DxContext;
import com.android.dx.command.dexer.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Turns classes into one classes.dex for API 26 and later (which have lambdas of their own). */
final class Dexer {
  private static final int MIN_SDK = 26;

  private Dexer() {}

  static void dex(Path classes, Path out) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    DxContext context = new DxContext(output, output);
    Main.Arguments arguments = new Main.Arguments(context);
    arguments.fileNames = new String[] {classes.toString()};
    arguments.outName = out.toString();
    arguments.minSdkVersion = MIN_SDK;
    arguments.makeOptionsObjects();
    arguments.dexOptions.minSdkVersion = MIN_SDK;
    int status = new Main(context).runDx(arguments);
    if (status != 0) throw new BuildFailure("dx ended with " + status + ":\n" + output.toString(StandardCharsets.UTF_8));
  }
}
