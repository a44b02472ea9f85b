import { Modal } from 'antd';
import { useText } from '../text/language';
import styles from './HangUpQuestion.module.css';

interface HangUpQuestionProps {
  open: boolean;
  onStay: () => void;
  onHangUp: () => void;
}

/** The caller ends the call (A8): asked before an operator hangs up first. Enter stays, so that a slip costs nothing. */
export function HangUpQuestion({ open, onStay, onHangUp }: HangUpQuestionProps) {
  const t = useText();
  return (
    <Modal
      open={open}
      title={t('hang-up.title')}
      onCancel={onHangUp}
      onOk={onStay}
      okText={t('hang-up.stay')}
      cancelText={t('hang-up.do')}
      okButtonProps={{ autoFocus: true }}
      cancelButtonProps={{ danger: true, 'data-testid': 'hang-up-yes' }}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={440}
    >
      <p className={styles.words}>{t('hang-up.why')}</p>
    </Modal>
  );
}
