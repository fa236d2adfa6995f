package dev.reprise.agent.phone;

import android.content.ClipData;
import android.content.ComponentName;
import android.content.Intent;
import android.view.InputEvent;
import dev.reprise.agent.source.DeviceInfo;
import dev.reprise.agent.source.DisplayInfo;
import dev.reprise.agent.source.MediaStream;
import dev.reprise.agent.source.ScreenWish;
import dev.reprise.agent.source.SourceException;

/** What the source over UiAutomation needs of a device beside UiAutomation. */
public interface Platform {
  DeviceInfo info();

  DisplayInfo display();

  /** Returns when the window has handled the event; false when none took it. */
  boolean inject(InputEvent event) throws SourceException;

  /** The activity on top of the task in front; null when the device does not tell. */
  ComponentName topActivity();

  /** PNG; null when the device refuses. */
  byte[] screenshot() throws SourceException;

  /** Null when the clipboard is empty or locked. */
  ClipData clipboard();

  void setClipboard(ClipData clip);

  /** False when nothing answers the intent, or the device refuses. */
  boolean start(Intent intent) throws SourceException;

  void forceStop(String packageName);

  /** As {@link dev.reprise.agent.source.NodeSource#holdSetting}. */
  String holdSetting(String namespace, String name, String value) throws SourceException;

  /** As {@link dev.reprise.agent.source.NodeSource#streamScreen}. */
  MediaStream streamScreen(ScreenWish wish) throws SourceException;

  /** As {@link dev.reprise.agent.source.NodeSource#streamAudio}. */
  MediaStream streamAudio() throws SourceException;
}
