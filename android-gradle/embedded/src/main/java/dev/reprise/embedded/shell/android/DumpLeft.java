package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Left;
import dev.reprise.embedded.phone.Packages;
import dev.reprise.embedded.shell.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** `dumpsys notification|alarm|appops`: the records themselves. */
final class DumpLeft {
  private DumpLeft() {}

  static void notifications(Call call, List<String> args) {
    call.out.line("Current Notification Manager state:");
    call.out.line("  Notification List:");
    for (Left.Posted each : call.phone().left().notifications()) {
      String key = "0|" + each.packageName() + "|" + each.id() + "|" + each.tag() + "|" + each.uid();
      call.out.line("    NotificationRecord(0x" + DumpText.id(key) + ": pkg=" + each.packageName() + " user=UserHandle{0} id=" + each.id() + " tag=" + each.tag()
          + " importance=" + each.importance() + " key=" + key + ": Notification(channel=" + each.channel() + "))");
      call.out.line("      uid=" + each.uid() + " userId=0\n      mCreationTimeMs=" + each.whenMs());
      call.out.line("      extras={");
      if (each.title() != null) call.out.line("          android.title=String (" + each.title() + ")");
      if (each.text() != null) call.out.line("          android.text=String (" + each.text() + ")");
      call.out.line("      }");
    }
    call.out.line("");
  }

  static void alarms(Call call, List<String> args) {
    List<Left.Alarm> alarms = call.phone().left().alarms();
    call.out.line("Current Alarm Manager state:");
    call.out.line("  nowRTC=" + call.phone().properties().nowMs());
    call.out.line("  " + alarms.size() + " pending alarms:");
    for (int i = 0; i < alarms.size(); i++) {
      Left.Alarm alarm = alarms.get(i);
      String kind = alarm.elapsed() ? "ELAPSED" : "RTC";
      call.out.line("    " + kind + " #" + i + ": Alarm{" + DumpText.id(alarm.packageName() + i) + " type " + (alarm.elapsed() ? 3 : 1) + " origWhen " + alarm.atMs() + " whenElapsed "
          + alarm.inMs() + "ms " + alarm.packageName() + "}");
      call.out.line("      repeatInterval=" + alarm.intervalMs());
    }
  }

  static void operations(Call call, List<String> args) {
    call.out.line("Current AppOps Service state:");
    try {
      AppOpModes modes = AppOpModes.of(call.phone().storage());
      for (Packages.Info app : call.phone().packages().list()) {
        Map<String, String> own = modes.of(app.name);
        if (own.isEmpty()) continue;
        call.out.line("  Uid " + app.uid + ":\n    Package " + app.name + ":");
        own.forEach((operation, mode) -> call.out.line("      " + operation + " (" + mode + ")"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The modes of app operations cannot be read.", e);
    }
  }
}
