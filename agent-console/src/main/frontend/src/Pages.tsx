import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { LiveProvider } from './live/LiveProvider';
import { PhoneKeeper } from './phone/PhoneKeeper';
import { IdleLock } from './session/IdleLock';
import { useSession } from './session/session';
import { NotFoundPage } from './shell/NotFoundPage';
import { firstPlace } from './shell/places';
import { Shell } from './shell/Shell';

const CallsPage = lazy(() => import('./calls/CallsPage'));
const DeskPage = lazy(() => import('./desk/DeskPage'));
const OperatorsPage = lazy(() => import('./operators/OperatorsPage'));

/** Every address of the console. Pages load when first visited. */
export function Pages() {
  const session = useSession();
  return (
    <LiveProvider>
      <PhoneKeeper />
      <IdleLock />
      <Routes>
        <Route element={<Shell />}>
          <Route index element={<Navigate to={firstPlace(session)} replace />} />
          <Route path="desk" element={<DeskPage />} />
          <Route path="calls/:id?" element={<CallsPage />} />
          <Route path="operators" element={<OperatorsPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </LiveProvider>
  );
}
