import { App, Button } from 'antd';
import { useState } from 'react';
import { operatorLabel } from '../operators/labels';
import { useOperators } from '../operators/queries';
import { Choice } from '../shell/Choice';
import { useText } from '../text/language';
import styles from './BoardPage.module.css';
import { useLead } from './queries';

const LONGEST = 500;

/** A few words to one operator or to all, on their screens at once. */
export function NoteForm() {
  const t = useText();
  const { message } = App.useApp();
  const { data: operators = [] } = useOperators();
  const { note } = useLead();
  const [to, setTo] = useState('all');
  const [text, setText] = useState('');
  return (
    <section className={styles.panel} aria-labelledby="board-note">
      <h2 id="board-note" className={styles.title}>{t('board.note')}</h2>
      <form
        className={styles.note}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          note.mutate({ to: to === 'all' ? 'all' : [to], text: text.trim() }, {
            onSuccess: () => {
              setText('');
              void message.success(t('board.note-sent'));
            },
          });
        }}
      >
        <Choice label={t('board.note-to')} value={to} onChange={setTo}>
          <option value="all">{t('board.note-all')}</option>
          {operators.map((one) => (
            <option key={one.extension} value={one.extension}>{operatorLabel(one)}</option>
          ))}
        </Choice>
        <label>
          <span className="visually-hidden">{t('board.note-text')}</span>
          <textarea rows={3} maxLength={LONGEST} value={text} placeholder={t('board.note-text')} data-testid="note-text" onChange={(event) => { setText(event.target.value); }} />
        </label>
        <Button type="primary" htmlType="submit" disabled={text.trim() === ''} loading={note.isPending} data-testid="note-send">{t('board.note-send')}</Button>
      </form>
    </section>
  );
}
