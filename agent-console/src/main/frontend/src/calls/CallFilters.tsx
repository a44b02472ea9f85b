import { Button, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { OUTCOMES } from '../api/types';
import { useLines } from '../lines/queries';
import { useOperators } from '../operators/queries';
import { Choice } from '../shell/Choice';
import { useShortcuts } from '../shell/shortcuts';
import { useNarrow } from '../shell/useMedia';
import { useText } from '../text/language';
import { CallerField } from './CallerField';
import styles from './CallFilters.module.css';
import { conditions, STANDARDS, withField, type CallFilter } from './filter';
import { TimeField } from './TimeField';

interface CallFiltersProps {
  filter: CallFilter;
  onChange: (filter: CallFilter) => void;
}

/** The conditions of the list; on a phone folded away behind a button that counts them. */
export function CallFilters({ filter, onChange }: CallFiltersProps) {
  const t = useText();
  const narrow = useNarrow();
  const [unfolded, setUnfolded] = useState(false);
  const caller = useRef<InputRef>(null);
  const lines = useLines();
  const operators = useOperators();
  const set = (name: keyof CallFilter) => (value: string) => {
    onChange(withField(filter, name, value));
  };
  useShortcuts({ '/': () => caller.current?.focus() });
  const count = conditions(filter);

  return (
    <search aria-label={t('filter.label')}>
      {narrow && (
        <Button
          className={styles.fold ?? ''}
          aria-expanded={unfolded}
          data-testid="filters-fold"
          onClick={() => {
            setUnfolded(!unfolded);
          }}
        >
          {count > 0 ? t('filter.some', { count }) : t('filter.label')}
        </Button>
      )}
      <div className={styles.fields} hidden={narrow && !unfolded}>
        <TimeField label={t('filter.from')} value={filter.from} onChange={set('from')} />
        <TimeField label={t('filter.to')} value={filter.to} onChange={set('to')} />
        <CallerField ref={caller} value={filter.caller ?? ''} onChange={set('caller')} />
        <Choice label={t('call.line')} value={filter.line ?? ''} testId="filter-line" onChange={set('line')}>
          <option value="">{t('filter.all')}</option>
          {lines.data?.map((line) => (
            <option key={line.number} value={line.number}>
              {line.number} {line.name}
            </option>
          ))}
        </Choice>
        <Choice
          label={t('call.operator')}
          value={filter.operator ?? ''}
          testId="filter-operator"
          onChange={set('operator')}
        >
          <option value="">{t('filter.all')}</option>
          {operators.data?.map((operator) => (
            <option key={operator.extension} value={operator.extension}>
              {operator.extension} {operator.name}
            </option>
          ))}
        </Choice>
        <Choice
          label={t('call.outcome')}
          value={filter.outcome ?? ''}
          testId="filter-outcome"
          onChange={set('outcome')}
        >
          <option value="">{t('filter.all')}</option>
          {OUTCOMES.map((outcome) => (
            <option key={outcome} value={outcome}>
              {t(`outcome.${outcome}`)}
            </option>
          ))}
        </Choice>
        <Choice
          label={t('filter.standard')}
          value={filter.standard ?? ''}
          testId="filter-standard"
          onChange={set('standard')}
        >
          <option value="">{t('filter.all')}</option>
          {STANDARDS.map((standard) => (
            <option key={standard} value={standard}>
              {t(`verdict.${standard}`)}
            </option>
          ))}
        </Choice>
        <Button
          disabled={count === 0}
          data-testid="filter-clear"
          onClick={() => {
            onChange({});
          }}
        >
          {t('filter.clear')}
        </Button>
      </div>
    </search>
  );
}
