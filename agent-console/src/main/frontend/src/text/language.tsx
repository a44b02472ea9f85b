import type { Locale } from 'antd/es/locale';
import antdEn from 'antd/locale/en_US';
import antdHans from 'antd/locale/zh_CN';
import antdHant from 'antd/locale/zh_TW';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import 'dayjs/locale/zh-tw';
import { createContext, useContext, useLayoutEffect, useMemo, type ReactNode } from 'react';
import { useStored } from '../shell/useStored';
import { preferredLanguage, LANGUAGES, type Language } from './languages';
import { textIn, type Params, type TextKey } from './texts';

interface LanguageSetting {
  language: Language;
  choose: (language: Language) => void;
  antdLocale: Locale;
}

const ANTD: Record<Language, Locale> = { 'zh-Hant': antdHant, 'zh-Hans': antdHans, en: antdEn };
const DAYJS: Record<Language, string> = { 'zh-Hant': 'zh-tw', 'zh-Hans': 'zh-cn', en: 'en' };

const LanguageContext = createContext<LanguageSetting>({
  language: 'en',
  choose: () => undefined,
  antdLocale: antdEn,
});

export const useLanguage = (): LanguageSetting => useContext(LanguageContext);

/** Looks texts up in the chosen language. */
export function useText(): (key: TextKey, params?: Params) => string {
  const { language } = useLanguage();
  return useMemo(() => (key: TextKey, params?: Params) => textIn(language, key, params), [language]);
}

/** Keeps the chosen language; at the first visit, the one the browser asks for. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useStored(
    'hotline.language',
    LANGUAGES,
    preferredLanguage(navigator.languages),
  );
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    dayjs.locale(DAYJS[language]);
  }, [language]);
  const setting = useMemo(
    () => ({ language, choose, antdLocale: ANTD[language] }),
    [language, choose],
  );
  return <LanguageContext value={setting}>{children}</LanguageContext>;
}
