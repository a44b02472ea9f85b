import { UA, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { RTCSessionEvent } from 'jssip/lib/UA';
import { isFree, possible, SILENT, step, type PhoneEvent } from './machine';
import type { Account, Phone, PhoneState } from './phone';
import { changeMicrophone, faultOf, hastenGathering, mend, surviveFailedIce } from './sipSession';
import { Sound } from './sound';
import { Watch } from './watch';

/** JsSIP's name for tones in the stream of sound (RFC 4733, formerly 2833). */
const IN_BAND = 'RFC2833';

/** The telephone over SIP and WebRTC (JsSIP). One for the page, whatever page of the console is shown. */
export class SipPhone implements Phone {
  state: PhoneState = SILENT;
  private readonly listeners = new Set<() => void>();
  private readonly sound = new Sound();
  private readonly sessions = new Map<string, RTCSession>();
  private readonly watch = new Watch(() => {
    this.mendAll();
  });
  private account: Account | null = null;
  private ua: UA | null = null;
  private socket: WebSocketInterface | null = null;
  private serial = 0;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start(account: Account): void {
    if (this.ua && this.account?.user === account.user && this.account.password === account.password) return;
    if (this.ua) this.stop();
    this.account = account;
    this.socket = new WebSocketInterface(account.wss);
    const ua = new UA({
      sockets: this.socket,
      uri: account.uri,
      authorization_user: account.user,
      password: account.password,
      session_timers: false,
      register_expires: 120,
      // Back within two seconds after a break, however long it was.
      connection_recovery_min_interval: 1,
      connection_recovery_max_interval: 2,
    });
    this.ua = ua;
    this.tell({ type: 'link', link: 'connecting' });
    this.listen(ua);
    this.watch.begin(ua);
    ua.start();
  }

  private listen(ua: UA): void {
    ua.on('registered', () => {
      this.tell({ type: 'link', link: 'ready' });
    });
    ua.on('unregistered', () => {
      this.tell({ type: 'link', link: 'lost' });
    });
    ua.on('registrationFailed', ({ response }) => {
      // Without an answer the connection is the matter, and that has its own word.
      this.tell({ type: 'link', link: (response as unknown) === null ? 'lost' : 'refused' });
    });
    ua.on('disconnected', () => {
      this.tell({ type: 'link', link: 'lost' });
    });
    ua.on('newRTCSession', ({ originator, session }: RTCSessionEvent) => {
      if ((originator as string) === 'remote') this.ring(session);
    });
  }

  private ring(session: RTCSession): void {
    if (!isFree(this.state)) {
      session.terminate({ status_code: 486 });
      return;
    }
    const key = this.follow(session);
    const { user, display } = { user: session.remote_identity.uri.user, display: session.remote_identity.display_name };
    this.tell({ type: 'rings', leg: { key, number: user, name: display || null, since: Date.now() } });
  }

  /** Takes part in a session's life from its beginning; returns the key of its leg. */
  private follow(session: RTCSession): string {
    const key = `leg-${++this.serial}`;
    this.sessions.set(key, session);
    const now = () => Date.now();
    hastenGathering(session);
    session.on('peerconnection', ({ peerconnection }) => {
      this.prepare(peerconnection);
    });
    session.on('accepted', () => {
      this.tell({ type: 'talks', key, at: now() });
    });
    session.on('hold', ({ originator }) => {
      if ((originator as string) === 'local') this.tell({ type: 'held', key, at: now() });
    });
    session.on('unhold', ({ originator }) => {
      if ((originator as string) === 'local') this.tell({ type: 'resumed', key, at: now() });
    });
    session.on('ended', () => {
      this.over(key, null);
    });
    session.on('failed', ({ originator, cause }) => {
      const reached = session.direction as string === 'incoming' || (originator as string) === 'local';
      this.over(key, cause === 'User Denied Media Access' ? 'microphone' : reached ? null : faultOf(cause));
    });
    return key;
  }

  private prepare(connection: RTCPeerConnection): void {
    surviveFailedIce(connection);
    this.sound.play(connection);
    this.watch.connection(connection, (passes) => {
      this.tell({ type: 'sound', passes });
    });
  }

  private over(key: string, fault: PhoneState['fault']): void {
    this.sessions.delete(key);
    this.tell({ type: 'ended', key, fault });
    if (this.sessions.size === 0) this.sound.close();
  }

  private mendAll(): void {
    if (this.ua?.isConnected()) this.sessions.forEach(mend);
  }

  answer(): void {
    const session = this.main();
    if (!session || !possible(this.state).answer) return;
    void this.withMicrophone((mediaStream) => {
      if (!session.isEnded()) session.answer({ mediaStream, pcConfig: this.pcConfig() });
    });
  }

  hangUp(): void {
    const { main } = this.state;
    const ringing = main?.state === 'ringing';
    if (main) this.end(main.key, ringing ? 603 : undefined);
  }

  private end(key: string, status?: number): void {
    const session = this.sessions.get(key);
    if (session && !session.isEnded()) session.terminate(status === undefined ? {} : { status_code: status });
  }

  hold(): void {
    if (possible(this.state).hold) this.main()?.hold();
  }

  resume(): void {
    if (possible(this.state).resume) this.main()?.unhold();
  }

  mute(on: boolean): void {
    this.sessions.forEach((session) => {
      if (on) session.mute({ audio: true });
      else session.unmute({ audio: true });
    });
    this.tell({ type: 'muted', on });
  }

  key(key: string): void {
    const session = possible(this.state).key ? this.main() : undefined;
    if (/^[0-9*#]$/.test(key)) session?.sendDTMF(key, { transportType: IN_BAND as never });
  }

  call(to: string): void {
    if (!possible(this.state).call) return;
    void this.withMicrophone((mediaStream) => {
      this.dial(to, mediaStream);
    });
  }

  private dial(to: string, mediaStream: MediaStream): void {
    const session = this.ua?.call(this.address(to), { mediaStream, pcConfig: this.pcConfig() });
    if (!session) return;
    this.prepare(session.connection);
    const key = this.follow(session);
    this.tell({ type: 'calls', leg: { key, number: to, name: null, since: Date.now() } });
  }

  transfer(to: string): void {
    if (!possible(this.state).transfer) return;
    const refused = () => {
      this.tell({ type: 'transfer', step: 'refused' });
    };
    this.tell({ type: 'transfer', step: 'asked' });
    const accepted = () => {
      // The PBX ends our leg by itself; a leg that it leaves standing is of no use any more.
      this.sessions.forEach((session) => {
        if (!session.isEnded()) session.terminate();
      });
    };
    this.main()?.refer(this.address(to), { eventHandlers: { requestFailed: refused, failed: refused, accepted } });
  }

  volume(share: number): void {
    this.sound.volume(share);
  }

  devices(microphone: string, speaker: string): void {
    this.sound.devices(microphone, speaker);
    this.sessions.forEach((session) => {
      void this.withMicrophone((stream) => void changeMicrophone(session, stream));
    });
  }

  stop(): void {
    this.watch.end();
    this.ua?.stop();
    this.leave('off');
  }

  abandon(): void {
    this.watch.end();
    // Only the socket is closed: `UA.stop` would send BYE.
    this.socket?.disconnect();
    this.sessions.forEach((session) => {
      (session.connection as RTCPeerConnection | null)?.close();
    });
    this.leave('elsewhere');
  }

  private leave(link: 'off' | 'elsewhere'): void {
    this.ua?.removeAllListeners();
    this.sessions.clear();
    this.sound.close();
    this.ua = null;
    this.account = null;
    this.state = { ...SILENT, link };
    this.listeners.forEach((listener) => {
      listener();
    });
  }

  private tell(event: PhoneEvent): void {
    this.state = step(this.state, event);
    this.listeners.forEach((listener) => {
      listener();
    });
  }

  private async withMicrophone(then: (stream: MediaStream) => void): Promise<void> {
    try {
      then(await this.sound.open());
    } catch {
      this.tell({ type: 'fault', fault: 'microphone' });
    }
  }

  private main(): RTCSession | undefined {
    return this.state.main ? this.sessions.get(this.state.main.key) : undefined;
  }

  private address(to: string): string {
    return `sip:${to}@${this.account?.uri.split('@')[1] ?? ''}`;
  }

  private pcConfig(): RTCConfiguration {
    return { iceServers: this.account?.iceServers ?? [] };
  }
}
