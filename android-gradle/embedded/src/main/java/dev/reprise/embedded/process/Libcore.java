package dev.reprise.embedded.process;

import dev.reprise.embedded.clock.Uptime;
import dev.reprise.embedded.clock.WallClock;
import dev.reprise.embedded.sandbox.Device;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;

/** The Java library's static methods that would tell an app about the host instead of the device. */
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
          "java/time/Instant.now()Ljava/time/Instant;",
          "java/time/LocalDate.now()Ljava/time/LocalDate;",
          "java/time/LocalTime.now()Ljava/time/LocalTime;",
          "java/time/LocalDateTime.now()Ljava/time/LocalDateTime;",
          "java/time/ZonedDateTime.now()Ljava/time/ZonedDateTime;");

  private Libcore() {}

  /** Our name of a redirected method: `now` exists for five classes that differ in their result alone. */
  public static String nameOf(String owner, String method) {
    return method.equals("now") ? "now" + owner.substring(owner.lastIndexOf('/') + 1) : method;
  }

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

  public static Instant nowInstant() {
    return Instant.ofEpochMilli(WallClock.nowMs());
  }

  public static ZonedDateTime nowZonedDateTime() {
    return nowInstant().atZone(ZoneId.systemDefault());
  }

  public static LocalDateTime nowLocalDateTime() {
    return nowZonedDateTime().toLocalDateTime();
  }

  public static LocalDate nowLocalDate() {
    return nowZonedDateTime().toLocalDate();
  }

  public static LocalTime nowLocalTime() {
    return nowZonedDateTime().toLocalTime();
  }

  private static Calendar at(Calendar calendar) {
    calendar.setTimeInMillis(WallClock.nowMs());
    return calendar;
  }
}
