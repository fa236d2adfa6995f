package com.android.settings.page;

import android.content.Context;
import android.media.AudioManager;
import android.provider.Settings;
import com.android.settings.R;
import com.android.settings.row.Row;
import com.android.settings.row.SliderRow;
import com.android.settings.row.SwitchRow;
import com.android.settings.value.Setting;
import com.android.settings.value.SettingToggle;
import com.android.settings.value.Volume;
import java.util.Arrays;
import java.util.List;

/** What the phone sounds like. */
final class SoundPage extends Page {
  SoundPage() {
    super("sound", R.string.sound, R.drawable.ic_sound, Settings.ACTION_SOUND_SETTINGS);
  }

  @Override
  public CharSequence summary(Context context) {
    return context.getString(R.string.sound_summary);
  }

  @Override
  public List<Row> rows(Context context) {
    return Arrays.asList(
        new SliderRow(R.string.media_volume, new Volume(context, AudioManager.STREAM_MUSIC, "volume_music_speaker")),
        new SliderRow(R.string.call_volume, new Volume(context, AudioManager.STREAM_VOICE_CALL, "volume_voice_earpiece")),
        new SliderRow(R.string.ring_volume, new Volume(context, AudioManager.STREAM_RING, "volume_ring_speaker")),
        new SliderRow(R.string.alarm_volume, new Volume(context, AudioManager.STREAM_ALARM, "volume_alarm_speaker")),
        new SwitchRow(R.string.do_not_disturb, new SettingToggle(Setting.global(context, "zen_mode"), false)),
        new SwitchRow(R.string.vibrate_for_calls, new SettingToggle(Setting.system(context, Settings.System.VIBRATE_WHEN_RINGING), false)),
        new SwitchRow(R.string.touch_sounds, new SettingToggle(Setting.system(context, Settings.System.SOUND_EFFECTS_ENABLED), true)));
  }
}
