import { useState } from 'react';
import { useText } from '../text/language';
import { LANGUAGES, type Language } from '../text/languages';
import { textIn } from '../text/texts';
import { PHRASES, RULES, type Phrase } from './moments';
import styles from './PhraseBar.module.css';

/** What to say now, in the caller's language, with its rule; and the other phrases one press away. */
export function PhraseBar({ moment, callerLanguage }: { moment: Phrase; callerLanguage: string }) {
  const t = useText();
  const [chosen, setChosen] = useState<{ at: Phrase; phrase: Phrase } | null>(null);
  const language: Language = LANGUAGES.find((one) => one === callerLanguage) ?? 'zh-Hant';
  // A choice holds until the moment changes.
  const phrase = chosen?.at === moment ? chosen.phrase : moment;
  return (
    <section className={styles.bar} aria-label={t('desk.phrase')} data-testid="desk-phrase" data-phrase={phrase}>
      <p className={styles.words} lang={language}>
        <span className={styles.rule}>{RULES[phrase]}</span>
        {textIn(language, `say.${phrase}`)}
      </p>
      <div className={styles.others} role="group" aria-label={t('desk.phrases')}>
        {PHRASES.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.other}
            aria-pressed={one === phrase}
            onClick={() => { setChosen({ at: moment, phrase: one }); }}
          >
            {t(`phrase.${one}`)}
          </button>
        ))}
      </div>
    </section>
  );
}
