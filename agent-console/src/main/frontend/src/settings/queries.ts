import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, request } from '../api/http';
import type { HouseSettings, SettingsVersion, VersionPage } from '../api/settings';
import { keys } from '../live/keys';

export const fetchSettings = (): Promise<SettingsVersion> => get<SettingsVersion>('/api/settings');

export function useSettings() {
  return useQuery({ queryKey: keys.settings, queryFn: fetchSettings });
}

export function useSaveSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: { basedOn: number; comment: string; settings: HouseSettings }) =>
      request<SettingsVersion>('PUT', '/api/settings', wanted),
    onSuccess: (saved) => {
      client.setQueryData(keys.settings, saved);
      void client.invalidateQueries({ queryKey: keys.versions });
    },
  });
}

export function useVersions() {
  return useInfiniteQuery({
    queryKey: keys.versions,
    queryFn: ({ pageParam }) => get<VersionPage>(pageParam === null ? '/api/settings/versions' : `/api/settings/versions?before=${pageParam}`),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
}
