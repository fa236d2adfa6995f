import { quote } from '../../../host/src/device/index.js';
import type { Draws } from '../../../scripts/tasks/draws.js';
import { phoneNumber } from '../../../scripts/tasks/parameters/people.js';
import { SENTENCES } from '../../../scripts/tasks/parameters/writing.js';
import type { Phone } from '../../../scripts/tasks/phone.js';

export const APP = 'com.simplemobiletools.smsmessenger';

const RECEIVED = '1';
const SENT = '2';

/** Every message that the telephony provider has, as {@link sent} and {@link received} say it. */
export async function readMessages(phone: Phone): Promise<readonly string[]> {
  const rows = await phone.provided('content://sms', ['address', 'type', 'body']);
  return rows.map((row) => said(row['type'] ?? '', row['address'] ?? '', row['body'] ?? '')).sort();
}

export function sent(number: string, text: string): string {
  return said(SENT, number, text);
}

export function received(number: string, text: string): string {
  return said(RECEIVED, number, text);
}

function said(type: string, number: string, text: string): string {
  const kind = { [RECEIVED]: 'from', [SENT]: 'to' }[type] ?? `box ${type},`;
  return `${kind} ${number.replace(/[^\d+]/g, '')}: ${text}`;
}

/** Lets messages come in, one after the other. */
export async function receive(
  phone: Phone,
  messages: readonly { readonly number: string; readonly text: string }[],
): Promise<void> {
  for (const { number, text } of messages) await phone.shell(`reprise-device sms receive ${number} ${quote(text)}`);
}

/** Has a message as one that was sent. */
export async function addSent(phone: Phone, number: string, text: string): Promise<void> {
  const values = `--bind address:s:${number} --bind body:s:${quote(text)}`;
  await phone.shell(`content insert --uri content://sms/sent ${values}`);
}

/** So many messages from numbers that are not this one. */
export function otherMessages(
  draws: Draws,
  count: number,
  taken: string,
): readonly { readonly number: string; readonly text: string }[] {
  const messages: { number: string; text: string }[] = [];
  while (messages.length < count) {
    const number = phoneNumber.draw(draws);
    if (number !== taken && messages.every((one) => one.number !== number))
      messages.push({ number, text: draws.pick(SENTENCES) });
  }
  return messages;
}
