import { App, Switch } from 'antd';
import { useRef } from 'react';
import type { Line } from '../api/types';
import { useText } from '../text/language';
import { useCloseLine } from './queries';

/** Closes a line at once, or lets it go back to its hours; asks first, because callers will hear it. */
export function CloseLineSwitch({ line }: { line: Line }) {
  const t = useText();
  const close = useCloseLine(line.number);
  const { modal } = App.useApp();
  const button = useRef<HTMLButtonElement>(null);

  const ask = (closed: boolean) => {
    const verb = closed ? 'close' : 'open';
    modal.confirm({
      title: t(`lines.${verb}-ask`, { line: line.number }),
      content: t(`lines.${verb}-what`),
      okText: t(`lines.${verb}-do`),
      okButtonProps: { danger: closed },
      cancelText: t('action.cancel'),
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => close.mutateAsync(closed).catch(() => undefined),
      afterClose: () => button.current?.focus(),
    });
  };
  return (
    <label>
      <span>{t('lines.close', { line: line.number })}</span>{' '}
      <Switch ref={button} checked={line.closedNow} loading={close.isPending} data-testid="line-closed" onChange={ask} />
    </label>
  );
}
