import type { Names } from '../api/desk';
import { LANGUAGES, type Language } from '../text/languages';

/** A text in the reader's language, else in the first that is filled. */
export function inLanguage(names: Names, language: Language): string {
  const order = [language, ...LANGUAGES];
  return order.map((one) => names[one]).find((text) => typeof text === 'string' && text.trim() !== '') ?? '';
}
