import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Choice } from '../shell/Choice';
import { Note } from '../shell/Note';
import { useText } from '../text/language';
import styles from './HeadsetTest.module.css';
import { openMicrophone } from './sound';
import { chooseDevices, useDevices } from './useDevices';
import { useLevel } from './useLevel';

const SAY_MS = 3000;

/** Before the shift: choose the headset, see the level move, and hear oneself back. */
export function HeadsetTest({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  return (
    <Modal title={t('headset.title')} open={open} onCancel={onClose} footer={null} destroyOnHidden width={480}>
      <Test />
    </Modal>
  );
}

function Test() {
  const t = useText();
  const { microphone, speaker, volume } = useDevices();
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [refused, setRefused] = useState(false);
  const [all, setAll] = useState<MediaDeviceInfo[]>([]);
  const level = useLevel(stream);
  const echo = useEcho(stream, speaker, volume);

  useEffect(() => {
    let mine: MediaStream | null = null;
    let over = false;
    openMicrophone(microphone)
      .then(async (opened) => {
        mine = opened;
        if (over) close(opened);
        else setStream(opened);
        setAll(await navigator.mediaDevices.enumerateDevices());
      })
      .catch(() => {
        setRefused(true);
      });
    return () => {
      over = true;
      if (mine) close(mine);
    };
  }, [microphone]);

  return (
    <div className={styles.test}>
      {refused && <Note tone="bad">{t('fault.microphone')}</Note>}
      <DeviceChoice kind="audioinput" all={all} value={microphone} label={t('headset.microphone')} onChange={(id) => { chooseDevices({ microphone: id }); }} />
      <div className={styles.row}>
        <span id="headset-level">{t('headset.level')}</span>
        <meter aria-labelledby="headset-level" className={styles.meter} min={0} max={1} value={level} />
      </div>
      <DeviceChoice kind="audiooutput" all={all} value={speaker} label={t('headset.speaker')} onChange={(id) => { chooseDevices({ speaker: id }); }} />
      <label className={styles.row}>
        <span>{t('headset.volume')}</span>
        <input type="range" min={0} max={100} value={volume} onChange={(event) => { chooseDevices({ volume: Number(event.target.value) }); }} />
      </label>
      <div className={styles.buttons}>
        <Button type="primary" disabled={!stream} loading={echo.recording} onClick={echo.begin} data-testid="headset-echo">
          {t('headset.echo')}
        </Button>
        <NotificationButton />
      </div>
      <p className={styles.hint}>{t('headset.hint')}</p>
    </div>
  );
}

const close = (stream: MediaStream): void => {
  stream.getTracks().forEach((track) => {
    track.stop();
  });
};

interface DeviceChoiceProps {
  kind: MediaDeviceKind;
  all: MediaDeviceInfo[];
  value: string;
  label: string;
  onChange: (id: string) => void;
}

function DeviceChoice({ kind, all, value, label, onChange }: DeviceChoiceProps) {
  const t = useText();
  const fitting = all.filter((device) => device.kind === kind && device.deviceId !== '' && device.deviceId !== 'default');
  const known = fitting.some((device) => device.deviceId === value);
  return (
    <Choice label={label} value={known ? value : ''} onChange={onChange}>
      <option value="">{t('headset.usual')}</option>
      {fitting.map((device) => (
        <option key={device.deviceId} value={device.deviceId}>
          {device.label}
        </option>
      ))}
    </Choice>
  );
}

function NotificationButton() {
  const t = useText();
  const [permission, setPermission] = useState(() => (typeof Notification === 'undefined' ? 'denied' : Notification.permission));
  if (permission !== 'default') return null;
  return <Button onClick={() => void Notification.requestPermission().then(setPermission)}>{t('headset.notify')}</Button>;
}

/** Records three seconds and plays them back. */
function useEcho(stream: MediaStream | null, speaker: string, volume: number) {
  const [recording, setRecording] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => { clearTimeout(timer.current); }, []);
  const begin = () => {
    if (!stream) return;
    const recorder = new MediaRecorder(stream);
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => {
      setRecording(false);
      void playBack(new Blob(parts), speaker, volume);
    };
    recorder.start();
    setRecording(true);
    timer.current = setTimeout(() => { recorder.stop(); }, SAY_MS);
  };
  return { recording, begin };
}

async function playBack(sound: Blob, speaker: string, volume: number): Promise<void> {
  const player = new Audio(URL.createObjectURL(sound));
  player.volume = volume / 100;
  player.onended = () => { URL.revokeObjectURL(player.src); };
  if (speaker !== '' && 'setSinkId' in player) await player.setSinkId(speaker).catch(() => undefined);
  await player.play().catch(() => undefined);
}
