import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { Call } from '../api/types';
import { ErrorState } from '../shell/ErrorState';
import { LoadingState } from '../shell/LoadingState';
import { useShortcuts } from '../shell/shortcuts';
import { useText } from '../text/language';
import { CallClocks } from './CallClocks';
import styles from './CallDetail.module.css';
import { CallerName } from './CallerName';
import { CallFacts } from './CallFacts';
import { CallNotes } from './CallNotes';
import { CallStatus } from './CallStatus';
import { useCall } from './queries';
import { CallTimeline } from './timeline/CallTimeline';

interface CallDetailProps {
  id: string;
  onClose: () => void;
}

/** One call in full, beside the list; Escape closes it. */
export function CallDetail({ id, onClose }: CallDetailProps) {
  const t = useText();
  const { data: call, error, refetch } = useCall(id);
  const heading = useRef<HTMLHeadingElement>(null);
  useShortcuts({ Escape: onClose });
  // Opening was the reader's own act, so the focus goes along; later events never move it.
  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <section className={styles.detail} data-testid="call-detail" data-call-id={id} aria-labelledby="detail-title">
      <div className={styles.top}>
        <h2 ref={heading} id="detail-title" tabIndex={-1} className={styles.title}>
          {call ? <CallerName call={call} /> : t('call.title')}
        </h2>
        <Button icon={<CloseOutlined />} aria-label={t('call.close')} data-testid="call-close" onClick={onClose} />
      </div>
      {call ? <Body call={call} /> : error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />}
    </section>
  );
}

function Body({ call }: { call: Call }) {
  return (
    <>
      <div className={styles.status}>
        <CallStatus call={call} />
      </div>
      <CallClocks call={call} />
      <CallTimeline call={call} />
      <CallNotes call={call} />
      <CallFacts call={call} />
    </>
  );
}
