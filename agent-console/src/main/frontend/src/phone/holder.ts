import { Ownership } from './ownership';
import type { Account, Phone } from './phone';

/**
 * Gives the telephone to this window while no other one has it, and keeps it through everything that
 * happens in the console, also the end of a session: a caller is never hung up on for that.
 */
export class Holder {
  private ownership: Ownership | null = null;
  private owned = false;
  private account: Account | null = null;

  constructor(readonly phone: Phone) {}

  /** The account to register with, each time the server names it. */
  provide(account: Account): void {
    this.account = account;
    if (this.owned) this.phone.start(account);
    if (this.ownership) return;
    this.ownership = new Ownership((owned) => {
      this.changed(owned);
    });
    this.ownership.begin();
  }

  /** Signed out by the person: the telephone is given back. */
  dismiss(): void {
    this.phone.stop();
    this.ownership?.end();
    this.ownership = null;
    this.owned = false;
    this.account = null;
  }

  takeOver(): void {
    this.ownership?.takeOver();
  }

  /** Whether this window has the telephone. */
  has(): boolean {
    return this.owned;
  }

  private changed(owned: boolean): void {
    this.owned = owned;
    if (!owned) this.phone.abandon();
    else if (this.account) this.phone.start(this.account);
  }
}
