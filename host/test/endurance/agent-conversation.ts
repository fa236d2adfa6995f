import type { Duplex } from 'node:stream';
import { encodeFrame } from '../../src/device/agent/frame.js';
import { message } from './agent-messages.js';
import { AgentTalk } from './agent-talk.js';
import type { Chance } from './chance.js';

/** What came of one connection to the device agent. */
export interface AgentConversation {
  readonly sent: number;
  /** How often each answer came: a kind of frame, or an error's code. */
  readonly answers: Readonly<Record<string, number>>;
  /** What must not happen: `internal` errors, requests that were answered twice or not at all, a connection that ends without a word. */
  readonly wrong: readonly string[];
}

/** The device waits for an app that does not answer at most so long. */
const answerMs = 20_000;

/** One connection: with the token, with a wrong one or without any, then messages; and its end, after every answer or in the middle. */
export async function converseWithAgent(
  stream: Duplex,
  token: string,
  chance: Chance,
  messages: number,
): Promise<AgentConversation> {
  const talk = new AgentTalk(stream);
  const manner = chance.weighted({ patient: 8, hasty: 3, wrong: 1, rude: 1 });
  let sent = 0;
  if (manner !== 'rude') {
    talk.send(hello(manner === 'wrong' ? wrongToken(chance, token) : token));
    await talk.news(answerMs);
    sent += 1;
  }
  while (sent < messages && !talk.over) {
    const { bytes, isWhole } = message(chance, sent);
    if (isWhole) talk.ask(sent, bytes);
    else talk.sendDamaged(bytes);
    sent += 1;
    // What follows half a frame is read as its rest.
    if (!isWhole) break;
    if (chance.oneIn(3)) await talk.news(20);
  }
  if (manner === 'patient') await talk.settle(answerMs);
  await talk.leave(manner !== 'patient' && chance.oneIn(2));
  return { sent, answers: talk.answers, wrong: talk.wrong };
}

function hello(token: string): Buffer {
  const body = Buffer.from(JSON.stringify({ method: 'hello', protocol: 1, token }));
  return encodeFrame({ kind: 'request', id: 0, body });
}

function wrongToken(chance: Chance, token: string): string {
  return chance.of(['', 'x', `${token}0`, token.slice(1), token.toUpperCase(), '\u0000']);
}
