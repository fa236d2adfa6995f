export { ATTRIBUTES } from './attributes.js';
export { comparedWhole } from './compared.js';
export { type Document, documentOf, INDEXED, type Indexed, touchableDocumentOf } from './document.js';
export { type Extractor, extractor } from './extract.js';
export { namedBy } from './named.js';
export type { XPathRefusal } from './refusal.js';
export { saidIn } from './said.js';
export { patternWords, type Words, wordsIn } from './words.js';
export {
  compileXPath,
  evaluate,
  evaluateIn,
  select,
  type Variables,
  variables,
  type XPath,
  type XPathValue,
} from './xpath.js';
