import { SILENT, step, type PhoneEvent } from '../phone/machine';
import type { Phone, PhoneState } from '../phone/phone';

/** A telephone without SIP: commands are written down, and the test says what happens. */
export class FakePhone implements Phone {
  state: PhoneState = SILENT;
  readonly commands: string[] = [];
  private readonly listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  happens(...events: PhoneEvent[]): void {
    this.state = events.reduce(step, this.state);
    this.listeners.forEach((listener) => {
      listener();
    });
  }

  start = () => {
    this.note('start');
  };
  stop = () => {
    this.note('stop');
  };
  abandon = () => {
    this.note('abandon');
  };
  answer = () => {
    this.note('answer');
  };
  hangUp = () => {
    this.note('hangUp');
  };
  hold = () => {
    this.note('hold');
  };
  resume = () => {
    this.note('resume');
  };
  mute = (on: boolean) => {
    this.note(`mute ${String(on)}`);
  };
  key = (key: string) => {
    this.note(`key ${key}`);
  };
  call = (to: string) => {
    this.note(`call ${to}`);
  };
  transfer = (to: string) => {
    this.note(`transfer ${to}`);
  };
  volume = () => undefined;
  devices = () => undefined;

  private note(command: string): void {
    this.commands.push(command);
  }
}
