import { useId, useState, type ReactNode } from 'react';
import type { Names } from '../api/desk';
import type { Flaw } from '../api/settings';
import { useText } from '../text/language';
import { LANGUAGE_NAMES, LANGUAGES } from '../text/languages';
import { isTextKey } from '../text/texts';
import { levelsIn, stepsIn, textOfLevels, textOfSteps, wordsIn, type Step } from './compact';
import { flawsAt } from './document';
import type { FieldSpec } from './fields';
import styles from './SettingsPage.module.css';

interface FieldInputProps {
  spec: FieldSpec;
  path: string;
  value: unknown;
  flaws: readonly Flaw[];
  disabled: boolean;
  onChange: (value: unknown) => void;
}

/** One setting with its label, what to write, and at the field what is wrong with it and what to do. */
export function FieldInput({ spec, path, value, flaws, disabled, onChange }: FieldInputProps) {
  const t = useText();
  const id = useId();
  const here = flawsAt(flaws, path);
  const common = { id, disabled, 'aria-invalid': here.length > 0, 'aria-describedby': `${id}-more` };
  return (
    <div className={styles.field} data-wide={spec.kind === 'names'} data-path={path}>
      <label htmlFor={spec.kind === 'names' ? `${id}-zh-Hant` : id}>{t(spec.label)}</label>
      <Input spec={spec} value={value} common={common} onChange={onChange} />
      <div id={`${id}-more`}>
        {spec.hint && <span className={styles.hint}>{t(spec.hint)}</span>}
        {here.map((flaw) => (
          <FlawText key={`${flaw.path} ${flaw.code}`} flaw={flaw} />
        ))}
      </div>
    </div>
  );
}

export function FlawText({ flaw }: { flaw: Flaw }) {
  const t = useText();
  const key = `flaw.${flaw.code}`;
  return (
    <span className={styles.flaw} data-testid="flaw">
      {isTextKey(key) ? t(key, flaw.values) : t('flaw.other', { code: flaw.code })}
    </span>
  );
}

interface CommonProps {
  id: string;
  disabled: boolean;
  'aria-invalid': boolean;
  'aria-describedby': string;
}

interface InputProps {
  spec: FieldSpec;
  value: unknown;
  common: CommonProps;
  onChange: (value: unknown) => void;
}

function Input({ spec, value, common, onChange }: InputProps): ReactNode {
  const t = useText();
  switch (spec.kind) {
    case 'text':
      return <input {...common} value={value as string} onChange={(event) => { onChange(event.target.value); }} />;
    case 'optional':
      return <input {...common} value={(value as string | null) ?? ''} onChange={(event) => { onChange(event.target.value === '' ? null : event.target.value); }} />;
    case 'date':
      return <input {...common} type="date" value={value as string} onChange={(event) => { onChange(event.target.value); }} />;
    case 'number':
      return (
        <input {...common} type="number" min={spec.min} max={spec.max} value={value as number}
          onChange={(event) => { onChange(event.target.valueAsNumber || 0); }} />
      );
    case 'choice':
      return (
        <select {...common} value={value as string} onChange={(event) => { onChange(event.target.value); }}>
          {spec.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>{t(choice.label)}</option>
          ))}
        </select>
      );
    case 'names':
      return <NamesInput value={value as Names} common={common} onChange={onChange} />;
    case 'words':
      return <Compact common={common} text={(value as string[]).join(', ')} onChange={(text) => { onChange(wordsIn(text)); }} />;
    case 'levels':
      return <Compact common={common} text={textOfLevels(value as Record<string, number>)} onChange={(text) => { onChange(levelsIn(text)); }} />;
    case 'steps':
      return <Compact common={common} text={textOfSteps(value as Step[])} onChange={(text) => { onChange(stepsIn(text)); }} />;
  }
}

/** A list in one field. What is being typed stays as it is; outside of it the list is shown in its tidy form. */
function Compact({ common, text, onChange }: { common: CommonProps; text: string; onChange: (text: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      {...common}
      value={typed ?? text}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(event.target.value);
      }}
      onBlur={() => { setTyped(null); }}
    />
  );
}

function NamesInput({ value, common, onChange }: { value: Names; common: CommonProps; onChange: (value: Names) => void }) {
  return (
    <div className={styles.names}>
      {LANGUAGES.map((language) => (
        <input key={language} {...common} id={`${common.id}-${language}`} lang={language} aria-label={LANGUAGE_NAMES[language]}
          placeholder={LANGUAGE_NAMES[language]} value={value[language] ?? ''} onChange={(event) => { onChange({ ...value, [language]: event.target.value }); }} />
      ))}
    </div>
  );
}
