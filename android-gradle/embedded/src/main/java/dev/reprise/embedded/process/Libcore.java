package dev.reprise.embedded.process;

import dev.reprise.embedded.clock.Uptime;
import dev.reprise.embedded.clock.WallClock;
import dev.reprise.embedded.sandbox.Device;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;

/** The Java library's methods that would tell an app about the host instead of the device. */
public final class Libcore {
  /** "owner.nameDescriptor" of the calls that the class rewriter sends here. */
  public static final Set<String> REDIRECTED =
      Set.of(
          "java/lang/System.currentTimeMillis()J",
          "java/lang/System.nanoTime()J",
          "java/lang/System.exit(I)V",
          "android/os/SystemClock.uptimeMillis()J",
          "android/os/SystemClock.elapsedRealtime()J",
          "android/os/SystemClock.elapsedRealtimeNanos()J",
          "android/os/SystemClock.sleep(J)V",
          "java/util/Calendar.getInstance()Ljava/util/Calendar;",
          "java/util/Calendar.getInstance(Ljava/util/Locale;)Ljava/util/Calendar;",
          "java/util/Calendar.getInstance(Ljava/util/TimeZone;)Ljava/util/Calendar;",
          "java/util/Calendar.getInstance(Ljava/util/TimeZone;Ljava/util/Locale;)Ljava/util/Calendar;",
          "java/time/Clock.systemUTC()Ljava/time/Clock;",
          "java/time/Clock.systemDefaultZone()Ljava/time/Clock;",
          "java/time/Clock.system(Ljava/time/ZoneId;)Ljava/time/Clock;",
          "java/time/Clock.tickMillis(Ljava/time/ZoneId;)Ljava/time/Clock;",
          "java/time/Clock.tickSeconds(Ljava/time/ZoneId;)Ljava/time/Clock;",
          "java/time/Clock.tickMinutes(Ljava/time/ZoneId;)Ljava/time/Clock;");

  /** The same of methods of objects; here they get the object before their other arguments. */
  public static final Set<String> REDIRECTED_OF_OBJECTS = Set.of("java/lang/Runtime.exit(I)V", "java/lang/Runtime.halt(I)V");

  private Libcore() {}

  public static long currentTimeMillis() {
    return WallClock.nowMs();
  }

  public static long nanoTime() {
    return Uptime.nowNs();
  }

  public static long uptimeMillis() {
    return Uptime.nowMs();
  }

  public static long elapsedRealtime() {
    return Uptime.nowMs();
  }

  public static long elapsedRealtimeNanos() {
    return Uptime.nowNs();
  }

  /** As SystemClock.sleep: not interruptible, but the interrupt is not lost. Robolectric's would only move the clock. */
  public static void sleep(long ms) {
    long untilNs = System.nanoTime() + ms * 1_000_000;
    boolean interrupted = false;
    for (long leftNs = ms * 1_000_000; leftNs > 0; leftNs = untilNs - System.nanoTime()) {
      try {
        Thread.sleep(leftNs / 1_000_000, (int) (leftNs % 1_000_000));
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  /** Ends the process that asks, and no more. */
  public static void exit(int code) {
    AppProcess process = AppProcess.current();
    if (process == null) return;
    Device.get().processes.endSoon(process, "exit " + code);
    throw new ThreadDeath();
  }

  public static void exit(Runtime runtime, int code) {
    exit(code);
  }

  public static void halt(Runtime runtime, int code) {
    exit(code);
  }

  public static Calendar getInstance() {
    return at(Calendar.getInstance());
  }

  public static Calendar getInstance(Locale locale) {
    return at(Calendar.getInstance(locale));
  }

  public static Calendar getInstance(TimeZone zone) {
    return at(Calendar.getInstance(zone));
  }

  public static Calendar getInstance(TimeZone zone, Locale locale) {
    return at(Calendar.getInstance(zone, locale));
  }

  private static Clock clock(ZoneId zone) {
    return ((InstantSource) () -> Instant.ofEpochMilli(WallClock.nowMs())).withZone(zone);
  }

  public static Clock systemUTC() {
    return clock(ZoneOffset.UTC);
  }

  public static Clock systemDefaultZone() {
    return clock(ZoneId.systemDefault());
  }

  public static Clock system(ZoneId zone) {
    return clock(zone);
  }

  public static Clock tickMillis(ZoneId zone) {
    return Clock.tick(system(zone), Duration.ofMillis(1));
  }

  public static Clock tickSeconds(ZoneId zone) {
    return Clock.tick(system(zone), Duration.ofSeconds(1));
  }

  public static Clock tickMinutes(ZoneId zone) {
    return Clock.tick(system(zone), Duration.ofMinutes(1));
  }

  private static Calendar at(Calendar calendar) {
    calendar.setTimeInMillis(WallClock.nowMs());
    return calendar;
  }
}
