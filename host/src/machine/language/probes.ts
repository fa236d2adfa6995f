import type { Count, Probe } from '../model.js';
import type { Line } from './line.js';
import { StepParser } from './steps.js';
import { Delta, Name, Numeral, words } from './tokens.js';
import { namespaces } from './vocabulary.js';

/** `probe`: what must have changed outside the screen. */
export abstract class ProbeParser extends StepParser {
  protected readonly probeLine = this.RULE('probeLine', (): Line => {
    this.CONSUME(words.probe);
    const probe = this.OR<Probe>([
      { ALT: () => this.SUBRULE(this.contentProbe) },
      { ALT: () => this.SUBRULE(this.settingProbe) },
      { ALT: () => this.SUBRULE(this.fileProbe) },
    ]);
    return { kind: 'probe', probe };
  });

  private readonly contentProbe = this.RULE('contentProbe', (): Probe => {
    this.CONSUME(words.content);
    const uri = this.SUBRULE(this.name);
    const where = this.OPTION(() => {
      this.CONSUME(words.where);
      return this.SUBRULE(this.conditions);
    });
    return { kind: 'content', uri, where: where ?? [], count: this.SUBRULE(this.count) };
  });

  private readonly count = this.RULE('count', (): Count => {
    this.CONSUME(words.count);
    const count = this.OR([{ ALT: () => this.CONSUME(Delta) }, { ALT: () => this.CONSUME(Numeral) }]);
    return this.ACTION((): Count => {
      const kind = count.tokenType === Delta ? 'delta' : 'exact';
      return { kind, value: this.integer(count) };
    });
  });

  private readonly settingProbe = this.RULE('settingProbe', (): Probe => {
    this.CONSUME(words.setting);
    const token = this.CONSUME(Name);
    const namespace = this.ACTION(() => this.oneOf(token, namespaces));
    const key = this.SUBRULE(this.name);
    this.equals("A setting is written as: probe setting global wifi_on = '1'.");
    return { kind: 'setting', namespace, key, value: this.SUBRULE(this.expression) };
  });

  private readonly fileProbe = this.RULE('fileProbe', (): Probe => {
    this.CONSUME(words.file);
    const path = this.SUBRULE(this.expression);
    return this.OR<Probe>([
      { ALT: () => ({ kind: 'file', path, exists: this.CONSUME(words.exists) !== undefined }) },
      { ALT: () => ({ kind: 'file', path, exists: this.CONSUME(words.gone) === undefined }) },
      { ALT: () => ({ kind: 'files', path, count: this.SUBRULE(this.count) }) },
    ]);
  });
}
