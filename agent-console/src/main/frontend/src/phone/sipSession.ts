import type { RTCSession } from 'jssip/lib/RTCSession';
import type { Fault } from './phone';

/** How long to wait for more of the browser's own addresses before an offer or answer is sent. */
const GATHERING_MS = 300;

/** Why somebody was not reached, from what ended the attempt. */
export function faultOf(cause: string): Fault {
  if (cause === 'Busy') return 'busy-there';
  if (cause === 'No Answer' || cause === 'Canceled' || cause === 'Unavailable') return 'no-answer-there';
  return 'not-reached';
}

/** Sends the offer as soon as there is enough in it: one address, and a moment for the others. */
export function hastenGathering(session: RTCSession): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  session.on('icecandidate', ({ ready }) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      ready();
    }, GATHERING_MS);
  });
}

/**
 * JsSIP sends BYE when ICE has failed, which would hang up on a caller because the network was away. We
 * hide that one state from it: the call goes on until the PBX says otherwise, and is mended when the
 * network is back.
 */
export function surviveFailedIce(connection: RTCPeerConnection): void {
  const real = Object.getOwnPropertyDescriptor(RTCPeerConnection.prototype, 'iceConnectionState');
  Object.defineProperty(connection, 'iceConnectionState', {
    get: () => {
      const state = real?.get?.call(connection) as RTCIceConnectionState;
      return state === 'failed' ? 'disconnected' : state;
    },
  });
}

/** Brings the way of the sound up to date, with new addresses of this machine if it has new ones. */
export function mend(session: RTCSession): void {
  if (session.isEstablished()) session.renegotiate({ rtcOfferConstraints: { iceRestart: true } });
}

/** The microphone's track of a session is replaced without a word to the other side. */
export async function changeMicrophone(session: RTCSession, stream: MediaStream): Promise<void> {
  const track = stream.getAudioTracks()[0];
  if (track === undefined) return;
  const senders = session.connection.getSenders().filter((sender) => sender.track?.kind === 'audio');
  track.enabled = senders[0]?.track?.enabled ?? true;
  await Promise.all(senders.map((sender) => sender.replaceTrack(track)));
}
