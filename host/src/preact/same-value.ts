import { acceptValue, type Param } from '../machine/index.js';

/** Are two writings of a value the same one, as its type has it: 9:00 and 09:00, and not -5 and 5? Pure. */
export function isSameValue(param: Param, one = '', other = ''): boolean {
  return plain(param, one) === plain(param, other);
}

function plain(param: Param, written: string): string {
  const accepted = acceptValue(param, written.normalize('NFC'));
  const value = accepted.kind === 'accepted' ? accepted.value : written;
  const text = value.toLowerCase().replace(/\s+/gu, ' ').trim();
  if (accepted.kind === 'refused') return text;
  switch (param.type) {
    case 'number':
      return text.replace(/^[+-]?[\d.]+/, (digits) => String(Number(digits)));
    case 'time':
      return text.replace(/^(?=\d:)/, '0').replace(/^(\d\d:\d\d):00$/, '$1');
    case 'phone':
      return text.replace(/[^\d+]/g, '');
    case 'secret':
      return value;
    case 'text':
    case 'email':
    case 'date':
    case 'duration':
    case 'enum':
    case 'file':
    case 'list':
      return text;
    default:
      return param.type satisfies never;
  }
}
