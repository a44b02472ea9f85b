export const LANGUAGES = ['zh-Hant', 'zh-Hans', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language in its own writing, because its readers must recognise it. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
  en: 'English',
};

const TRADITIONAL = /^zh\b.*-(hant|tw|hk|mo)\b/i;

/** The first of the browser's languages that we have; English when we have none. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (TRADITIONAL.test(tag)) return 'zh-Hant';
    if (/^zh\b/i.test(tag)) return 'zh-Hans';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}

/** A language's name for its readers; a language without texts of ours keeps its tag. */
export const languageName = (tag: string): string =>
  LANGUAGES.some((one) => one === tag) ? LANGUAGE_NAMES[tag as Language] : tag;
