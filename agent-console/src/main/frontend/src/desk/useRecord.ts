import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { get, request } from '../api/http';
import type { DeskCall } from '../api/desk';
import { keys } from '../live/keys';
import { useSession } from '../session/session';
import { useProblemText } from '../text/problemText';
import { Drafts, type Kept } from './drafts';
import { draftOf, entryOf, isBlank, isComplete, newDraft, type Draft } from './entries';

interface StoredDraft {
  key: string;
  value: unknown;
}

const draftKey = (call: string): string => `call:${call}`;
const draftPath = (key: string): string => `/api/desk/drafts/${encodeURIComponent(key)}`;
const callPath = (call: string): string => `/api/desk/calls/${encodeURIComponent(call)}`;

/** Written by an older console or by hand in the store: then it is no draft. */
const draftsIn = (value: unknown): Draft[] | null => {
  const found = (value as { drafts?: Draft[] } | null | undefined)?.drafts;
  return Array.isArray(found) ? found : null;
};

/** The entries of a call while they are written: what was kept, how it is kept now, and the end of it. */
export function useRecord(id: string, known: DeskCall) {
  const { name } = useSession();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const [kept, setKept] = useState<Kept>('kept');
  const store = useMemo(
    () =>
      new Drafts(
        name,
        (key, value) => request('PUT', draftPath(key), value),
        (_, now) => {
          setKept(now);
        },
      ),
    [name],
  );
  const [drafts, setDrafts] = useState<Draft[]>(
    () => draftsIn(store.unsent(draftKey(id))) ?? (known.entries.length > 0 ? known.entries.map(draftOf) : [newDraft(crypto.randomUUID())]),
  );
  const [touched, setTouched] = useState(false);

  const adopt = useEffectEvent((stored: StoredDraft[]) => {
    const mine = draftsIn(stored.find(({ key }) => key === draftKey(id))?.value);
    // What is being typed here is newer than anything that was kept before.
    if (mine && !touched && store.unsent(draftKey(id)) === undefined) setDrafts(mine);
  });
  useEffect(() => {
    store.resume(draftKey(id));
    void get<StoredDraft[]>('/api/desk/drafts').then(adopt, () => undefined);
    const going = () => {
      store.flush();
    };
    window.addEventListener('pagehide', going);
    return () => {
      window.removeEventListener('pagehide', going);
    };
  }, [store, id]);

  const change = (next: Draft[]) => {
    setTouched(true);
    setDrafts(next);
    store.keep(draftKey(id), { drafts: next });
  };

  const save = (draft: Draft) => request('PUT', `${callPath(id)}/entries/${draft.id}`, entryOf(draft));

  /** An entry that is settled is the record's from now on, not only a draft. */
  const settled = (draft: Draft) => {
    if (isComplete(draft)) void save(draft).catch(() => undefined);
  };

  const complete = useMutation({
    mutationFn: async () => {
      for (const draft of drafts.filter((one) => !isBlank(one))) await save(draft);
      await request('POST', `${callPath(id)}/complete`, {});
    },
    onSuccess: () => {
      store.drop(draftKey(id));
      setKept('kept');
      void request('DELETE', draftPath(draftKey(id))).catch(() => undefined);
      void client.invalidateQueries({ queryKey: keys.desk });
      void client.invalidateQueries({ queryKey: keys.deskCall(id) });
    },
    onError: (error) => void message.error(problemText(error)),
  });

  const remove = (draft: Draft) => {
    change(drafts.filter((one) => one.id !== draft.id));
    if (known.entries.some((entry) => entry.id === draft.id)) {
      void request('DELETE', `${callPath(id)}/entries/${draft.id}`).catch(() => undefined);
    }
  };

  return { drafts, change, remove, settled, complete, kept };
}
