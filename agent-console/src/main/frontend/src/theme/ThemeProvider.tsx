import { App, ConfigProvider } from 'antd';
import { createContext, useContext, useLayoutEffect, useMemo, type ReactNode } from 'react';
import { useLanguage } from '../text/language';
import { useMedia } from '../shell/useMedia';
import { useStored } from '../shell/useStored';
import { antdTheme } from './antd';
import { fontStack } from './fonts';
import { cssVariables, dark, light } from './palettes';

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

interface ThemeSetting {
  choice: ThemeChoice;
  choose: (choice: ThemeChoice) => void;
}

const ThemeContext = createContext<ThemeSetting>({ choice: 'system', choose: () => undefined });

/** The person's choice of theme and the way to change it. */
export const useTheme = (): ThemeSetting => useContext(ThemeContext);

/** Paints the whole page, Ant Design's parts and our own, from one palette. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const [choice, choose] = useStored('hotline.theme', THEME_CHOICES, 'system');
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const isDark = choice === 'dark' || (choice === 'system' && systemDark);
  const { language, antdLocale } = useLanguage();
  const palette = isDark ? dark : light;
  const font = fontStack(language);

  useLayoutEffect(() => {
    const root = document.documentElement;
    cssVariables(palette).forEach(([name, colour]) => {
      root.style.setProperty(name, colour);
    });
    root.style.setProperty('--font', font);
    root.style.colorScheme = isDark ? 'dark' : 'light';
  }, [palette, font, isDark]);

  const setting = useMemo(() => ({ choice, choose }), [choice, choose]);
  return (
    <ThemeContext value={setting}>
      <ConfigProvider
        locale={antdLocale}
        theme={antdTheme(palette, isDark, font)}
        button={{ autoInsertSpace: false }}
      >
        <App component={false}>{children}</App>
      </ConfigProvider>
    </ThemeContext>
  );
}
