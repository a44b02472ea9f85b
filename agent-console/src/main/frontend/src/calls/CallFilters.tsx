import { Button, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { OUTCOMES } from '../api/types';
import { useLines } from '../lines/queries';
import { operatorLabel } from '../operators/labels';
import { useOperators } from '../operators/queries';
import { Choice } from '../shell/Choice';
import { useShortcuts } from '../shell/shortcuts';
import { useText } from '../text/language';
import { CallerField } from './CallerField';
import styles from './CallFilters.module.css';
import { conditions, STANDARDS, withField, type CallFilter } from './filter';
import { TimeField } from './TimeField';

interface CallFiltersProps {
  filter: CallFilter;
  /** Whether there is little room: the conditions then stand behind a button that counts them. */
  folding: boolean;
  onChange: (filter: CallFilter) => void;
}

/** The conditions of the list. */
export function CallFilters({ filter, folding, onChange }: CallFiltersProps) {
  const t = useText();
  const [unfolded, setUnfolded] = useState(false);
  const caller = useRef<InputRef>(null);
  const lines = useLines();
  const operators = useOperators();
  const set = (name: keyof CallFilter) => (value: string) => {
    onChange(withField(filter, name, value));
  };
  const lookFor = () => {
    setUnfolded(true);
    requestAnimationFrame(() => caller.current?.focus());
  };
  useShortcuts({ '/': lookFor });
  const count = conditions(filter);

  return (
    <search aria-label={t('filter.label')}>
      {folding && (
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
      <div className={styles.fields} hidden={folding && !unfolded}>
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
              {operatorLabel(operator)}
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
        {count > 0 && (
          <Button
            data-testid="filter-clear"
            onClick={() => {
              onChange({});
            }}
          >
            {t('filter.clear')}
          </Button>
        )}
      </div>
    </search>
  );
}
