import type { Hand } from '../../host/src/agent/index.js';
import { xpath } from '../../host/src/screen/index.js';

const ALLOW =
  "//*[@resource-id='com.android.permissioncontroller:id/permission_allow_button' or @resource-id='com.android.permissioncontroller:id/permission_allow_foreground_only_button']";

/** Opens an app by its icon, from wherever the phone stands, and allows what it asks for on its first start. */
export async function openApp(hand: Hand, label: string): Promise<void> {
  const icon = xpath`//*[@resource-id='com.android.launcher3:id/icon' and @text=${label}]`;
  if (!hand.sees(icon)) await hand.key('home');
  await hand.reveal(icon);
  await hand.tap(icon);
  await allow(hand);
}

/** Allows what an app asks for, one thing after the other. */
export async function allow(hand: Hand): Promise<void> {
  while (hand.sees(ALLOW)) await hand.tap(`(${ALLOW})[1]`);
}
