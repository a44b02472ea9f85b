import { useState } from 'react';
import { Problem } from '../api/problem';
import type { Flaw, HouseSettings, SettingsVersion } from '../api/settings';
import { changedParts, rebased, type Part } from './document';
import { fetchSettings, useSaveSettings } from './queries';

/** Somebody else's version that was met while saving. */
export interface Met {
  version: number;
  by: string;
  both: Part[];
}

export interface Editing {
  draft: HouseSettings;
  changed: Part[];
  flaws: Flaw[];
  met: Met | null;
  error: unknown;
  saving: boolean;
  change: (settings: HouseSettings) => void;
  save: (comment: string) => void;
  discard: () => void;
}

/** The unsaved document: what it began from, what was typed, and what came of saving it. */
export function useEditing(current: SettingsVersion): Editing {
  const [base, setBase] = useState(current);
  const [draft, setDraft] = useState(current.settings);
  const [flaws, setFlaws] = useState<Flaw[]>([]);
  const [met, setMet] = useState<Met | null>(null);
  const [error, setError] = useState<unknown>(null);
  const save = useSaveSettings();
  const changed = changedParts(base.settings, draft);

  const begin = (version: SettingsVersion) => {
    setBase(version);
    setDraft(version.settings);
    setFlaws([]);
    setMet(null);
    setError(null);
  };
  // Where nothing has been typed, somebody else's new version is simply shown.
  if (current.version > base.version && changed.length === 0) begin(current);

  const refused = async (problem: unknown) => {
    if (problem instanceof Problem && problem.id === 'settings-flawed') setFlaws((problem.fields.flaws ?? []) as Flaw[]);
    else if (problem instanceof Problem && problem.id === 'settings-changed') {
      const theirs = await fetchSettings();
      const { merged, both } = rebased(base.settings, draft, theirs.settings);
      setBase(theirs);
      setDraft(merged);
      setMet({ version: theirs.version, by: theirs.by, both });
    } else setError(problem);
  };

  return {
    draft,
    changed,
    flaws,
    met,
    error,
    saving: save.isPending,
    change: setDraft,
    save: (comment) => {
      setFlaws([]);
      setMet(null);
      setError(null);
      save.mutateAsync({ basedOn: base.version, comment, settings: draft }).then(begin, refused).catch(setError);
    },
    discard: () => {
      begin(current);
    },
  };
}
