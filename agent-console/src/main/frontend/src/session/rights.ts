import type { Role, Session } from '../api/types';

/**
 * What the console offers to whom. The server decides again on every request; this only keeps buttons
 * away from people who would be refused.
 */
const ROOM_LEADERS: readonly Role[] = ['supervisor', 'administrator'];
const FULL_RECORD: readonly Role[] = ['auditor', 'supervisor', 'manager', 'administrator'];

/** CSV holds unmasked numbers, so it is for those who see them anyway. */
export const mayExportCalls = (session: Session): boolean => FULL_RECORD.includes(session.role);

/** Others' states are a supervisor's to set; everyone sets his own. */
export const maySetState = (session: Session, extension: string): boolean =>
  ROOM_LEADERS.includes(session.role) || isOwn(session, extension);

/** The closed-now switch of a line. */
export const mayCloseLine = (session: Session): boolean => ROOM_LEADERS.includes(session.role);

export const isOwn = (session: Session, extension: string): boolean => session.extension === extension;

/** Operators look up calls that were theirs; everybody else may open any call. */
export const mayOpenCallOf = (session: Session, extension: string): boolean =>
  session.role !== 'operator' || isOwn(session, extension);

/** Who works at a desk with a telephone in the page: operators to answer, supervisors to listen in. */
export const hasDesk = (session: Session): boolean =>
  session.extension !== null && (session.role === 'operator' || session.role === 'supervisor');

/** The desk page itself is an operator's place. */
export const worksAtDesk = (session: Session): boolean => session.role === 'operator' && session.extension !== null;

export const maySeeBoard = (session: Session): boolean => FULL_RECORD.includes(session.role);

/** Moving callers in line, and notes to operators. */
export const mayLeadRoom = (session: Session): boolean => ROOM_LEADERS.includes(session.role);

/** Listening in, whispering, stepping in. */
export const maySupervise = (session: Session): boolean => session.role === 'supervisor';

export const mayReadSettings = (session: Session): boolean => ROOM_LEADERS.includes(session.role);

export const mayEditSettings = (session: Session): boolean => session.role === 'administrator';

/** Operators read notices; who leads the room writes them. */
export const mayWriteNotices = (session: Session): boolean => ROOM_LEADERS.includes(session.role);
