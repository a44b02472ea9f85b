import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { PhoneBar } from '../phone/PhoneBar';
import { Note } from '../shell/Note';
import { useText } from '../text/language';
import { useProblemText } from '../text/problemText';
import { idleFor, isLocked, LOCK_AFTER_MS, setLocked, watchInput } from './idle';
import styles from './IdleLock.module.css';
import { unlock } from './session';

const LOOK_MS = 5000;

/** After ten minutes without input nobody who walks by reads on; the telephone behind the lock goes on. */
export function IdleLock() {
  const [locked, setShown] = useState(isLocked);
  useEffect(() => {
    const unwatch = watchInput();
    const timer = setInterval(() => {
      if (idleFor() < LOCK_AFTER_MS) return;
      setLocked(true);
      setShown(true);
    }, LOOK_MS);
    return () => {
      clearInterval(timer);
      unwatch();
    };
  }, []);
  const open = () => {
    setLocked(false);
    setShown(false);
  };
  return locked ? <Lock onOpen={open} /> : null;
}

function Lock({ onOpen }: { onOpen: () => void }) {
  const t = useText();
  const problemText = useProblemText();
  const asked = useMutation({ mutationFn: unlock, onSuccess: onOpen });
  return (
    <Modal open title={t('lock.title')} footer={null} closable={false} keyboard={false} afterOpenChange={() => { document.querySelector<HTMLElement>('[data-testid=unlock-password]')?.focus(); }} mask={{ closable: false }} width={420} classNames={{ mask: styles.mask ?? '' }}>
      <p>{t('lock.why')}</p>
      <PhoneBar />
      <div role="alert">{asked.error && <Note tone="bad">{problemText(asked.error)}</Note>}</div>
      <Form<{ password: string }> layout="vertical" requiredMark={false} onFinish={({ password }) => { asked.mutate(password); }}>
        <Form.Item name="password" label={t('sign-in.password')} rules={[{ required: true, message: t('sign-in.password-missing') }]}>
          <Input.Password autoComplete="current-password" data-testid="unlock-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={asked.isPending} data-testid="unlock">{t('lock.open')}</Button>
      </Form>
    </Modal>
  );
}
