import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { LiveProvider } from './live/LiveProvider';
import { NotFoundPage } from './shell/NotFoundPage';
import { Shell } from './shell/Shell';

const CallsPage = lazy(() => import('./calls/CallsPage'));
const OperatorsPage = lazy(() => import('./operators/OperatorsPage'));

/** Every address of the console. Pages load when first visited. */
export function Pages() {
  return (
    <LiveProvider>
      <Routes>
        <Route element={<Shell />}>
          <Route index element={<Navigate to="/calls" replace />} />
          <Route path="calls/:id?" element={<CallsPage />} />
          <Route path="operators" element={<OperatorsPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </LiveProvider>
  );
}
