import { Button, Form, Input } from 'antd';
import { Note } from '../shell/Note';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { ThemeSwitch } from '../shell/ThemeSwitch';
import { useText } from '../text/language';
import { useProblemText } from '../text/problemText';
import { useChangePassword } from './session';
import styles from './SignInPage.module.css';

interface Passwords {
  current: string;
  password: string;
  again: string;
}

/** The server asks for no less. */
const SHORTEST = 10;

/** In place of every page while a password is in use that somebody else has seen. */
export function ChangePasswordPage() {
  const t = useText();
  const problemText = useProblemText();
  const change = useChangePassword();
  const required = { required: true, message: t('password.missing') };
  return (
    <div className={styles.page}>
      <header className={styles.settings}>
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className={styles.card}>
        <h1 className={styles.title}>{t('password.title')}</h1>
        <p className={styles.why}>{t('password.why')}</p>
        {change.error && (
          <div role="alert" className={styles.alert}>
            <Note tone="bad">{problemText(change.error)}</Note>
          </div>
        )}
        <Form<Passwords>
          layout="vertical"
          requiredMark={false}
          onFinish={({ current, password }) => {
            change.mutate({ password: current, newPassword: password });
          }}
        >
          <Form.Item name="current" label={t('password.current')} rules={[required]}>
            <Input.Password autoComplete="current-password" data-testid="password-current" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('password.new')}
            dependencies={['current']}
            extra={t('password.rule', { count: SHORTEST })}
            rules={[
              required,
              { min: SHORTEST, message: t('password.rule', { count: SHORTEST }) },
              ({ getFieldValue }) => ({
                validator: (_, value: string) =>
                  value !== '' && value === getFieldValue('current') ? Promise.reject(new Error(t('password.same'))) : Promise.resolve(),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" data-testid="password-new" />
          </Form.Item>
          <Form.Item
            name="again"
            label={t('password.again')}
            dependencies={['password']}
            rules={[
              required,
              ({ getFieldValue }) => ({
                validator: (_, value: string) =>
                  value === '' || value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t('password.differs'))),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" data-testid="password-again" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={change.isPending} data-testid="password-submit">
            {t('password.submit')}
          </Button>
        </Form>
      </main>
      <span />
    </div>
  );
}
