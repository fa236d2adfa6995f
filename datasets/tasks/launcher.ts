import type { Hand } from '../../host/src/agent/index.js';
import { xpath } from '../../host/src/screen/index.js';

/** Goes to the home screen and opens an app by its label. */
export async function openApp(hand: Hand, label: string): Promise<void> {
  await hand.key('home');
  const icon = xpath`//*[@package='com.android.launcher3' and @text=${label}]`;
  await hand.reveal(icon);
  await hand.tap(icon);
}
