import { Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { BrandMark } from '../shell/BrandMark';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { Note } from '../shell/Note';
import { ThemeSwitch } from '../shell/ThemeSwitch';
import { useText } from '../text/language';
import { useProblemText } from '../text/problemText';
import { useSignIn } from './session';
import styles from './SignInPage.module.css';

interface Credentials {
  name: string;
  password: string;
}

/** The one page before sign-in. `ended` says that a session of this page ran out or was closed. */
export function SignInPage({ ended }: { ended: boolean }) {
  const t = useText();
  const problemText = useProblemText();
  const signIn = useSignIn();
  const alert = useRef<HTMLDivElement>(null);
  const name = useRef<InputRef>(null);

  // Nothing else can be done here, so typing may begin at once.
  useEffect(() => name.current?.focus(), []);

  useEffect(() => {
    if (signIn.error) alert.current?.focus();
  }, [signIn.error]);

  return (
    <div className={styles.page}>
      <header className={styles.settings}>
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className={styles.card}>
        <div className={styles.brand}>
          <BrandMark size={40} />
          <div>
            <h1 className={styles.title}>{t('app.name')}</h1>
            <p className={styles.motto}>{t('app.motto')}</p>
          </div>
        </div>
        {ended && !signIn.error && (
          <div className={styles.alert}>
            <Note tone="info">{t('sign-in.ended')}</Note>
          </div>
        )}
        {signIn.error && (
          <div ref={alert} tabIndex={-1} role="alert" className={styles.alert}>
            <Note tone="bad">{problemText(signIn.error)}</Note>
          </div>
        )}
        <Form<Credentials>
          layout="vertical"
          requiredMark={false}
          onFinish={(credentials) => {
            signIn.mutate(credentials);
          }}
        >
          <Form.Item
            name="name"
            label={t('sign-in.name')}
            rules={[{ required: true, message: t('sign-in.name-missing') }]}
          >
            <Input ref={name} autoComplete="username" autoCapitalize="none" data-testid="sign-in-name" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('sign-in.password')}
            rules={[{ required: true, message: t('sign-in.password-missing') }]}
          >
            <Input.Password autoComplete="current-password" data-testid="sign-in-password" />
          </Form.Item>
          <Button
            type="primary"
            htmlType="submit"
            block
            loading={signIn.isPending}
            data-testid="sign-in-submit"
          >
            {t('sign-in.submit')}
          </Button>
        </Form>
      </main>
      <footer className={styles.hint}>{t('sign-in.hint')}</footer>
    </div>
  );
}
