import en from './en.json';
import zhHans from './zh-Hans.json';
import zhHant from './zh-Hant.json';
import type { Language } from './languages';

export type TextKey = keyof typeof en;
export type Params = Record<string, string | number>;

/** Every text in every language; the compiler refuses a missing key, a test also an extra one. */
export const TEXTS: Record<Language, Record<TextKey, string>> = {
  'zh-Hant': zhHant,
  'zh-Hans': zhHans,
  en,
};

/** A text with its `{name}` places filled in. */
export function textIn(language: Language, key: TextKey, params: Params = {}): string {
  return TEXTS[language][key].replace(/\{(\w+)\}/g, (place, name: string) =>
    name in params ? String(params[name]) : place,
  );
}

/** Whether a composed key (such as `problem.` + an id from the server) has a text. */
export function isTextKey(key: string): key is TextKey {
  return key in en;
}
