package dev.reprise.apps.mutants;

import dev.reprise.apps.BuildFailure;
import dev.reprise.apps.DebugKey;
import dev.reprise.apps.mutants.operators.Operator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes mutants of built apps: {@code <out>/<number>-<app>.apk} and beside it the record, {@code .json}. Equal seeds give equal mutants. */
public final class MakeMutants {
  private MakeMutants() {}

  /** See {@link MutantRequest} for the arguments. Ends with status 1 and one sentence when a step fails. */
  public static void main(String[] args) throws IOException {
    try {
      make(MutantRequest.parse(args));
    } catch (BuildFailure failure) {
      System.err.println(failure.getMessage());
      System.exit(1);
    }
  }

  static void make(MutantRequest request) throws IOException {
    List<BaseApp> bases = new ArrayList<>();
    for (String name : request.names) {
      BaseApp base = new BaseApp(name, request.apps, request.apks);
      if (base.hasScreens()) bases.add(base);
    }
    if (bases.isEmpty()) throw new BuildFailure("None of " + request.names + " has a screen.");
    KeyStore.PrivateKeyEntry key = DebugKey.in(request.key);
    Files.createDirectories(request.out);
    try {
      IntStream.range(0, request.count).parallel().forEach(number -> make(number, request, bases, key));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void make(int number, MutantRequest request, List<BaseApp> bases, KeyStore.PrivateKeyEntry key) {
    BaseApp base = bases.get(number % bases.size());
    String seed = request.seed + "/" + number;
    try {
      Mutant mutant = drawn(base, seed, number / bases.size(), request);
      String name = String.format("%04d-%s", number, base.name);
      MutantApk.write(mutant, base, request.framework, key, request.out.resolve(name + ".apk"));
      Files.writeString(request.out.resolve(name + ".json"), mutant.record());
    } catch (IOException e) {
      throw new UncheckedIOException("Mutant " + seed + " of " + base.name + " could not be written.", e);
    } catch (BuildFailure e) {
      throw new BuildFailure("Mutant " + seed + " of " + base.name + " could not be built: " + e.getMessage(), e);
    }
  }

  /** With each of the kinds in turn, and in every other round with more of them beside it; a kind that an app has no place for leaves its turn to the next. */
  private static Mutant drawn(BaseApp base, String seed, int round, MutantRequest request) throws IOException {
    List<Operator> operators = request.operators;
    if (request.all) return new Mutant(base, seed, operators);
    Random random = Mutant.random(seed + "/kinds");
    int more = round / operators.size() % 2 == 0 ? 0 : random.nextInt(request.most);
    for (int turn = 0; turn < operators.size(); turn++) {
      List<Operator> chosen = new ArrayList<>(List.of(operators.get((round + turn) % operators.size())));
      for (int i = 0; i < more; i++) {
        Operator another = operators.get(random.nextInt(operators.size()));
        if (!chosen.contains(another)) chosen.add(another);
      }
      Mutant mutant = new Mutant(base, seed, chosen);
      if (mutant.isChanged()) return mutant;
    }
    throw new BuildFailure("No kind of mutation has a place in " + base.name + ".");
  }
}
