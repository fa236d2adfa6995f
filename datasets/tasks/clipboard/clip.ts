import { quote } from '../../../host/src/device/index.js';
import type { Phone } from '../../../scripts/tasks/phone.js';

export const APP = 'ca.zgrs.clipper';

/** Puts a text on the clipboard. The app that shows it has to run for that, and stays in front. */
export async function putOnClipboard(phone: Phone, text: string): Promise<void> {
  await phone.shell(`am start -W -n ${APP}/.Main`);
  await phone.shell(`am broadcast -a clipper.set -e text ${quote(text)}`);
}

/** What is on the clipboard; '' where nothing is. Brings the app that shows it to the front. */
export async function readClipboard(phone: Phone): Promise<string> {
  await phone.shell(`am start -W -n ${APP}/.Main`);
  return /data="([\s\S]*)"/.exec(await phone.shell('am broadcast -a clipper.get'))?.[1] ?? '';
}
