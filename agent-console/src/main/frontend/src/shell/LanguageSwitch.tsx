import { useLanguage, useText } from '../text/language';
import { LANGUAGE_NAMES, LANGUAGES } from '../text/languages';
import { Choice } from './Choice';

export function LanguageSwitch() {
  const t = useText();
  const { language, choose } = useLanguage();
  return (
    <Choice
      label={t('shell.language')}
      labelHidden
      value={language}
      testId="language-switch"
      onChange={(value) => {
        const chosen = LANGUAGES.find((one) => one === value);
        if (chosen) choose(chosen);
      }}
    >
      {LANGUAGES.map((one) => (
        <option key={one} value={one} lang={one}>
          {LANGUAGE_NAMES[one]}
        </option>
      ))}
    </Choice>
  );
}
