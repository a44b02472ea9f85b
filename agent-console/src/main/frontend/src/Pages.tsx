import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { LiveProvider } from './live/LiveProvider';
import { PhoneKeeper } from './phone/PhoneKeeper';
import { IdleLock } from './session/IdleLock';
import { useSession } from './session/session';
import { LoadingState } from './shell/LoadingState';
import { NotFoundPage } from './shell/NotFoundPage';
import { firstPlace } from './shell/places';
import { Shell } from './shell/Shell';
import { AutoAnswer } from './supervision/AutoAnswer';

const CallsPage = lazy(() => import('./calls/CallsPage'));
const BoardPage = lazy(() => import('./board/BoardPage'));
const DeskPage = lazy(() => import('./desk/DeskPage'));
const NoticesPage = lazy(() => import('./notices/NoticesPage'));
const OperatorsPage = lazy(() => import('./operators/OperatorsPage'));
const SettingsPage = lazy(() => import('./settings/SettingsPage'));
const WallPage = lazy(() => import('./board/WallPage'));

/** Every address of the console. Pages load when first visited. */
export function Pages() {
  const session = useSession();
  return (
    <LiveProvider>
      <PhoneKeeper />
      <AutoAnswer />
      <IdleLock />
      <Routes>
        <Route element={<Shell />}>
          <Route index element={<Navigate to={firstPlace(session)} replace />} />
          <Route path="desk" element={<DeskPage />} />
          <Route path="board" element={<BoardPage />} />
          <Route path="notices" element={<NoticesPage />} />
          <Route path="settings/:part?" element={<SettingsPage />} />
          <Route path="calls/:id?" element={<CallsPage />} />
          <Route path="operators" element={<OperatorsPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
        <Route path="board/wall" element={<Suspense fallback={<LoadingState />}><WallPage /></Suspense>} />
      </Routes>
    </LiveProvider>
  );
}
