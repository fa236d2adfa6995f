import { transforms } from '../../../machine/index.js';
import { type Screen, topWindow, type UiNode } from '../../../screen/index.js';
import type { Span } from './spans.js';
import { give, type Writing, writingsOf } from './writings.js';

/** A text on a screen that a value of the goal explains. */
export interface Seen {
  readonly span: Span;
  readonly writing: Writing;
  readonly shown: string;
}

/** What the label of a node tells of a day or a time of the goal, in whole: no other day or time is written so. Pure. */
export function seenBy(node: UiNode, spans: readonly Span[], locales: readonly string[]): readonly Seen[] {
  for (const shown of [node.contentDesc, node.text]) {
    const found = spans.filter(isOfCalendar).flatMap((span) =>
      writingsOf(shown, span, locales)
        .filter((writing) => shown !== span.value && tellsAll(writing, shown, span))
        .map((writing) => ({ span, writing, shown })),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** Signs behind which a label goes on with what belongs to the day: "Saturday, October 28, 2023; 3 events". */
const BEHIND_A_DAY = /[;,.\n|]/g;

/**
 * What the beginning of a label tells of a day of the goal, in whole, where something of that day follows: how many events it has today is another matter
 * tomorrow. Of several beginnings the longest; `between` is what stands behind it. Nothing where another label of the screen begins so. Pure.
 */
export function headBy(
  screen: Screen,
  node: UiNode,
  spans: readonly Span[],
  locales: readonly string[],
): readonly (Seen & { readonly between: string })[] {
  const others = screen.tree.nodes.filter((other) => other !== node && other.visible);
  for (const said of [node.contentDesc, node.text])
    for (const { index } of [...said.matchAll(BEHIND_A_DAY)].reverse()) {
      const shown = said.slice(0, index);
      const isSaidTwice = others.some(({ contentDesc, text }) =>
        [contentDesc, text].some((other) => other.startsWith(said.slice(0, index + 1))),
      );
      const found = spans
        .filter(({ type }) => type === 'date')
        .flatMap((span) =>
          writingsOf(shown, span, locales)
            .filter((writing) => tellsAll(writing, shown, span))
            .map((writing) => ({ span, writing, shown, between: said.charAt(index) })),
        );
      if (found.length > 0) return isSaidTwice ? [] : found;
    }
  return [];
}

/**
 * A cell of a month: its node says a day of the month alone, the screen has one for each of the days that every month has, and names the month and
 * the year of the goal's date. Empty where it is none, or of another month. Pure.
 */
export function cellOf(
  screen: Screen,
  node: UiNode,
  spans: readonly Span[],
  locales: readonly string[],
): readonly { readonly day: Seen; readonly month: Seen }[] {
  const shown = node.text;
  if (dayOfMonth(screen, node) !== shown) return [];
  const texts = textsOf(screen);
  return spans.flatMap((span) => {
    const writing: Writing = { function: 'date', options: ['d'] };
    if (span.type !== 'date' || give(writing, span.value) !== shown) return [];
    const months = [...new Set(texts)].flatMap((text) =>
      writingsOf(text, span, locales)
        .filter(({ options: [pattern = ''] }) => /M/.test(pattern) && /y/.test(pattern) && !/[dE]/.test(pattern))
        .map((month) => ({ span, writing: month, shown: text })),
    );
    // Two names of the month say no more than one.
    return months.slice(0, 1).map((month) => ({ day: { span, writing, shown }, month }));
  });
}

/** The day of the month that a node says, or the one label in it, where the screen has one for each of the days that every month has. Pure. */
export function dayOfMonth(screen: Screen, node: UiNode): string | undefined {
  const said = labelsOf(node);
  const [text = ''] = said;
  if (said.length !== 1 || !/^\d{1,2}$/.test(text)) return undefined;
  const texts = textsOf(screen);
  return DAYS_OF_EVERY_MONTH.every((day) => texts.includes(day)) ? text : undefined;
}

function labelsOf({ text, children }: UiNode): readonly string[] {
  return [...(text === '' ? [] : [text]), ...children.flatMap(labelsOf)];
}

/** What the topmost window says. */
function textsOf(screen: Screen): readonly string[] {
  const top = topWindow(screen.tree);
  return screen.tree.nodes
    .filter((each) => screen.tree.windows[each.window] === top && each.visible)
    .map(({ text }) => text);
}

const DAYS_OF_EVERY_MONTH = Array.from({ length: 28 }, (_, before) => String(before + 1));

function isOfCalendar({ type }: Span): boolean {
  return type === 'date' || type === 'time';
}

function tellsAll(writing: Writing, shown: string, { type, value }: Span): boolean {
  const given = { type, position: 0, others: writing.options };
  const origins = transforms.get(writing.function)?.inverse(shown, given).values;
  return origins?.length === 1 && (type === 'date' || value.split(':').length === origins[0]?.split(':').length);
}
