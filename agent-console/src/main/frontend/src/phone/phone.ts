/** The telephone in the page, as the desk sees it: what is so, and what can be asked of it. No SIP here. */

/** `elsewhere`: another window of this browser holds the telephone. `off`: this account has none. */
export type Link = 'off' | 'elsewhere' | 'connecting' | 'ready' | 'lost' | 'refused';
export type LegState = 'ringing' | 'calling' | 'talking' | 'held';
export type Fault = 'microphone' | 'busy-there' | 'no-answer-there' | 'not-reached' | 'transfer-refused';

/** One conversation of the telephone. `since` is epoch milliseconds by this browser's clock. */
export interface Leg {
  key: string;
  incoming: boolean;
  number: string;
  name: string | null;
  state: LegState;
  since: number;
}

export interface PhoneState {
  link: Link;
  /** The caller's leg, or the operator's own call out. */
  main: Leg | null;
  muted: boolean;
  /** Whether sound has stopped passing, for instance because the network is away. */
  broken: boolean;
  /** A transfer was asked for and is not yet taken. */
  transferring: boolean;
  fault: Fault | null;
}

/** How to register. The password is that of the page's telephone and never stored in the browser. */
export interface Account {
  uri: string;
  wss: string;
  user: string;
  password: string;
  iceServers: RTCIceServer[];
}

/** All commands return at once; what comes of them shows in the state. Impossible ones do nothing. */
export interface Phone {
  readonly state: PhoneState;
  subscribe: (listener: () => void) => () => void;
  /** Registers; the same account again changes nothing. */
  start: (account: Account) => void;
  /** Ends politely: hangs up and unregisters. */
  stop: () => void;
  /** Leaves without a word to the PBX, so that a caller is kept: for a reload and another window. */
  abandon: () => void;
  answer: () => void;
  /** Ends a call, or declines a ringing one. */
  hangUp: () => void;
  hold: () => void;
  resume: () => void;
  mute: (on: boolean) => void;
  /** One key of the keypad (RFC 4733): a digit, `*` or `#`. */
  key: (key: string) => void;
  /** Rings someone, while nobody is on the line. */
  call: (to: string) => void;
  /** Blind transfer of the caller. */
  transfer: (to: string) => void;
  /** 0 to 1. */
  volume: (share: number) => void;
  /** Device ids of the browser; empty means the browser's choice. */
  devices: (microphone: string, speaker: string) => void;
}
