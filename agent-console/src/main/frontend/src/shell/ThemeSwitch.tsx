import { useText } from '../text/language';
import { THEME_CHOICES, useTheme } from '../theme/ThemeProvider';
import { Choice } from './Choice';

export function ThemeSwitch() {
  const t = useText();
  const { choice, choose } = useTheme();
  return (
    <Choice
      label={t('shell.theme')}
      labelHidden
      value={choice}
      testId="theme-switch"
      onChange={(value) => {
        const chosen = THEME_CHOICES.find((one) => one === value);
        if (chosen) choose(chosen);
      }}
    >
      {THEME_CHOICES.map((one) => (
        <option key={one} value={one}>
          {t(`theme.${one}`)}
        </option>
      ))}
    </Choice>
  );
}
