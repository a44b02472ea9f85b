import { describe, expect, it } from 'vitest';
import { languageName, preferredLanguage } from './languages';

describe('the first language', () => {
  it.each([
    [['zh-TW', 'en'], 'zh-Hant'],
    [['zh-Hant-HK'], 'zh-Hant'],
    [['zh-HK'], 'zh-Hant'],
    [['zh-CN'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['de-DE', 'en-GB'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('for a browser that asks for %j is %s', (wanted, language) => {
    expect(preferredLanguage(wanted)).toBe(language);
  });

  it('names a language in its own writing and leaves an unknown tag as it is', () => {
    expect(languageName('zh-Hans')).toBe('简体中文');
    expect(languageName('yue')).toBe('yue');
  });
});
