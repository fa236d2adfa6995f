import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const mutation = z.looseObject({ kind: z.string() });

/** What the program that makes mutants wrote down of one of them. */
const schema = z.object({
  /** Its original: `contacts-1`. */
  app: z.string(),
  package: z.string(),
  seed: z.string(),
  /** Of the device's shell: what of the mutant is the phone's and not the app's. */
  commands: z.array(z.string()),
  mutations: z.array(mutation).min(1),
  /** By their old names. */
  ids: z.record(z.string(), z.string()),
  /** What texts of the original read now, in the mutant's language; several where one stood in several places. */
  texts: z.record(z.string(), z.array(z.string())),
});

export type MutantRecord = z.infer<typeof schema>;

export async function readRecord(file: string): Promise<MutantRecord> {
  return schema.parse(JSON.parse(await readFile(file, 'utf8')));
}

const menuItem = z.object({ id: z.string(), title: z.string() });
const interstitial = z.object({ mark: z.string(), way: z.string() });
const relabelled = z.object({ label: z.string() });

/** An entry of a menu that is somewhere else, by what the original calls it. */
export type MenuItem = z.infer<typeof menuItem>;

/** What was added before a screen: how it is recognised, and how it is left. */
export type Interstitial = z.infer<typeof interstitial>;

/** The entries of menus that went to the bar, or behind the three dots. */
export function menuItems(record: MutantRecord, kind: 'to-bar' | 'to-overflow'): readonly MenuItem[] {
  return record.mutations.filter((one) => one.kind === kind).map((one) => menuItem.parse(one));
}

export function interstitials(record: MutantRecord): readonly Interstitial[] {
  return record.mutations.filter(({ mark }) => mark !== undefined).map((one) => interstitial.parse(one));
}

/** Labels that were words and are descriptions, or the other way. */
export function relabelledTexts(record: MutantRecord): readonly string[] {
  return record.mutations.filter(({ label }) => label !== undefined).map((one) => relabelled.parse(one).label);
}

/** Whether what is deleted goes without a question. */
export function asksNothing(record: MutantRecord): boolean {
  return record.mutations.some(({ kind }) => kind === 'step-removed');
}
