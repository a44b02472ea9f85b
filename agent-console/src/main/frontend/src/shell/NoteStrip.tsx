import { Button } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Note } from '../api/desk';
import { keys } from '../live/keys';
import { useText } from '../text/language';
import styles from './NoteStrip.module.css';

/** What a supervisor has just written to this person; stays until it is closed. */
export function NoteStrip() {
  const t = useText();
  const client = useQueryClient();
  const { data: notes = [] } = useQuery<Note[]>({ queryKey: keys.notes, queryFn: () => [], enabled: false });
  const close = (id: string) => {
    client.setQueryData<Note[]>(keys.notes, (all = []) => all.filter((note) => note.id !== id));
  };
  return (
    <div aria-live="polite">
      {notes.map((note) => (
        <div key={note.id} className={styles.note} data-testid="note">
          <span>
            <strong>{t('note.from', { by: note.by })}</strong> <bdi>{note.text}</bdi>
          </span>
          <Button size="small" onClick={() => { close(note.id); }} aria-label={t('note.close')}>×</Button>
        </div>
      ))}
    </div>
  );
}
