package dev.reprise.testapp.screen;

import android.os.Bundle;
import android.text.TextUtils;
import dev.reprise.testapp.R;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;

/** The year by everything in Java that knows it, and who says another one than System does. */
public final class DatesActivity extends Screen {
  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    Map<String, Integer> years = years();
    try {
      years.putAll(FileYears.of(getExternalFilesDir(null)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int year = new Date(System.currentTimeMillis()).getYear() + 1900;
    years.values().removeIf(other -> other == year);
    label(R.id.dates).setText(years.isEmpty() ? "all say " + year : TextUtils.join(" ", years.entrySet()));
  }

  private static Map<String, Integer> years() {
    TimeZone utc = TimeZone.getTimeZone("UTC");
    ZoneId zone = ZoneId.of("UTC");
    Map<String, Integer> years = new TreeMap<>();
    years.put("Date", new Date().getYear() + 1900);
    years.put("Calendar", Calendar.getInstance().get(Calendar.YEAR));
    years.put("GregorianCalendar", new GregorianCalendar().get(Calendar.YEAR));
    years.put("GregorianCalendar(zone)", new GregorianCalendar(utc).get(Calendar.YEAR));
    years.put("GregorianCalendar(locale)", new GregorianCalendar(Locale.ROOT).get(Calendar.YEAR));
    years.put("GregorianCalendar(zone, locale)", new GregorianCalendar(utc, Locale.ROOT).get(Calendar.YEAR));
    years.put("subclass", new Mine().get(Calendar.YEAR));
    years.put("Instant", Instant.now().atZone(zone).getYear());
    years.put("LocalDate", LocalDate.now().getYear());
    years.put("LocalDate(zone)", LocalDate.now(zone).getYear());
    years.put("LocalDateTime(zone)", LocalDateTime.now(zone).getYear());
    years.put("ZonedDateTime(zone)", ZonedDateTime.now(zone).getYear());
    years.put("OffsetDateTime", OffsetDateTime.now().getYear());
    years.put("OffsetDateTime(zone)", OffsetDateTime.now(ZoneOffset.UTC).getYear());
    years.put("Year", Year.now().getValue());
    years.put("YearMonth(zone)", YearMonth.now(zone).getYear());
    years.put("Clock UTC", Clock.systemUTC().instant().atZone(zone).getYear());
    years.put("Clock of a zone", LocalDate.now(Clock.system(zone)).getYear());
    years.put("Clock of seconds", LocalDate.now(Clock.tickSeconds(zone)).getYear());
    years.put("Clock in another zone", LocalDate.now(Clock.systemDefaultZone().withZone(ZoneId.of("Asia/Tokyo"))).getYear());
    return years;
  }

  private static final class Mine extends GregorianCalendar {
    private Mine() {
      setTime(new Date());
    }
  }
}
