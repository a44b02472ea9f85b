import type { UA } from 'jssip';

/** How often a broken path of sound is looked at. */
const LOOK_MS = 1000;
/** A re-INVITE gets this long before the next. */
const PATIENCE_MS = 2500;

/**
 * Sees that sound has stopped passing and asks for it to be mended as soon as the PBX answers again. Ice
 * mends a short break by itself; a new address of this machine, or a new WebSocket, needs a re-INVITE.
 */
export class Watch {
  private timer: ReturnType<typeof setInterval> | undefined;
  private ua: UA | null = null;
  private readonly broken = new Set<RTCPeerConnection>();
  private mendedAt = -Infinity;

  constructor(private readonly mend: () => void) {}

  begin(ua: UA): void {
    this.ua = ua;
    let before = false;
    ua.on('connected', () => {
      // Requests of the PBX would still go down the old socket; a re-INVITE tells it the new one.
      if (before) this.once();
      before = true;
    });
    // An answer to REGISTER proves that the network is back.
    ua.on('registered', () => {
      if (this.broken.size > 0) this.once();
    });
    window.addEventListener('online', this.look);
  }

  connection(connection: RTCPeerConnection, passes: (yes: boolean) => void): void {
    connection.addEventListener('iceconnectionstatechange', () => {
      const state = connection.iceConnectionState;
      if (state === 'disconnected') this.broken.add(connection);
      else this.broken.delete(connection);
      passes(state !== 'disconnected');
      this.attend();
    });
  }

  end(): void {
    window.removeEventListener('online', this.look);
    clearInterval(this.timer);
    this.timer = undefined;
    this.broken.clear();
    this.ua = null;
  }

  private attend(): void {
    if (this.broken.size > 0) this.timer ??= setInterval(this.look, LOOK_MS);
    else {
      clearInterval(this.timer);
      this.timer = undefined;
    }
  }

  private readonly look = (): void => {
    if (this.ua?.isConnected()) this.ua.register();
  };

  private once(): void {
    const now = performance.now();
    if (now - this.mendedAt < PATIENCE_MS) return;
    this.mendedAt = now;
    this.mend();
  }
}
